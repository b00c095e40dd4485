package org.spinepath.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.people.SignedInUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL takes the statements that answer the initials and record the look. */
class InitialsOnPostgresTest {

    private static EmbeddedPostgres postgres;
    private static JdbcClient database;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        database = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void theLookAtAPatientOfTwoCasesIsRecordedOnceADay() {
        var register = registerAt("2026-03-02T12:00:00Z");
        var patient = register.register(
                new PatientIdentity("H-1", "Carda Invented", LocalDate.parse("1957-03-28"), Sex.FEMALE));
        register.assign(patient, "SP-1");
        register.assign(patient, "SP-2");
        var cases = List.of("SP-1", "SP-2");

        assertThat(doorAt("2026-03-02T12:00:00Z").initials(cases))
                .containsEntry("SP-1", "C.I.")
                .containsEntry("SP-2", "C.I.");
        doorAt("2026-03-02T23:59:59Z").initials(cases);
        assertThat(looks()).isOne();
        doorAt("2026-03-03T00:00:00Z").initials(cases);
        assertThat(looks()).isEqualTo(2);
    }

    private static PatientDoor doorAt(String instant) {
        CaseRights rights = mock();
        when(rights.currentUser()).thenReturn(new SignedInUser("surgeon", Set.of("spineSurgery"), Set.of()));
        when(rights.whosePatientTheySee(any(), any())).thenReturn(Set.of("SP-1", "SP-2"));
        return new PatientDoor(
                registerAt(instant), rights, database, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static PatientRegister registerAt(String instant) {
        return new PatientRegister(database, event -> {}, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static int looks() {
        return database.sql("select count(*) from patient_look")
                .query(Integer.class)
                .single();
    }
}
