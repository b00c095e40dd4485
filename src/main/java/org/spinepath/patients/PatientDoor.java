package org.spinepath.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.SignedInUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The only way to an identity. Checks the current user's right and records the look in the same transaction. */
@Repository
@Transactional
public class PatientDoor {

    private static final String TASK_LIST = "task list";
    private static final int MOST_INITIALS = 3;

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
     * @throws CaseUnknown when the user may not see the case
     * @throws AccessRefused when they may not see whose it is, or it is not about this patient
     */
    public Optional<PatientIdentity> look(UUID patientRef, String caseNumber, String purpose) {
        return look(rights.require(CaseRight.SEE_PATIENT, caseNumber), patientRef, caseNumber, purpose);
    }

    /**
     * Who the patient of a letter is, for the current user: the practice that referred sees its own patients without a task.
     *
     * @param purpose why they look, for the record; at most 100 characters
     * @return empty when the person was erased
     * @throws CaseUnknown when the user may not see the case
     * @throws AccessRefused when they may not read its letters
     */
    public Optional<PatientIdentity> lookForLetter(String caseNumber, String purpose) {
        SignedInUser user = rights.require(CaseRight.READ_LETTERS, caseNumber);
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

    /**
     * The initials of the patients of these cases, as far as the current user may see who they are; a case that is left out stays
     * without. A list is drawn anew every few seconds: the look is recorded once for each user, patient and day.
     */
    public Map<String, String> initials(Collection<String> caseNumbers) {
        SignedInUser user = rights.currentUser();
        Set<String> theirs = rights.whosePatientTheySee(user, caseNumbers);
        if (theirs.isEmpty()) {
            return Map.of();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime today =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        database.sql("""
            insert into patient_look (looked_by, looked_at, patient_ref, case_number, purpose)
            select cast(:user as varchar(255)), cast(:now as timestamp with time zone), seen.patient_ref,
                   min(seen.case_number), cast(:purpose as varchar(100))
            from patient_case seen join patient on patient.patient_ref = seen.patient_ref
            where seen.case_number in (:cases)
              and not exists (select 1 from patient_look earlier
                              where earlier.looked_by = :user and earlier.looked_at >= :today
                                and earlier.patient_ref = seen.patient_ref and earlier.purpose = :purpose)
            group by seen.patient_ref
            """)
                .param("user", user.id())
                .param("now", now)
                .param("today", today)
                .param("purpose", TASK_LIST)
                .param("cases", theirs)
                .update();
        Map<String, String> initials = new HashMap<>();
        register.names(theirs).forEach((caseNumber, name) -> initials.put(caseNumber, initialsOf(name)));
        return initials;
    }

    private static String initialsOf(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_INITIALS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }
}
