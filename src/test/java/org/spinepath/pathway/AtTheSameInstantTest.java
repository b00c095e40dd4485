package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.imaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.pathway.cases.PathwayMessages;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two transactions change one case at the same instant: the first has done its work and not yet committed when the second begins, and
 * commits once the second has run into it, or is through.
 */
class AtTheSameInstantTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void clear() {
        engine.clear();
    }

    static Stream<Arguments> jobsThatRun() {
        return Stream.of(
                job("its warning is told", patient -> whenDue("PerformImaging")),
                job("its escalation starts", patient -> whenDue("PerformImagingOverdue")),
                job("its escalation reaches the second rung", patient -> {
                    becomesOverdue();
                    return whenDue("SecondRungDue");
                }),
                job("the coordinator's answer is filed", patient -> {
                    becomesOverdue();
                    acknowledgeTheChase();
                    return waiting("ChaseOverdueStep");
                }),
                job("the case is raised to an emergency", patient -> {
                    becomesOverdue();
                    deteriorates(patient);
                    return waiting("RaiseEmergency");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jobsThatRun")
    void aStepIsCompletedWhile(String what, Function<CaseUnderTest, Job> jobOf) {
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", assessment());
        Task imaging = patient.task("PerformImaging");
        Job job = jobOf.apply(patient);

        CompletableFuture<Void> completion = meets(
                () -> engine.management().executeJob(job.getId()),
                () -> engine.forms().submitTaskForm(imaging.getId(), imaging()));

        assertThat(completion).succeedsWithin(Duration.ofSeconds(30));
        engine.runsDueJobs();
        assertThat(patient.openTasks()).containsExactly("PrepareMdtReview");
        assertThat(escalations(patient)).isZero();
    }

    @Test
    void aStepIsCompletedWhileTheCoordinatorSaysWhatWasDone() {
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", assessment());
        Task imaging = patient.task("PerformImaging");
        becomesOverdue();

        CompletableFuture<Void> completion = meets(
                AtTheSameInstantTest::acknowledgeTheChase,
                () -> engine.forms().submitTaskForm(imaging.getId(), imaging()));

        assertThat(completion).succeedsWithin(Duration.ofSeconds(30));
        engine.runsDueJobs();
        assertThat(patient.openTasks()).containsExactly("PrepareMdtReview");
        assertThat(escalations(patient)).isZero();
    }

    @Test
    void ofTwoPeopleWhoCompleteOneTaskTheSecondIsToldPlainly() {
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", assessment());
        Task imaging = patient.task("PerformImaging");

        CompletableFuture<Void> second = meets(
                () -> engine.forms().submitTaskForm(imaging.getId(), imaging()),
                () -> engine.forms().submitTaskForm(imaging.getId(), imaging()));

        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("somebody else has just completed it");
        engine.runsDueJobs();
        assertThat(patient.openTasks()).containsExactly("PrepareMdtReview");
    }

    @Test
    void ofTwoPeopleWhoClaimOneTaskTheSecondIsToldPlainly() {
        Task imaging = engine.newCase().submits("AssessPatient", assessment()).task("PerformImaging");

        CompletableFuture<Void> second = meets(
                () -> engine.tasks().claim(imaging.getId(), "rosa"),
                () -> engine.tasks().claim(imaging.getId(), "rudi"));

        assertThatThrownBy(second::join)
                .hasCauseInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Somebody else has just claimed this task.");
    }

    private static Arguments job(String what, Function<CaseUnderTest, Job> jobOf) {
        return Arguments.of(what, jobOf);
    }

    private static void becomesOverdue() {
        engine.reaches(waiting("PerformImagingOverdue").getDuedate().toInstant());
    }

    private static void deteriorates(CaseUnderTest patient) {
        engine.runtime()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceBusinessKey(patient.caseNumber())
                .correlate();
    }

    /** The timer, at the instant at which it is due. */
    private static Job whenDue(String activity) {
        Job timer = waiting(activity);
        engine.reaches(timer.getDuedate().toInstant().minusSeconds(1));
        engine.isNow(timer.getDuedate().toInstant());
        return timer;
    }

    private static Job waiting(String activity) {
        List<Job> jobs = engine.management().createJobQuery().activityId(activity).list().stream()
                .filter(job -> !isOfAnotherClock(job))
                .toList();
        assertThat(jobs).as("waiting jobs of %s", activity).hasSize(1);
        return jobs.get(0);
    }

    /** In an emergency the clocks over several steps are overdue at the same instant, with escalations of their own. */
    private static boolean isOfAnotherClock(Job job) {
        Object late = engine.runtime().getVariable(job.getProcessInstanceId(), "lateStep");
        return late != null && !late.equals("PerformImaging");
    }

    private static void acknowledgeTheChase() {
        Task chase = engine.tasks()
                .createTaskQuery()
                .taskDefinitionKey("ChaseOverdueStep")
                .processVariableValueEquals("lateStep", "PerformImaging")
                .singleResult();
        engine.forms().submitTaskForm(chase.getId(), Map.of("actionTaken", "CONTACTED_TEAM"));
    }

    private static long escalations(CaseUnderTest patient) {
        return engine.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey("OverdueReferral")
                .processInstanceBusinessKey(patient.caseNumber())
                .variableValueEquals("lateStep", "PerformImaging")
                .count();
    }

    private static CompletableFuture<Void> meets(Runnable first, Runnable second) {
        return new TransactionTemplate(engine.get(PlatformTransactionManager.class)).execute(status -> {
            first.run();
            CompletableFuture<Void> other = new CompletableFuture<>();
            Thread person = new Thread(() -> finish(other, second));
            person.start();
            runsIntoTheFirstOrIsThrough(person);
            return other;
        });
    }

    /** A row that the first has changed keeps the second waiting until the first commits; nobody says so, so that it is given a moment. */
    private static void runsIntoTheFirstOrIsThrough(Thread person) {
        try {
            person.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while two transactions meet", e);
        }
    }

    private static void finish(CompletableFuture<Void> future, Runnable deed) {
        try {
            deed.run();
            future.complete(null);
        } catch (RuntimeException failure) {
            future.completeExceptionally(failure);
        }
    }
}
