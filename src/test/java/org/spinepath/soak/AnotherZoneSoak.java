package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two machines whose clocks show different hours read the same limits from one database. */
class AnotherZoneSoak {

    private static final Logger LOG = LoggerFactory.getLogger(AnotherZoneSoak.class);
    private static final DateTimeFormatter ENGINE_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final String REFERRAL = """
            {"sender":"soak","referralId":"R-1","patientId":"SOAK-1","patientName":"Soak Patient",
             "dateOfBirth":"1950-01-01","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER",
             "referrerName":"Soak","cancerHistory":"CURRENT","referralReason":"Neck pain at night"}
            """;

    @TempDir
    Path folder;

    @Test
    void aMachineInTokyoReadsTheLimitsThatAMachineInNewYorkWrote() {
        String caseNumber;
        Instant dueDate;
        SortedSet<Instant> timers;

        try (RunningJar newYork = RunningJar.start(folder, "-Duser.timezone=America/New_York")) {
            Instant before = Instant.now();
            caseNumber = newYork.call("gp", "POST", "/api/referrals", REFERRAL)
                    .get("caseNumber")
                    .asText();
            dueDate = dueDate(newYork, caseNumber);
            timers = timers(newYork, caseNumber);
            assertThat(dueDate).isBetween(before, before.plus(Duration.ofDays(60)));
            assertThat(timers).contains(dueDate);
        }

        try (RunningJar tokyo = RunningJar.start(folder, "-Duser.timezone=Asia/Tokyo")) {
            assertThat(dueDate(tokyo, caseNumber)).isEqualTo(dueDate);
            assertThat(timers(tokyo, caseNumber)).isEqualTo(timers);
        }
        LOG.info("another zone: due at {}, timers at {} on both machines", dueDate, timers);
    }

    private static Instant dueDate(RunningJar jar, String caseNumber) {
        JsonNode tasks = jar.call("admin", "GET", "/engine-rest/task?processInstanceBusinessKey=" + caseNumber, "");
        assertThat(tasks).hasSize(1);
        return instant(tasks.get(0).get("due"));
    }

    private static SortedSet<Instant> timers(RunningJar jar, String caseNumber) {
        SortedSet<Instant> timers = new TreeSet<>();
        jar.call("admin", "GET", "/engine-rest/process-instance?businessKey=" + caseNumber, "")
                .forEach(instance -> jar.call(
                                "admin",
                                "GET",
                                "/engine-rest/job?timers=true&processInstanceId="
                                        + instance.get("id").asText(),
                                "")
                        .forEach(job -> timers.add(instant(job.get("dueDate")))));
        return timers;
    }

    private static Instant instant(JsonNode date) {
        return OffsetDateTime.parse(date.asText(), ENGINE_DATE).toInstant();
    }
}
