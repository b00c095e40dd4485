package org.spinepath.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.people.AccessRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row per hospital number, one door to it, and a way out. */
@SpinepathServer
class PatientRegisterTest {

    private static final LocalDate BORN = LocalDate.of(1957, 3, 28);

    @Autowired
    private PatientRegister register;

    @Autowired
    private PatientDoor door;

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient database;

    private final String hospitalNumber = "R-" + UUID.randomUUID();
    private final String caseNumber = "SP-TEST-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aPersonIsRegisteredOnce() {
        UUID first = register.register(person("Rita Invented", BORN));
        UUID again = register.register(person("Rita Married", BORN));

        assertThat(again).isEqualTo(first);
        assertThat(register.identity(first).orElseThrow().name()).isEqualTo("Rita Invented");
    }

    @Test
    void anotherDateOfBirthUnderAKnownNumberIsRefusedWithoutTellingTheFirst() {
        register.register(person("Rita Invented", BORN));

        assertThatThrownBy(() -> register.register(person("Rita Invented", BORN.plusDays(1))))
                .isInstanceOf(RegisteredDifferently.class)
                .hasMessageNotContainingAny("1957", "Rita", hospitalNumber);
    }

    @Test
    void theDoorStaysShutForNobody() {
        UUID patientRef = register.register(person("Rita Invented", BORN));
        register.assign(patientRef, caseNumber);

        assertThatThrownBy(() -> door.look(patientRef, caseNumber, "test")).isInstanceOf(AccessRefused.class);
        assertThat(looksAt(patientRef)).isZero();
    }

    @Test
    void erasingDeletesIdentityAndNotesAndKeepsTheCourse() {
        UUID patientRef = register.register(person("Rita Invented", BORN));
        register.assign(patientRef, caseNumber);
        notes.keep(caseNumber, "referralReason", "gp", "Pain at night");

        register.erase(patientRef);

        assertThat(register.find(hospitalNumber)).isEmpty();
        assertThat(register.identity(patientRef)).isEmpty();
        assertThat(notesOn(caseNumber)).isZero();
        assertThat(register.casesOf(patientRef)).containsExactly(caseNumber);
    }

    @Test
    void anIdentityNamesNobodyInALog() {
        assertThat(person("Rita Invented", BORN).toString()).doesNotContain("Rita", "1957", hospitalNumber);
    }

    @Test
    void aNoteThatIsEmptyOrTooLongIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> notes.keep(caseNumber, "referralReason", "gp", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.keep(caseNumber, "referralReason", "gp", "secret".repeat(1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private PatientIdentity person(String name, LocalDate dateOfBirth) {
        return new PatientIdentity(hospitalNumber, name, dateOfBirth, Sex.FEMALE);
    }

    private long looksAt(UUID patientRef) {
        return count("select count(*) from patient_look where patient_ref = ?", patientRef);
    }

    private long notesOn(String caseNumber) {
        return count("select count(*) from note where case_number = ?", caseNumber);
    }

    private long count(String query, Object parameter) {
        return database.sql(query).param(parameter).query(Long.class).single();
    }
}
