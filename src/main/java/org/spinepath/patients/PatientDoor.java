package org.spinepath.patients;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The only way to an identity. Checks the current user's right and records the look in the same transaction. */
@Repository
@Transactional
public class PatientDoor {

    private final PatientRegister register;
    private final CaseRights rights;
    private final JdbcClient database;
    private final Clock clock;

    PatientDoor(PatientRegister register, CaseRights rights, JdbcClient database, Clock clock) {
        this.register = register;
        this.rights = rights;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who the patient of a case is, for the current user.
     *
     * @param purpose why they look, for the record; at most 100 characters
     * @return empty when the person was erased
     * @throws AccessRefused when the user may not see it, or the case is not about this patient
     */
    public Optional<PatientIdentity> look(UUID patientRef, String caseNumber, String purpose) {
        return look(rights.requireRightToSee(caseNumber), patientRef, caseNumber, purpose);
    }

    /**
     * Who the patient of a letter is, for the current user: the practice that referred sees its own patients without a task.
     *
     * @param purpose why they look, for the record; at most 100 characters
     * @return empty when the person was erased
     * @throws AccessRefused when the user may not read the letters of the case
     */
    public Optional<PatientIdentity> lookForLetter(String caseNumber, String purpose) {
        SignedInUser user = rights.requireRightToReadLetters(caseNumber);
        Optional<UUID> patientRef = register.patientOf(caseNumber);
        return patientRef.flatMap(known -> look(user, known, caseNumber, purpose));
    }

    private Optional<PatientIdentity> look(SignedInUser user, UUID patientRef, String caseNumber, String purpose) {
        if (!register.patientOf(caseNumber).filter(patientRef::equals).isPresent()) {
            throw new AccessRefused("This case is not about this patient.");
        }
        database.sql("insert into patient_look (looked_by, looked_at, patient_ref, case_number, purpose)"
                        + " values (?, ?, ?, ?, ?)")
                .params(user.id(), OffsetDateTime.now(clock), patientRef, caseNumber, purpose)
                .update();
        return register.identity(patientRef);
    }
}
