package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.ADVISE_OTHER_DIAGNOSIS;
import static org.spinepath.pathway.cases.Steps.ADVISE_PRIMARY_CARE;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.CONFIRM_LETTER_RECEIVED;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.GIVE_ADJUVANT_TREATMENT;
import static org.spinepath.pathway.cases.Steps.GIVE_NON_SURGICAL_TREATMENT;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.PERFORM_SURGERY;
import static org.spinepath.pathway.cases.Steps.PREPARE_MDT_REVIEW;
import static org.spinepath.pathway.cases.Steps.REFER_TO_NEUROSURGERY;
import static org.spinepath.pathway.cases.Steps.REVIEW_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.REVIEW_AT_MDT;
import static org.spinepath.pathway.cases.Steps.REVIEW_COMPLICATION;
import static org.spinepath.pathway.cases.Steps.TRACE_LOST_PATIENT;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.UrgencyTier;

/** Plays each step of the product's own diagrams, in each urgency, from its beginning to the clinical lead. */
class EveryStepHasItsClockTest {

    private static final String PATHWAY = Processes.PATHWAY;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static PathwayEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.startWithTheClocksAlone();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void atNoon() {
        engine.isNow(NOON);
    }

    @AfterEach
    void clear() {
        engine.clear();
    }

    /** What a step promises, from its beginning on a Monday noon; a wrong or missing one fails for the step that is named. */
    private record Promise(String step, Urgency urgency, Duration warning, Duration limit, Duration secondRung) {

        /** Warned at half the limit in an emergency and at three quarters otherwise; the second rung is half the limit later. */
        private static Stream<Promise> elapsed(String step, String emergency, String urgent, String routine) {
            return Stream.of(
                    elapsed(step, Urgency.EMERGENCY, Duration.parse(emergency), 2),
                    elapsed(step, Urgency.URGENT, Duration.parse(urgent), 3),
                    elapsed(step, Urgency.ROUTINE, Duration.parse(routine), 3));
        }

        private static Promise elapsed(String step, Urgency urgency, Duration limit, int quarters) {
            return new Promise(
                    step,
                    urgency,
                    limit.multipliedBy(quarters).dividedBy(4),
                    limit,
                    limit.multipliedBy(3).dividedBy(2));
        }

        /** Between its instants lies the weekend. */
        private static Promise workingDays(Urgency urgency, String warning, String limit, String secondRung) {
            return new Promise(
                    CONFIRM_LETTER_RECEIVED,
                    urgency,
                    Duration.parse(warning),
                    Duration.parse(limit),
                    Duration.parse(secondRung));
        }

        @Override
        public String toString() {
            return step + " " + urgency;
        }
    }

    private static Stream<Promise> promises() {
        return Stream.of(
                        Promise.elapsed(ASSESS_PATIENT, "PT4H", "PT24H", "PT24H"),
                        Promise.elapsed(ADVISE_PRIMARY_CARE, "PT24H", "PT24H", "PT24H"),
                        Promise.elapsed(PERFORM_IMAGING, "PT24H", "P5D", "P14D"),
                        Promise.elapsed(REFER_TO_NEUROSURGERY, "PT4H", "P1D", "P3D"),
                        Promise.elapsed(ADVISE_OTHER_DIAGNOSIS, "PT4H", "P1D", "P3D"),
                        Promise.elapsed(PREPARE_MDT_REVIEW, "PT2H", "P1D", "P7D"),
                        Promise.elapsed(COLLECT_OPINIONS, "PT2H", "P1D", "P7D"),
                        Promise.elapsed(REVIEW_AT_MDT, "PT4H", "P2D", "P14D"),
                        Promise.elapsed(PERFORM_SURGERY, "PT24H", "P14D", "P28D"),
                        Promise.elapsed(GIVE_NON_SURGICAL_TREATMENT, "PT24H", "P14D", "P28D"),
                        Promise.elapsed(GIVE_ADJUVANT_TREATMENT, "P42D", "P42D", "P42D"),
                        Promise.elapsed(REVIEW_AFTERCARE, "PT24H", "P7D", "P14D"),
                        Promise.elapsed(TRACE_LOST_PATIENT, "PT24H", "P3D", "P7D"),
                        Promise.elapsed(REVIEW_COMPLICATION, "PT4H", "PT8H", "PT8H"),
                        Stream.of(
                                Promise.workingDays(Urgency.EMERGENCY, "P2DT12H", "P7D", "P9DT12H"),
                                Promise.workingDays(Urgency.URGENT, "P3DT18H", "P7D", "P9DT12H"),
                                Promise.workingDays(Urgency.ROUTINE, "P3DT18H", "P7D", "P9DT12H")))
                .flatMap(promise -> promise);
    }

