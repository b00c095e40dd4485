package org.spinepath.pathway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.SampleAnswers;

class JobRetriesTest {

    private static final String WARNING = PERFORM_IMAGING;
    private static final String OVERDUE = PERFORM_IMAGING + "Overdue";

    private static PathwayEngine engine;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start(configuration -> configuration.setFailedJobRetryTimeCycle("R3/PT5M"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void aCaseWaitsForImaging() {
        engine.clear();
        engine.newCase().submits(ASSESS_PATIENT, SampleAnswers.assessment());
    }

    static Stream<Throwable> collisions() {
        return Stream.of(
                new OptimisticLockingException("Entity was updated by another transaction concurrently."),
                new ProcessEngineException("Wrapped", new OptimisticLockingException("Inside a delegate")),
                new ProcessEngineException("PostgreSQL: deadlock", new SQLException("deadlock detected", "40P01")),
                new ProcessEngineException(
                        "H2: locked row", new SQLException("Timeout trying to lock table", "HYT00")));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void aTimerThatMetAnotherTransactionKeepsItsDueDateAndItsRetries(Throwable collision) {
        Job before = job(OVERDUE);

        fails(before, collision);
        fails(before, collision);

        assertThat(job(OVERDUE).getDuedate()).isEqualTo(before.getDuedate());
        assertThat(job(OVERDUE).getRetries()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {WARNING, OVERDUE})
    void aTimerThatFailedIsTriedAgainAfterFiveMinutes(String activity) {
        Instant later = engine.now().plus(Duration.ofMinutes(5));

        fails(job(activity), new IllegalStateException("The table cannot be read"));

        assertThat(job(activity).getDuedate()).isEqualTo(later);
        assertThat(job(activity).getRetries()).isEqualTo(2);
    }

    private static Job job(String activity) {
        return engine.management().createJobQuery().activityId(activity).singleResult();
    }

    private static void fails(Job job, Throwable failure) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(configuration.getFailedJobCommandFactory().getCommand(job.getId(), failure));
    }
}
