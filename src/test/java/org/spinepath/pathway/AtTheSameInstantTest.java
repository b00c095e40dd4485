package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleCourse.completes;
import static org.spinepath.pathway.cases.Steps.*;
import static org.spinepath.pathway.cases.Steps.Decisions.*;
import static org.spinepath.pathway.cases.Steps.Events.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two transactions change one case at the same instant: the first has done its work and not yet committed when the second begins, and
 * commits once the second has run into it, or is through.
 */
class AtTheSameInstantTest {

    private static final PathwayEngine ENGINE = PathwayEngine.start();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private ProcessInstance patient;
    private Task imaging;

    @BeforeEach
    void aPatientWaitsForImaging() {
        ENGINE.clear();
        patient = ENGINE.newCase().instance();
        assertThat(patient).isStarted().isWaitingAt(ASSESS_PATIENT);
        completes(ASSESS_PATIENT, assessment());
        assertThat(patient).isWaitingAtExactly(PERFORM_IMAGING);
        imaging = task(PERFORM_IMAGING);
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    static Stream<Arguments> jobsThatRun() {
        return Stream.of(
                run("its warning is told", patient -> whenDue(job(PERFORM_IMAGING, patient))),
                run("its escalation starts", patient -> whenDue(job(overdue(PERFORM_IMAGING), patient))),
                run(
                        "its escalation reaches the second rung",
                        patient -> whenDue(job(SECOND_RUNG_DUE, becomesOverdue(patient)))),
                run("the coordinator's answer is filed", patient -> {
                    ProcessInstance escalation = becomesOverdue(patient);
                    acknowledgesTheChase(escalation);
                    return job(CHASE_OVERDUE_STEP, escalation);
                }),
                run("the case is raised to an emergency", patient -> {
                    becomesOverdue(patient);
                    deteriorates(patient);
                    return job(RAISE_EMERGENCY, patient);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jobsThatRun")
    void aStepIsCompletedWhile(String what, Function<ProcessInstance, Job> jobOf) {
        Job job = jobOf.apply(patient);
        assertThat(job).isNotNull();

        CompletableFuture<Void> completion = meets(() -> execute(job), this::imagingIsReported);

        assertThat(completion).succeedsWithin(Duration.ofSeconds(30));
        ENGINE.runsDueJobs();
        assertThat(patient).isWaitingAtExactly(PREPARE_MDT_REVIEW);
        assertThat(escalationsOf(patient)).isEmpty();
    }

    @Test
    void aStepIsCompletedWhileTheCoordinatorSaysWhatWasDone() {
        ProcessInstance escalation = becomesOverdue(patient);

        CompletableFuture<Void> completion = meets(() -> acknowledgesTheChase(escalation), this::imagingIsReported);

        assertThat(completion).succeedsWithin(Duration.ofSeconds(30));
        ENGINE.runsDueJobs();
        assertThat(patient).isWaitingAtExactly(PREPARE_MDT_REVIEW);
        assertThat(escalation).hasPassed(CHASE_OVERDUE_STEP).isEnded();
        assertThat(escalationsOf(patient)).isEmpty();
    }

    @Test
    void ofTwoPeopleWhoCompleteOneTaskTheSecondIsToldPlainly() {
        CompletableFuture<Void> second = meets(this::imagingIsReported, this::imagingIsReported);

        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("somebody else has just completed it");
        ENGINE.runsDueJobs();
        assertThat(patient).isWaitingAtExactly(PREPARE_MDT_REVIEW);
    }

    @Test
    void ofTwoPeopleWhoClaimOneTaskTheSecondIsToldPlainly() {
        CompletableFuture<Void> second = meets(
                () -> ENGINE.tasks().claim(imaging.getId(), "rosa"),
                () -> ENGINE.tasks().claim(imaging.getId(), "rudi"));

        assertThatThrownBy(second::join)
                .hasCauseInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Somebody else has just claimed this task.");
        assertThat(task(PERFORM_IMAGING, patient)).isAssignedTo("rosa");
    }

    private static Arguments run(String what, Function<ProcessInstance, Job> jobOf) {
        return arguments(what, jobOf);
    }

    /** As Tasklist does it; on another thread BPMN assertions know no engine. */
    private void imagingIsReported() {
        ENGINE.forms().submitTaskForm(imaging.getId(), imaging());
    }

    /** The escalation of the imaging; in an emergency the clocks over several steps are overdue at the same instant, with their own. */
    private static ProcessInstance becomesOverdue(ProcessInstance patient) {
        ENGINE.reaches(job(overdue(PERFORM_IMAGING), patient).getDuedate().toInstant());
        assertThat(escalationsOf(patient)).hasSize(1);
        return escalationsOf(patient).get(0);
    }

    private static void deteriorates(ProcessInstance patient) {
        runtimeService()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceBusinessKey(patient.getBusinessKey())
                .correlate();
    }

    /** The timer, at the instant at which it is due. */
    private static Job whenDue(Job timer) {
        ENGINE.reaches(timer.getDuedate().toInstant().minusSeconds(1));
        ENGINE.isNow(timer.getDuedate().toInstant());
        return timer;
    }

    private static void acknowledgesTheChase(ProcessInstance escalation) {
        complete(task(CHASE_OVERDUE_STEP, escalation), withVariables("actionTaken", "CONTACTED_TEAM"));
    }

    private static List<ProcessInstance> escalationsOf(ProcessInstance patient) {
        return processInstanceQuery()
                .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                .processInstanceBusinessKey(patient.getBusinessKey())
                .variableValueEquals(ClockVariables.LATE_STEP.name(), PERFORM_IMAGING)
                .list();
    }

    private static CompletableFuture<Void> meets(Runnable first, Runnable second) {
        return new TransactionTemplate(ENGINE.get(PlatformTransactionManager.class)).execute(status -> {
            first.run();
            CompletableFuture<Void> other = CompletableFuture.runAsync(second);
            runsIntoTheFirstOrIsThrough(other);
            return other;
        });
    }

    /** A row that the first has changed keeps the second waiting until the first commits; nobody says so, so that it is given a moment. */
    private static void runsIntoTheFirstOrIsThrough(CompletableFuture<Void> second) {
        second.handle((done, failure) -> done)
                .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                .join();
    }
}
