package org.spinepath.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spinepath.clinical.presentation.Sex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row per hospital number, known to everybody else by a random reference only. Answers no identity: that is the door's work. */
@Repository
@Transactional
public class PatientRegister {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientRegister(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Answers the reference of the person with this hospital number, who is registered when new. The name and sex of a known
     * person stay as they are.
     *
     * @throws RegisteredDifferently when the hospital number stands with another date of birth
     * @throws org.springframework.dao.DuplicateKeyException when another transaction registers the same person right now
     */
    public UUID register(PatientIdentity identity) {
        Optional<UUID> known = find(identity.hospitalNumber());
        if (known.isPresent()) {
            requireSameDateOfBirth(known.get(), identity.dateOfBirth());
            return known.get();
        }
        UUID patientRef = UUID.randomUUID();
        database.sql("insert into patient (patient_ref, hospital_number, name, date_of_birth, sex, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        patientRef,
                        identity.hospitalNumber(),
                        identity.name(),
                        identity.dateOfBirth(),
                        identity.sex().name(),
                        OffsetDateTime.now(clock))
                .update();
        return patientRef;
    }

    @Transactional(readOnly = true)
    public Optional<UUID> find(String hospitalNumber) {
        return database.sql("select patient_ref from patient where hospital_number = ?")
                .param(hospitalNumber)
                .query(UUID.class)
                .optional();
    }

    /** Whether the registered name is this one, letter case and blanks apart. */
    @Transactional(readOnly = true)
    public boolean isNamed(UUID patientRef, String name) {
        return identity(patientRef)
                .filter(registered -> plain(registered.name()).equals(plain(name)))
                .isPresent();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Keeps that a case is about this patient. */
    public void assign(UUID patientRef, String caseNumber) {
        database.sql("insert into patient_case (case_number, patient_ref) values (?, ?)")
                .params(caseNumber, patientRef)
                .update();
    }

    /** All cases of a patient, open or closed, the oldest first. */
    @Transactional(readOnly = true)
    public List<String> casesOf(UUID patientRef) {
        return database.sql("select case_number from patient_case where patient_ref = ? order by case_number")
                .param(patientRef)
                .query(String.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<UUID> patientOf(String caseNumber) {
        return database.sql("select patient_ref from patient_case where case_number = ?")
                .param(caseNumber)
                .query(UUID.class)
                .optional();
    }

    /**
     * Deletes the person's identity and all notes of their cases. The course of the cases and the record of the looks stay, and name
     * nobody. Erasing an unknown or erased person does nothing.
     */
    public void erase(UUID patientRef) {
        List<String> cases = casesOf(patientRef);
        for (String caseNumber : cases) {
            database.sql("delete from note where case_number = ?")
                    .param(caseNumber)
                    .update();
        }
        database.sql("delete from patient where patient_ref = ?")
                .param(patientRef)
                .update();
        events.publishEvent(new PatientErased(cases));
    }

    Optional<PatientIdentity> identity(UUID patientRef) {
        return database.sql("select hospital_number, name, date_of_birth, sex from patient where patient_ref = ?")
                .param(patientRef)
                .query((row, number) -> new PatientIdentity(
                        row.getString("hospital_number"),
                        row.getString("name"),
                        row.getObject("date_of_birth", LocalDate.class),
                        Sex.valueOf(row.getString("sex"))))
                .optional();
    }

    /** The registered names by case number; an erased person has none. */
    Map<String, String> names(Collection<String> caseNumbers) {
        Map<String, String> names = new HashMap<>();
        database.sql("select case_number, name from patient_case join patient on patient.patient_ref ="
                        + " patient_case.patient_ref where case_number in (:cases)")
                .param("cases", caseNumbers)
                .query(row -> {
                    names.put(row.getString("case_number"), row.getString("name"));
                });
        return names;
    }

    private void requireSameDateOfBirth(UUID patientRef, LocalDate dateOfBirth) {
        LocalDate registered = database.sql("select date_of_birth from patient where patient_ref = ?")
                .param(patientRef)
                .query(LocalDate.class)
                .single();
        if (!registered.equals(dateOfBirth)) {
            throw new RegisteredDifferently();
        }
    }
}
