package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Two hundred steps become overdue at the same moment while the real job executor runs; {@code ManyTimersSoak} does it with thousands. */
@SpinepathServer
class TimersDueAtOnceTest {

    private static final int CASES = 200;
    private static final int EVERY_TWENTIETH = 20;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @Autowired
    private HikariDataSource connections;

    @Autowired
    @Qualifier("camundaTaskExecutor")
    private ThreadPoolTaskExecutor jobThreads;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** Their escalations end by themselves. */
    @AfterEach
    void takeTheCasesAway() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKeyLike(run + "%")
                .list()
                .forEach(waiting -> runtime.deleteProcessInstance(waiting.getId(), "test over"));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(run + "%")
                                .count()
                        == 0);
    }

    @Test
    void eachIsEscalatedExactlyOnceAndEmergenciesFirst() {
        IntStream.range(0, CASES).forEach(this::waitsForImaging);
        makeAllOverdueNow();

        await().atMost(Duration.ofMinutes(3)).until(() -> escalated().size() == CASES && timersLeft() == 0);

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("OverdueReferral")
                        .processInstanceBusinessKeyLike(run + "%")
                        .list())
                .extracting("businessKey")
                .hasSize(CASES)
                .doesNotHaveDuplicates();
        // What the threads have begun and what was fetched for them may still be ahead of an emergency, no more.
        int ahead = jobThreads.getMaxPoolSize() + 2 * 10;
        assertThat(escalated().lastIndexOf(Urgency.EMERGENCY.name())).isLessThan(CASES / EVERY_TWENTIETH + ahead);
    }

    @Test
    void peopleFindADatabaseConnectionWhileEveryJobThreadHasOne() {
        int forJobs = jobThreads.getMaxPoolSize() + 1;
        assertThat(connections.getMaximumPoolSize()).isGreaterThanOrEqualTo(4 * forJobs);
    }

    private void waitsForImaging(int number) {
        boolean emergency = number % EVERY_TWENTIETH == EVERY_TWENTIETH - 1;
        runtime.createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey(run + "-" + number)
                .setVariable(CaseVariables.CASE_NUMBER.name(), run + "-" + number)
                .setVariable(CaseVariables.URGENCY.name(), (emergency ? Urgency.EMERGENCY : Urgency.ROUTINE).name())
                .startBeforeActivity("PerformImaging")
                .execute();
    }

    /** In one statement, so that the executor sees either none of them or all. */
    private void makeAllOverdueNow() {
        int timers = database.sql("""
            update ACT_RU_JOB set DUEDATE_ = :due where HANDLER_CFG_ = 'PerformImagingOverdue' and PROCESS_INSTANCE_ID_ in
            (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ like :run)
            """)
                .param("due", OffsetDateTime.now(ZoneOffset.UTC).toLocalDateTime())
                .param("run", run + "%")
                .update();
        assertThat(timers).isEqualTo(CASES);
    }

    /** The urgencies of the escalated cases in the order of their escalation. */
    private List<String> escalated() {
        return database.sql("select urgency from notice where case_number like :run and rung = 'OVERDUE' order by"
                        + " created_at")
                .param("run", run + "%")
                .query(String.class)
                .list();
    }

    private long timersLeft() {
        return database.sql("""
            select count(*) from ACT_RU_JOB where HANDLER_CFG_ = 'PerformImagingOverdue' and PROCESS_INSTANCE_ID_ in
            (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ like :run)
            """).param("run", run + "%").query(Long.class).single();
    }
}
