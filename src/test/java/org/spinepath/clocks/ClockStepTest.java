package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;

/** Somebody corrects the server's clock by an hour while timers run: locks expire early or late, but no step is escalated twice or never. */
class ClockStepTest {

    private static final int CASES = 120;
    private static final Duration HOUR = Duration.ofHours(1);

    private PathwayEngine engine;

    @BeforeEach
    void start() {
        engine = PathwayEngine.start(configuration -> {
            DefaultJobExecutor executor = new DefaultJobExecutor();
            executor.setCorePoolSize(4);
            executor.setMaxPoolSize(4);
            executor.setMaxJobsPerAcquisition(10);
            executor.setWaitTimeInMillis(50);
            executor.setMaxWait(100);
            executor.setLockTimeInMillis(40_000);
            configuration.setJobExecutor(executor);
        });
        ClockUtil.reset();
    }

    @AfterEach
    void stop() {
        executor().shutdown();
        engine.close();
    }

    @Test
    void anHourForwardAndBackAgainEscalatesEachStepOnce() {
        Instant now = engine.now();
        for (int number = 0; number < CASES; number++) {
            waitsForImaging(number, now.plus(HOUR.multipliedBy(number % 3)));
        }
        executor().start();

        whenEscalated(CASES / 6);
        stepsTo(HOUR);
        whenEscalated(CASES / 2);
        stepsTo(Duration.ZERO);
        stepsTo(HOUR.multipliedBy(2).plusMinutes(1));

        whenEscalated(CASES);
        await().atMost(Duration.ofMinutes(1)).until(() -> timers().isEmpty());
        assertThat(engine.runtime()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                        .count())
                .isEqualTo(CASES);
        assertThat(engine.runtime().createIncidentQuery().count()).isZero();
    }

    private DefaultJobExecutor executor() {
        return (DefaultJobExecutor)
                ((ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration()).getJobExecutor();
    }

    private void waitsForImaging(int number, Instant due) {
        String instance = engine.runtime()
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey("STEP-" + number)
                .setVariable(CaseVariables.CASE_NUMBER.name(), "STEP-" + number)
                .setVariable(CaseVariables.URGENCY.name(), Urgency.ROUTINE.name())
                .startBeforeActivity(PERFORM_IMAGING)
                .execute()
                .getId();
        Job timer = engine.management()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(overdue(PERFORM_IMAGING))
                .singleResult();
        engine.management().setJobDuedate(timer.getId(), Date.from(due));
    }

    private static void stepsTo(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }

    private void whenEscalated(int steps) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> escalated() >= steps);
    }

    private int escalated() {
        return engine.database()
                .sql("select count(*) from notice where rung = 'OVERDUE'")
                .query(Integer.class)
                .single();
    }

    private List<Job> timers() {
        return engine.management()
                .createJobQuery()
                .activityId(overdue(PERFORM_IMAGING))
                .list();
    }
}
