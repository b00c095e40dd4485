package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand steps become overdue at the same moment, one in twenty an emergency, while people work: each is escalated exactly once,
 * emergencies first, and people are answered. On H2, or on PostgreSQL with {@code -Dspinepath.soak.database=postgres}.
 */
class ManyTimersSoak {

    private static final Logger LOG = LoggerFactory.getLogger(ManyTimersSoak.class);

    private static final int CASES = Integer.getInteger("spinepath.soak.cases", 10_000);
    private static final int EMERGENCIES = CASES / 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final List<String> DEEDS = List.of("refer", "list", "open", "claim", "complete");

    @TempDir
    Path folder;

    @Test
    void everyTimerIsWorkedOffOnceEmergenciesFirstAndPeopleAreAnswered() {
        SoakDatabase database = SoakDatabase.chosen(folder);
        WaitingCases.open(database, CASES, CASES / EMERGENCIES);
        JdbcClient cases = JdbcClient.create(database.open());

        try (RunningJar jar = RunningJar.start(folder, database, "--spinepath.demo.cases=false");
                People people = People.start(jar)) {
            Instant idleFrom = Instant.now().plus(WARM_UP);
            await().atMost(Duration.ofMinutes(2)).until(() -> Instant.now().isAfter(idleFrom.plus(IDLE)));
            Instant due = makeOverdueNow(cases);
            await().atMost(Duration.ofMinutes(40))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> waiting(cases) == 0);
            report(people, idleFrom, due, cases);
            assertThat(people.refusals()).isEmpty();
        }
        everyCaseIsEscalatedExactlyOnce(cases);
        assertThat(lastEmergency(cases))
                .as("position of the last emergency in the order of escalation")
                .isLessThanOrEqualTo(EMERGENCIES + 50);
    }

    /** In one statement, so that the executor sees either none of them or all. */
    private static Instant makeOverdueNow(JdbcClient cases) {
        Instant due = Instant.now();
        int timers = cases.sql("update ACT_RU_JOB set DUEDATE_ = :due where HANDLER_CFG_ = :timer and DUEDATE_ > :due")
                .param("due", LocalDateTime.ofInstant(due, ZoneOffset.UTC))
                .param("timer", WaitingCases.TIMER)
                .update();
        assertThat(timers).isGreaterThanOrEqualTo(CASES);
        return due;
    }

    private static int waiting(JdbcClient cases) {
        return cases.sql("select count(*) from ACT_RU_JOB where HANDLER_CFG_ = :timer and DUEDATE_ <= :now")
                .param("timer", WaitingCases.TIMER)
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static void everyCaseIsEscalatedExactlyOnce(JdbcClient cases) {
        assertThat(count(cases, "select count(*) from notice where rung = 'OVERDUE' and case_number like 'WAITING-%'"))
                .isEqualTo(CASES);
        String escalations = """
                from ACT_HI_VARINST late join ACT_HI_PROCINST escalation on escalation.ID_ = late.PROC_INST_ID_
                where late.NAME_ = 'lateTaskId' and escalation.BUSINESS_KEY_ like 'WAITING-%'
                """;
        assertThat(count(cases, "select count(*) " + escalations)).isEqualTo(CASES);
        assertThat(count(cases, "select count(distinct late.TEXT_) " + escalations))
                .isEqualTo(CASES);
        assertThat(count(cases, "select count(*) from ACT_RU_INCIDENT")).isZero();
    }

    private static int lastEmergency(JdbcClient cases) {
        return cases.sql(
                                "select urgency from notice where rung = 'OVERDUE' and case_number like 'WAITING-%' order by created_at")
                        .query(String.class)
                        .list()
                        .lastIndexOf(Urgency.EMERGENCY.name())
                + 1;
    }

    private static void report(People people, Instant idleFrom, Instant due, JdbcClient cases) {
        Instant over = cases.sql(
                        "select max(created_at) from notice where rung = 'OVERDUE' and case_number like 'WAITING-%'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration storm = Duration.between(due, over);
        String requests = DEEDS.stream()
                .flatMap(deed -> Stream.of(
                        people.between(deed, idleFrom, due).row(deed + ", idle"),
                        people.between(deed, due, over).row(deed + ", in the storm")))
                .collect(Collectors.joining("\n"));
        LOG.info(
                """

                {} timers, {} of them emergencies, worked off in {} s: {} per second
                last emergency at position {}
                jobs that met another transaction or failed: {}
                {}
                {}
                {}
                {}""",
                CASES,
                EMERGENCIES,
                storm.toSeconds(),
                CASES * 1000L / storm.toMillis(),
                lastEmergency(cases),
                count(cases, "select count(*) from ACT_HI_JOB_LOG where JOB_STATE_ = 1"),
                Durations.header("answer"),
                requests,
                nextStep(cases, idleFrom, due).row("next step appears, idle"),
                nextStep(cases, due, over).row("next step appears, in storm"));
    }

    /** How long after a completed assessment imaging, or the advice, appears in a task list. */
    private static Durations nextStep(JdbcClient cases, Instant from, Instant until) {
        return Durations.of(cases.sql("""
                        select assessed.END_TIME_ as done, next.START_TIME_ as appeared
                        from ACT_HI_TASKINST assessed join ACT_HI_TASKINST next on next.PROC_INST_ID_ = assessed.PROC_INST_ID_
                        where assessed.TASK_DEF_KEY_ = 'AssessPatient' and next.TASK_DEF_KEY_ <> 'AssessPatient'
                        and assessed.END_TIME_ between :from and :until
                        """)
                .param("from", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .query((row, number) -> Duration.between(
                        row.getTimestamp("done").toInstant(),
                        row.getTimestamp("appeared").toInstant()))
                .list());
    }

    private static int count(JdbcClient cases, String sql) {
        return cases.sql(sql).query(Integer.class).single();
    }
}
