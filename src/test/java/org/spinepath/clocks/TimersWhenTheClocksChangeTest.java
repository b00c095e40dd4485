package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.pathway.PathwayEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imaging in an emergency has 24 elapsed hours. What is due is asked from the database, as the job executor asks. In 2027 the clocks are put
 * forward on 28 March and back on 31 October, at 01:00 UTC.
 */
class TimersWhenTheClocksChangeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String LIMIT = overdue(PERFORM_IMAGING);
    private static final Duration LIMIT_TIME = Duration.ofHours(24);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant FIRST_HALF_PAST_ONE = Instant.parse("2027-10-31T00:30:00Z");
    private static final Instant SECOND_HALF_PAST_ONE = Instant.parse("2027-10-31T01:30:00Z");

    private static final TimeZone ZONE_BEFORE = TimeZone.getDefault();

    private static PathwayEngine london;
    private static PathwayEngine warsaw;

    @BeforeAll
    static void theProcessRunsInUtc() {
        processRunsIn(ZoneOffset.UTC);
        london = PathwayEngine.startWithTheSmallestModelsIn(LONDON);
        warsaw = PathwayEngine.startWithTheSmallestModelsIn(ZoneId.of("Europe/Warsaw"));
    }

    @AfterAll
    static void theProcessRunsWhereItRan() {
        london.close();
        warsaw.close();
        processRunsIn(ZONE_BEFORE.toZoneId());
    }

    @AfterEach
    void clear() {
        london.clear();
        warsaw.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-27T12:00:00Z",
                "2027-03-27T01:30:00Z",
                "2027-10-30T12:00:00+01:00",
                "2027-10-30T01:30:00+01:00",
                "2028-02-28T12:00:00Z"
            })
    void aLimitOf24HoursIsExactly24HoursInLondon(String begun) {
        assertExactly24Hours(london, OffsetDateTime.parse(begun).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-27T12:00:00+01:00",
                "2027-03-27T02:30:00+01:00",
                "2027-10-30T12:00:00+02:00",
                "2027-10-30T02:30:00+02:00",
                "2028-02-28T12:00:00+01:00"
            })
    void aLimitOf24HoursIsExactly24HoursInWarsaw(String begun) {
        assertExactly24Hours(warsaw, OffsetDateTime.parse(begun).toInstant());
    }

    @Test
    void twoTimersInTheHourThatComesTwiceFireOnceEachAndInOrder() {
        ProcessInstance first = emergency(london, FIRST_HALF_PAST_ONE.minus(LIMIT_TIME));
        ProcessInstance second = emergency(london, SECOND_HALF_PAST_ONE.minus(LIMIT_TIME));

        assertThat(dueDate(london, first)).isEqualTo(FIRST_HALF_PAST_ONE);
        assertThat(dueDate(london, second)).isEqualTo(SECOND_HALF_PAST_ONE);
        assertThat(storedDueDates(london)).containsExactly("2027-10-31 00:30:00", "2027-10-31 01:30:00");

        runsAt(london, FIRST_HALF_PAST_ONE.minus(SECOND));
        assertThat(timesFired(london, first)).isZero();
        runsAt(london, FIRST_HALF_PAST_ONE);
        assertThat(timesFired(london, first)).isOne();
        runsAt(london, SECOND_HALF_PAST_ONE.minus(SECOND));
        assertThat(timesFired(london, second)).isZero();
        runsAt(london, SECOND_HALF_PAST_ONE);
        runsAt(london, SECOND_HALF_PAST_ONE.plus(LIMIT_TIME));
        assertThat(timesFired(london, first)).isOne();
        assertThat(timesFired(london, second)).isOne();
    }

    /** Why the process runs in UTC wherever the centre is. */
    @Test
    void aProcessInTheZoneOfTheCentreWouldStoreTwoTimersOneHourApartAsTheSame() {
        processRunsIn(LONDON);
        connectsAnew(london);
        try {
            ProcessInstance first = emergency(london, FIRST_HALF_PAST_ONE.minus(LIMIT_TIME));
            ProcessInstance second = emergency(london, SECOND_HALF_PAST_ONE.minus(LIMIT_TIME));

            assertThat(storedDueDates(london)).containsExactly("2027-10-31 01:30:00", "2027-10-31 01:30:00");
            assertThat(dueDate(london, first)).isEqualTo(dueDate(london, second));
        } finally {
            processRunsIn(ZoneOffset.UTC);
            connectsAnew(london);
        }
    }

    @Test
    void aClockThatIsPutForwardAndBackFiresNoTimerTwiceAndForgetsNone() {
        Instant start = Instant.parse("2027-06-01T12:00:00Z");
        ProcessInstance sooner = emergency(london, start);
        ProcessInstance later = emergency(london, start.plus(Duration.ofHours(1)));
        Instant soon = start.plus(LIMIT_TIME).minus(Duration.ofMinutes(30));

        runsAt(london, soon);
        assertThat(timesFired(london, sooner)).isZero();
        runsAt(london, soon.plus(Duration.ofHours(1)));
        assertThat(timesFired(london, sooner)).isOne();
        assertThat(timesFired(london, later)).isZero();

        runsAt(london, soon);
        runsAt(london, start.plus(LIMIT_TIME));
        assertThat(timesFired(london, sooner)).isOne();
        assertThat(timesFired(london, later)).isZero();
        runsAt(london, start.plus(LIMIT_TIME).plus(Duration.ofHours(1)));
        runsAt(london, start.plus(LIMIT_TIME).plus(Duration.ofHours(2)));
        assertThat(timesFired(london, sooner)).isOne();
        assertThat(timesFired(london, later)).isOne();
        assertThat(london.escalations(later)).hasSize(1);
    }

    private static void assertExactly24Hours(PathwayEngine engine, Instant start) {
        Instant limit = start.plus(LIMIT_TIME);
        ProcessInstance theCase = emergency(engine, start);

        assertThat(engine.openTask(theCase).getDueDate().toInstant()).isEqualTo(limit);
        assertThat(dueDate(engine, theCase)).isEqualTo(limit);

        runsAt(engine, limit.minus(SECOND));
        assertThat(engine.escalations(theCase)).isEmpty();
        runsAt(engine, limit);
        assertThat(engine.escalations(theCase)).hasSize(1);
        runsAt(engine, limit.plus(Duration.ofHours(2)));
        assertThat(timesFired(engine, theCase)).isOne();
    }

    private static ProcessInstance emergency(PathwayEngine engine, Instant start) {
        engine.isNow(start);
        return engine.caseAt(PERFORM_IMAGING, Map.of("urgency", "EMERGENCY"));
    }

    /** What the job executor does at this moment: runs the timers that the database calls due. */
    private static void runsAt(PathwayEngine engine, Instant now) {
        engine.isNow(now);
        ManagementService management = engine.get(ManagementService.class);
        List<Job> due =
                management.createJobQuery().activityId(LIMIT).executable().list();
        due.forEach(job -> management.executeJob(job.getId()));
    }

    private static Instant dueDate(PathwayEngine engine, ProcessInstance theCase) {
        return engine.get(ManagementService.class)
                .createJobQuery()
                .processInstanceId(theCase.getId())
                .activityId(LIMIT)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private static List<String> storedDueDates(PathwayEngine engine) {
        return engine.get(JdbcClient.class)
                .sql("""
                        select cast(job.duedate_ as varchar) from act_ru_job job
                        join act_ru_jobdef definition on definition.id_ = job.job_def_id_
                        where definition.act_id_ = ? order by job.duedate_
                        """)
                .param(LIMIT)
                .query(String.class)
                .list();
    }

    private static long timesFired(PathwayEngine engine, ProcessInstance theCase) {
        HistoryService history = engine.get(ProcessEngine.class).getHistoryService();
        return history.createHistoricJobLogQuery()
                .processInstanceId(theCase.getId())
                .activityIdIn(LIMIT)
                .successLog()
                .count();
    }

    private static void processRunsIn(ZoneId zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        // The database remembers in which zone it was first used.
        DateTimeUtils.resetCalendar();
    }

    /** A connection remembers in which zone it was opened. */
    private static void connectsAnew(PathwayEngine engine) {
        engine.get(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }
}