    @Test
    void noStepIsForgottenHere() {
        BpmnModelInstance pathway = Bpmn.readModelFromStream(
                EveryStepHasItsClockTest.class.getResourceAsStream("/processes/cervical-metastasis-pathway.bpmn"));
        assertThat(pathway.getModelElementsByType(UserTask.class))
                .extracting(UserTask::getId)
                .hasSameElementsAs(promises().map(Promise::step).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void aStepWarnsIsOverdueAndReachesTheLeadAtItsSecondAndAtNoOther(Promise promise) {
        ProcessInstance aCase = caseAt(promise.step(), promise.urgency());
        int open = engine.openTasks(aCase).size();
        assertThat(engine.openTasks(aCase)).allSatisfy(task -> {
            assertThat(task.getDueDate()).isEqualTo(NOON.plus(promise.limit()));
            assertThat(task.getFollowUpDate()).isEqualTo(NOON.plus(promise.warning()));
        });

        reaches(promise.warning().minus(SECOND));
        assertThat(engine.notices(aCase)).isEmpty();

        reaches(promise.warning());
        assertThat(rungs(aCase)).containsExactlyElementsOf(each(open, Rung.WARNING));

        reaches(promise.limit().minus(SECOND));
        assertThat(rungs(aCase)).containsExactlyElementsOf(each(open, Rung.WARNING));
        assertThat(engine.escalations(aCase)).isEmpty();

        reaches(promise.limit());
        assertThat(rungs(aCase)).containsExactlyElementsOf(each(open, Rung.WARNING, Rung.OVERDUE));
        assertThat(engine.escalations(aCase)).hasSize(open);
        assertThat(chases()).isEqualTo(open);
        assertThat(engine.openTasks(aCase))
                .allSatisfy(late -> assertThat(late.getPriority())
                        .isEqualTo(UrgencyTier.priority(promise.urgency()) + UrgencyTier.OVERDUE_BONUS));

        reaches(promise.secondRung().minus(SECOND));
        assertThat(rungs(aCase)).containsExactlyElementsOf(each(open, Rung.WARNING, Rung.OVERDUE));
        assertThat(leads()).isZero();

        reaches(promise.secondRung());
        assertThat(rungs(aCase)).containsExactlyElementsOf(each(open, Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE));
        assertThat(leads()).isEqualTo(open);

        reaches(promise.secondRung().plusDays(1));
        assertThat(rungs(aCase)).containsExactlyElementsOf(each(open, Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE));
        assertThat(engine.escalations(aCase)).hasSize(open);
        assertThat(chases()).isEqualTo(open);
        assertThat(leads()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void aStepThatIsDoneASecondBeforeARungIsNotSpokenOfAgain(Promise promise) {
        ProcessInstance beforeWarning = caseAt(promise.step(), promise.urgency());
        ProcessInstance beforeLimit = caseAt(promise.step(), promise.urgency());
        ProcessInstance beforeSecondRung = caseAt(promise.step(), promise.urgency());
        int open = engine.openTasks(beforeLimit).size();

        reaches(promise.warning().minus(SECOND));
        isDone(beforeWarning);
        reaches(promise.limit().minus(SECOND));
        isDone(beforeLimit);
        reaches(promise.secondRung().minus(SECOND));
        assertThat(chases()).isEqualTo(open);
        isDone(beforeSecondRung);
        reaches(promise.secondRung().multipliedBy(2).plusDays(30));

        assertThat(rungs(beforeWarning)).isEmpty();
        assertThat(rungs(beforeLimit)).containsExactlyElementsOf(each(open, Rung.WARNING));
        assertThat(rungs(beforeSecondRung)).containsExactlyElementsOf(each(open, Rung.WARNING, Rung.OVERDUE));
        assertThat(chases()).isZero();
        assertThat(leads()).isZero();
        assertThat(Stream.of(beforeWarning, beforeLimit, beforeSecondRung))
                .allSatisfy(aCase -> assertThat(engine.escalations(aCase)).isEmpty());
    }

    @Test
    void theEscalationOfTheProductEndsWithTheLateStepOnly() {
        ProcessInstance aCase = caseAt(PREPARE_MDT_REVIEW, Urgency.EMERGENCY);
        engine.passes(Duration.ofHours(2));

        engine.tasks().complete(engine.onlyTask(CHASE_OVERDUE_STEP).getId());
        engine.passes(Duration.ofHours(1));
        engine.tasks().complete(engine.onlyTask(ESCALATE_TO_CLINICAL_LEAD).getId());
        engine.passes(Duration.ZERO);
        assertThat(engine.escalations(aCase)).hasSize(1);

        isDone(aCase);
        engine.passes(Duration.ZERO);
        assertThat(engine.escalations(aCase)).isEmpty();
    }

    private static ProcessInstance caseAt(String step, Urgency urgency) {
        String entered = step.equals(COLLECT_OPINIONS) ? step + "#multiInstanceBody" : step;
        return engine.caseAt(
                PATHWAY,
                entered,
                Map.of(
                        "urgency", urgency.name(),
                        "referrerTeam", "practice",
                        "treatmentTeam", "palliativeCare",
                        "visitGroup", "spineSurgery"));
    }

    /** The step is all that is played here: the job that would go on to the next one is taken away. The timers are left. */
    private static void isDone(ProcessInstance aCase) {
        engine.openTasks(aCase).forEach(task -> engine.tasks().complete(task.getId()));
        ManagementService management = engine.get(ManagementService.class);
        management.createJobQuery().processInstanceId(aCase.getId()).messages().list().stream()
                .map(Job::getId)
                .forEach(management::deleteJob);
    }

    private static void reaches(Duration sinceNoon) {
        engine.passes(Duration.between(engine.get(Clock.class).instant(), NOON.plus(sinceNoon)));
    }

    /** In the order of the ladder, whatever the order of their creation. */
    private static List<Rung> rungs(ProcessInstance aCase) {
        return engine.notices(aCase).stream().map(Notice::rung).sorted().toList();
    }

    /** Each rung as often as there are tasks. */
    private static List<Rung> each(int open, Rung... rungs) {
        return Stream.of(rungs)
                .flatMap(rung -> Collections.nCopies(open, rung).stream())
                .toList();
    }

    private static long chases() {
        return open(CHASE_OVERDUE_STEP);
    }

    private static long leads() {
        return open(ESCALATE_TO_CLINICAL_LEAD);
    }

    private static long open(String task) {
        return engine.tasks().createTaskQuery().taskDefinitionKey(task).count();
    }
}
