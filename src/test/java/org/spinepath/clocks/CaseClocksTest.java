package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.vocabulary.ClockStop;

class CaseClocksTest {

    private static final String IMAGING = "SuspicionToImaging";
    private static final String PLAN = "SuspicionToPlan";

    private static final PathwayEngine ENGINE = PathwayEngine.startWithTheSmallestModels();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    @AfterAll
    static void stopEngine() {
        ENGINE.close();
    }

    @BeforeEach
    void atNoon() {
        ENGINE.isNow(NOON);
    }

    @AfterEach
    void clear() {
        ENGINE.clear();
    }

    @Test
    void theyStartWithTheSuspicion() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "URGENT"));

        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofDays(7))), tuple(PLAN, NOON, NOON.plus(ofDays(7))));
        assertThat(aCase).variables().containsEntry("suspectedAt", Date.from(NOON));
    }

    @Test
    void anUnknownUrgencyCountsAsUrgent() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of());

        assertClocks(aCase).contains(tuple(IMAGING, NOON, NOON.plus(ofDays(7))));
    }

    @Test
    void runningClocksAreKept() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "URGENT"));
        ENGINE.passes(ofDays(1));

        startClocksAgain(aCase);

        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofDays(7))), tuple(PLAN, NOON, NOON.plus(ofDays(7))));
    }

    @Test
    void aHigherUrgencyShortensRunningClocksAndALowerOneLeavesThem() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "URGENT"));
        ENGINE.passes(ofDays(1));

        runtimeService().setVariable(aCase.getId(), "urgency", "EMERGENCY");
        startClocksAgain(aCase);
        ENGINE.passes(ofHours(1));
        runtimeService().setVariable(aCase.getId(), "urgency", "ROUTINE");
        startClocksAgain(aCase);

        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofHours(48))), tuple(PLAN, NOON, NOON.plus(ofHours(48))));
    }

    @Test
    void onlyARisenUrgencyShortensARunningClockNotAChangedTable() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        setLimit(aCase, NOON.plus(ofDays(99)));

        startClocksAgain(aCase);

        assertClocks(aCase).contains(tuple(IMAGING, NOON, NOON.plus(ofDays(99))));
    }

    @Test
    void aSuspicionLastsAsLongAsAClockCountsFromIt() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "EMERGENCY"));
        ENGINE.passes(ofDays(1));
        ENGINE.caseClocks(aCase).forEach(clock -> stop(clock.subjectId()));
        ENGINE.passes(ofDays(100));

        startClocksAgain(aCase);

        Instant relapse = NOON.plus(ofDays(101));
        assertThat(aCase).variables().containsEntry("suspectedAt", Date.from(relapse));
        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, relapse, relapse.plus(ofHours(24))),
                        tuple(PLAN, relapse, relapse.plus(ofHours(24))));
    }

    @Test
    void aMomentThatTheCaseDoesNotKnowStartsNothing() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "URGENT"));

        assertClocks(aCase).extracting(clock -> clock.toList().get(0)).doesNotContain("ReferralToTreatment");
    }

    @Test
    void everybodyWithAnOpenStepIsWarned() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        Task imaging = task(aCase);

        ENGINE.passes(ofHours(126));

        assertThat(ENGINE.notices(aCase))
                .extracting(Notice::step, Notice::title, Notice::rung, Notice::told, Notice::taskId, Notice::limitAt)
                .contains(tuple(
                        IMAGING,
                        "Suspicion to imaging",
                        Rung.WARNING,
                        List.of("radiology"),
                        imaging.getId(),
                        NOON.plus(ofDays(7))));
    }

    @Test
    void whileNobodyHasATaskTheOneWhomTheTargetNamesIsWarned() {
        ProcessInstance aCase = ENGINE.caseAt(
                NEXT_VISIT_DUE, Map.of("urgency", "ROUTINE", "nextVisitAt", Date.from(NOON.plus(ofDays(90)))));
        startOnlyTheClocks(aCase);

        ENGINE.passes(ofHours(126));

        assertThat(ENGINE.notices(aCase))
                .filteredOn(notice -> notice.step().equals(IMAGING))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.told()).containsExactly("mdtCoordinator");
                    assertThat(notice.taskId()).isNull();
                });
    }

    @Test
    void anOverdueClockEscalatesAndItsStopEndsTheEscalation() {
        ProcessInstance aCase =
                ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE", "patientRef", "3f6c", "ageYears", 63));
        RunningClock imaging = clock(aCase, IMAGING);

        ENGINE.passes(ofDays(7));

        ProcessInstance escalation = ENGINE.escalations(aCase).stream()
                .filter(late -> imaging.subjectId().equals(runtimeService().getVariable(late.getId(), "lateTaskId")))
                .findFirst()
                .orElseThrow();
        assertThat(runtimeService().getVariables(escalation.getId()))
                .containsEntry("lateTaskName", "Suspicion to imaging")
                .containsEntry("lateStep", IMAGING)
                .containsEntry("lateGroup", "radiology")
                .containsEntry("lateLimit", Date.from(NOON.plus(ofDays(7))))
                .containsEntry("patientRef", "3f6c")
                .containsEntry("ageYears", 63)
                .containsEntry("urgency", "ROUTINE");

        stop(imaging.subjectId());

        assertThat(ENGINE.escalations(aCase)).extracting(ProcessInstance::getId).doesNotContain(escalation.getId());
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    @Test
    void anEscalationSpeaksOfTheUrgencyThatTheCaseHasNow() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        runtimeService().setVariable(aCase.getId(), "urgency", "URGENT");

        ENGINE.passes(ofDays(7));

        assertThat(ENGINE.escalations(aCase))
                .allSatisfy(escalation -> assertThat(runtimeService().getVariable(escalation.getId(), "urgency"))
                        .isEqualTo("URGENT"));
    }

    @Test
    void theEndOfTheCaseStopsThemAll() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        ENGINE.passes(ofDays(8));
        assertThat(ENGINE.escalations(aCase)).hasSize(2);

        runtimeService().deleteProcessInstance(aCase.getId(), "withdrawn");

        assertClocks(aCase).isEmpty();
        assertThat(ENGINE.escalations(aCase)).isEmpty();
    }

    @Test
    void aCaseThatIsOpenedAgainGoesOnWithWhatTheEndHadStopped() {
        ProcessInstance closed = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        ENGINE.passes(ofDays(1));
        stop(clock(closed, IMAGING).subjectId());
        runtimeService().deleteProcessInstance(closed.getId(), "withdrawn");
        ENGINE.passes(ofDays(1));

        ProcessInstance opened = openedAgain(closed);

        assertClocks(opened).containsExactly(tuple(PLAN, NOON, NOON.plus(ofDays(7))));
        ENGINE.passes(ofDays(5).minusSeconds(1));
        assertThat(ENGINE.escalations(opened)).isEmpty();
        ENGINE.passes(ofSeconds(1));
        assertThat(ENGINE.escalations(opened)).hasSize(1);
    }

    @Test
    void whatFellDueWhileTheCaseWasClosedIsToldAtOnce() {
        ProcessInstance closed = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        runtimeService().deleteProcessInstance(closed.getId(), "withdrawn");
        ENGINE.passes(ofDays(30));

        ProcessInstance opened = openedAgain(closed);
        ENGINE.passes(ofHours(0));

        assertThat(ENGINE.notices(opened))
                .extracting(Notice::step, Notice::rung)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, Rung.WARNING),
                        tuple(IMAGING, Rung.OVERDUE),
                        tuple(PLAN, Rung.WARNING),
                        tuple(PLAN, Rung.OVERDUE));
        assertThat(ENGINE.escalations(opened)).hasSize(2);
    }

    @Test
    void aSecondOpeningGoesOnWithTheClocksOfTheFirst() {
        ProcessInstance closed = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        runtimeService().deleteProcessInstance(closed.getId(), "withdrawn");
        ENGINE.passes(ofHours(1));
        ProcessInstance opened = openedAgain(closed);
        ENGINE.passes(ofHours(1));
        stop(clock(opened, IMAGING).subjectId());
        ENGINE.passes(ofHours(1));
        runtimeService().deleteProcessInstance(opened.getId(), "withdrawn");
        ENGINE.passes(ofHours(1));

        ProcessInstance again = openedAgain(closed);

        assertClocks(again).containsExactly(tuple(PLAN, NOON, NOON.plus(ofDays(7))));
    }

    @Test
    void whatWasLeftOfAPausedClockIsLeftOfItWhenTheCaseIsOpenedAgain() {
        ProcessInstance closed = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        ENGINE.passes(ofDays(1));
        List<RunningClock> running = ENGINE.caseClocks(closed);
        ENGINE.get(Pausing.class)
                .pause(closed.getBusinessKey(), running, Optional.empty(), PauseReason.PATIENT_CHOICE, "coordinator");
        ENGINE.passes(ofDays(10));
        runtimeService().deleteProcessInstance(closed.getId(), "withdrawn");
        ENGINE.passes(ofDays(1));

        assertClocks(openedAgain(closed))
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofDays(17))), tuple(PLAN, NOON, NOON.plus(ofDays(17))));
    }

    @Test
    void aCaseMayBeTakenAwayTogetherWithItsClocks() {
        ProcessInstance aCase = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        ENGINE.passes(ofDays(7));
        List<String> all =
                runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(aCase.getBusinessKey())
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .sorted()
                        .toList();
        assertThat(all).hasSize(5);

        runtimeService().deleteProcessInstancesIfExists(all, "all of it", true, true, true);

        assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aClockIsNobodyElsesWhoHasAnotherCase() {
        ProcessInstance one = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));
        ProcessInstance other = ENGINE.caseAt(START_CLOCKS, Map.of("urgency", "ROUTINE"));

        runtimeService().deleteProcessInstance(one.getId(), "withdrawn");

        assertClocks(other).hasSize(2);
    }

    private static ProcessInstance openedAgain(ProcessInstance closed) {
        return runtimeService()
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey(closed.getBusinessKey())
                .setVariable("urgency", "ROUTINE")
                .setVariable("nextVisitAt", Date.from(NOON.plus(ofDays(900))))
                .startBeforeActivity(NEXT_VISIT_DUE)
                .execute();
    }

    private static void startClocksAgain(ProcessInstance aCase) {
        runtimeService()
                .createProcessInstanceModification(aCase.getId())
                .startBeforeActivity(START_CLOCKS)
                .execute();
    }

    private static void startOnlyTheClocks(ProcessInstance aCase) {
        startClocksAgain(aCase);
        runtimeService()
                .createProcessInstanceModification(aCase.getId())
                .cancelAllForActivity(PERFORM_IMAGING)
                .execute();
    }

    private static RunningClock clock(ProcessInstance aCase, String step) {
        return ENGINE.caseClocks(aCase).stream()
                .filter(clock -> clock.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** As its milestone does. */
    private static void stop(String clock) {
        runtimeService().setVariable(clock, "clockStoppedBecause", ClockStop.REACHED.name());
        runtimeService()
                .createMessageCorrelation(PathwayMessages.CLOCK_STOPPED)
                .processInstanceId(clock)
                .correlate();
    }

    private static void setLimit(ProcessInstance aCase, Instant limit) {
        ENGINE.caseClocks(aCase)
                .forEach(clock -> runtimeService().setVariable(clock.subjectId(), "stepLimitAt", Date.from(limit)));
    }

    private static ListAssert<Tuple> assertClocks(ProcessInstance aCase) {
        return assertThat(ENGINE.caseClocks(aCase).stream()
                .map(clock -> tuple(
                        clock.step(), clock.times().startedAt(), clock.times().limitAt()))
                .toList());
    }
}
