package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL; one is killed while it works. What it had begun is the other's within a minute. */
class TakeoverSoak {

    private static final Logger LOG = LoggerFactory.getLogger(TakeoverSoak.class);

    private static final int CASES = 600;
    private static final int DONE_BEFORE_THE_KILL = 60;
    private static final Duration PROMISED = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void theJobsOfAKilledNodeAreTheOthersWithinAMinute() throws IOException {
        SoakDatabase database = SoakDatabase.postgres();
        WaitingCases.open(database, CASES, 20);
        JdbcClient cases = JdbcClient.create(database.open());
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));

        try (RunningJar killed = RunningJar.start(one, database, "--spinepath.demo.cases=false");
                RunningJar survivor = RunningJar.start(other, database, "--spinepath.demo.cases=false")) {
            makeOverdueNow(cases);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> CASES - timers(cases).size() >= DONE_BEFORE_THE_KILL);
            killed.killNine();
            Instant kill = Instant.now();
            List<String> begun = locked(cases);
            assertThat(begun).as("jobs that were locked at the kill").isNotEmpty();

            await().atMost(Duration.ofMinutes(6)).until(() -> timers(cases).isEmpty());

            Duration takeover = Duration.between(kill, lastRunOf(begun, cases));
            LOG.info(
                    "\n{} jobs locked at the kill, the last of them ran {} s later; all {} after {} s; {} jobs met another node's",
                    begun.size(),
                    takeover.toSeconds(),
                    CASES,
                    Duration.between(kill, lastRunOf(List.of(), cases)).toSeconds(),
                    cases.sql("select count(*) from ACT_HI_JOB_LOG where JOB_STATE_ = 1")
                            .query(Integer.class)
                            .single());
            assertThat(takeover).isLessThan(PROMISED);
            assertThat(survivor.statusOf("admin", "GET", "/actuator/health", ""))
                    .isEqualTo(200);
        }
        assertThat(cases.sql("select count(*) from notice where rung = 'OVERDUE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(CASES);
    }

    private static void makeOverdueNow(JdbcClient cases) {
        cases.sql("update ACT_RU_JOB set DUEDATE_ = :due where HANDLER_CFG_ = :timer")
                .param("due", LocalDateTime.now(ZoneOffset.UTC))
                .param("timer", WaitingCases.TIMER)
                .update();
    }

    private static List<String> timers(JdbcClient cases) {
        return cases.sql("select ID_ from ACT_RU_JOB where HANDLER_CFG_ = :timer")
                .param("timer", WaitingCases.TIMER)
                .query(String.class)
                .list();
    }

    private static List<String> locked(JdbcClient cases) {
        return cases.sql("select ID_ from ACT_RU_JOB where LOCK_OWNER_ is not null and HANDLER_CFG_ = :timer")
                .param("timer", WaitingCases.TIMER)
                .query(String.class)
                .list();
    }

    /** Of these jobs, or of all timers when none is named. */
    private static Instant lastRunOf(List<String> jobs, JdbcClient cases) {
        return cases.sql("""
                        select max(TIMESTAMP_) from ACT_HI_JOB_LOG
                        where JOB_STATE_ = 2 and (JOB_ID_ in (:jobs) or :all)
                        """)
                .param("jobs", jobs.isEmpty() ? List.of("none") : jobs)
                .param("all", jobs.isEmpty())
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}
