package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.spinepath.pathway.PathwayEngine.NOON;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.vocabulary.ClockStop;

class CaseClocksTest {

    private static final String IMAGING = "SuspicionToImaging";
    private static final String PLAN = "SuspicionToPlan";

    private static PathwayEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.startWithTheSmallestModels();
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

    @Test
    void theyStartWithTheSuspicion() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));

        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofDays(7))), tuple(PLAN, NOON, NOON.plus(ofDays(7))));
        assertThat(engine.runtime().getVariable(aCase.getId(), "suspectedAt")).isEqualTo(Date.from(NOON));
    }

    @Test
    void anUnknownUrgencyCountsAsUrgent() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of());

        assertClocks(aCase).contains(tuple(IMAGING, NOON, NOON.plus(ofDays(7))));
    }

    @Test
    void runningClocksAreKept() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));
        engine.passes(ofDays(1));

        startClocksAgain(aCase);

        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofDays(7))), tuple(PLAN, NOON, NOON.plus(ofDays(7))));
    }

    @Test
    void aHigherUrgencyShortensRunningClocksAndALowerOneLeavesThem() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));
        engine.passes(ofDays(1));

        engine.runtime().setVariable(aCase.getId(), "urgency", "EMERGENCY");
        startClocksAgain(aCase);
        engine.passes(ofHours(1));
        engine.runtime().setVariable(aCase.getId(), "urgency", "ROUTINE");
        startClocksAgain(aCase);

        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofHours(48))), tuple(PLAN, NOON, NOON.plus(ofHours(48))));
    }

    @Test
    void onlyARisenUrgencyShortensARunningClockNotAChangedTable() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        setLimit(aCase, NOON.plus(ofDays(99)));

        startClocksAgain(aCase);

        assertClocks(aCase).contains(tuple(IMAGING, NOON, NOON.plus(ofDays(99))));
    }

    @Test
    void aSuspicionLastsAsLongAsAClockCountsFromIt() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "EMERGENCY"));
        engine.passes(ofDays(1));
        engine.caseClocks(aCase).forEach(clock -> stop(clock.subjectId()));
        engine.passes(ofDays(100));

        startClocksAgain(aCase);

        Instant relapse = NOON.plus(ofDays(101));
        assertThat(engine.runtime().getVariable(aCase.getId(), "suspectedAt")).isEqualTo(Date.from(relapse));
        assertClocks(aCase)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, relapse, relapse.plus(ofHours(24))),
                        tuple(PLAN, relapse, relapse.plus(ofHours(24))));
    }

    @Test
    void aMomentThatTheCaseDoesNotKnowStartsNothing() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));

        assertClocks(aCase).extracting(clock -> clock.toList().get(0)).doesNotContain("ReferralToTreatment");
    }

    @Test
    void everybodyWithAnOpenStepIsWarned() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        Task imaging = engine.openTask(aCase);

        engine.passes(ofHours(126));

        assertThat(engine.notices(aCase))
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
        ProcessInstance aCase = engine.caseAt(
                "NextVisitDue", Map.of("urgency", "ROUTINE", "nextVisitAt", Date.from(NOON.plus(ofDays(90)))));
        startOnlyTheClocks(aCase);

        engine.passes(ofHours(126));

        assertThat(engine.notices(aCase))
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
                engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE", "patientRef", "3f6c", "ageYears", 63));
        RunningClock imaging = clock(aCase, IMAGING);

        engine.passes(ofDays(7));

        ProcessInstance escalation = engine.escalations(aCase).stream()
                .filter(late -> imaging.subjectId().equals(engine.runtime().getVariable(late.getId(), "lateTaskId")))
                .findFirst()
                .orElseThrow();
        assertThat(engine.runtime().getVariables(escalation.getId()))
                .containsEntry("lateTaskName", "Suspicion to imaging")
                .containsEntry("lateStep", IMAGING)
                .containsEntry("lateGroup", "radiology")
                .containsEntry("lateLimit", Date.from(NOON.plus(ofDays(7))))
                .containsEntry("patientRef", "3f6c")
                .containsEntry("ageYears", 63)
                .containsEntry("urgency", "ROUTINE");

        stop(imaging.subjectId());

        assertThat(engine.escalations(aCase)).extracting(ProcessInstance::getId).doesNotContain(escalation.getId());
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    @Test
    void anEscalationSpeaksOfTheUrgencyThatTheCaseHasNow() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.runtime().setVariable(aCase.getId(), "urgency", "URGENT");

        engine.passes(ofDays(7));

        assertThat(engine.escalations(aCase))
                .allSatisfy(escalation -> assertThat(engine.runtime().getVariable(escalation.getId(), "urgency"))
                        .isEqualTo("URGENT"));
    }

    @Test
    void theEndOfTheCaseStopsThemAll() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.passes(ofDays(8));
        assertThat(engine.escalations(aCase)).hasSize(2);

        engine.runtime().deleteProcessInstance(aCase.getId(), "withdrawn");

        assertClocks(aCase).isEmpty();
        assertThat(engine.escalations(aCase)).isEmpty();
    }

    @Test
    void aCaseThatIsOpenedAgainGoesOnWithWhatTheEndHadStopped() {
        ProcessInstance closed = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.passes(ofDays(1));
        stop(clock(closed, IMAGING).subjectId());
        engine.runtime().deleteProcessInstance(closed.getId(), "withdrawn");
        engine.passes(ofDays(1));

        ProcessInstance opened = openedAgain(closed);

        assertClocks(opened).containsExactly(tuple(PLAN, NOON, NOON.plus(ofDays(7))));
        engine.passes(ofDays(5).minusSeconds(1));
        assertThat(engine.escalations(opened)).isEmpty();
        engine.passes(ofSeconds(1));
        assertThat(engine.escalations(opened)).hasSize(1);
    }

    @Test
    void whatFellDueWhileTheCaseWasClosedIsToldAtOnce() {
        ProcessInstance closed = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.runtime().deleteProcessInstance(closed.getId(), "withdrawn");
        engine.passes(ofDays(30));

        ProcessInstance opened = openedAgain(closed);
        engine.passes(ofHours(0));

        assertThat(engine.notices(opened))
                .extracting(Notice::step, Notice::rung)
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, Rung.WARNING),
                        tuple(IMAGING, Rung.OVERDUE),
                        tuple(PLAN, Rung.WARNING),
                        tuple(PLAN, Rung.OVERDUE));
        assertThat(engine.escalations(opened)).hasSize(2);
    }

    @Test
    void aSecondOpeningGoesOnWithTheClocksOfTheFirst() {
        ProcessInstance closed = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.runtime().deleteProcessInstance(closed.getId(), "withdrawn");
        engine.passes(ofHours(1));
        ProcessInstance opened = openedAgain(closed);
        engine.passes(ofHours(1));
        stop(clock(opened, IMAGING).subjectId());
        engine.passes(ofHours(1));
        engine.runtime().deleteProcessInstance(opened.getId(), "withdrawn");
        engine.passes(ofHours(1));

        ProcessInstance again = openedAgain(closed);

        assertClocks(again).containsExactly(tuple(PLAN, NOON, NOON.plus(ofDays(7))));
    }

    @Test
    void whatWasLeftOfAPausedClockIsLeftOfItWhenTheCaseIsOpenedAgain() {
        ProcessInstance closed = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.passes(ofDays(1));
        List<RunningClock> running = engine.caseClocks(closed);
        engine.get(Pausing.class)
                .pause(closed.getBusinessKey(), running, Optional.empty(), PauseReason.PATIENT_CHOICE, "coordinator");
        engine.passes(ofDays(10));
        engine.runtime().deleteProcessInstance(closed.getId(), "withdrawn");
        engine.passes(ofDays(1));

        assertClocks(openedAgain(closed))
                .containsExactlyInAnyOrder(
                        tuple(IMAGING, NOON, NOON.plus(ofDays(17))), tuple(PLAN, NOON, NOON.plus(ofDays(17))));
    }

    @Test
    void aCaseMayBeTakenAwayTogetherWithItsClocks() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        engine.passes(ofDays(7));
        List<String> all = engine
                .runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(aCase.getBusinessKey())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .sorted()
                .toList();
        assertThat(all).hasSize(5);

        engine.runtime().deleteProcessInstancesIfExists(all, "all of it", true, true, true);

        assertThat(engine.runtime().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aClockIsNobodyElsesWhoHasAnotherCase() {
        ProcessInstance one = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));
        ProcessInstance other = engine.caseAt("StartClocks", Map.of("urgency", "ROUTINE"));

        engine.runtime().deleteProcessInstance(one.getId(), "withdrawn");

        assertClocks(other).hasSize(2);
    }

    private static ProcessInstance openedAgain(ProcessInstance closed) {
        return engine.runtime()
                .createProcessInstanceByKey("CervicalMetastasisPathway")
                .businessKey(closed.getBusinessKey())
                .setVariable("urgency", "ROUTINE")
                .setVariable("nextVisitAt", Date.from(NOON.plus(ofDays(900))))
                .startBeforeActivity("NextVisitDue")
                .execute();
    }

    private static void startClocksAgain(ProcessInstance aCase) {
        engine.runtime()
                .createProcessInstanceModification(aCase.getId())
                .startBeforeActivity("StartClocks")
                .execute();
    }

    private static void startOnlyTheClocks(ProcessInstance aCase) {
        startClocksAgain(aCase);
        engine.runtime()
                .createProcessInstanceModification(aCase.getId())
                .cancelAllForActivity("PerformImaging")
                .execute();
    }

    private static RunningClock clock(ProcessInstance aCase, String step) {
        return engine.caseClocks(aCase).stream()
                .filter(clock -> clock.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** As its milestone does. */
    private static void stop(String clock) {
        engine.runtime().setVariable(clock, "clockStoppedBecause", ClockStop.REACHED.name());
        engine.runtime()
                .createMessageCorrelation(PathwayMessages.CLOCK_STOPPED)
                .processInstanceId(clock)
                .correlate();
    }

    private static void setLimit(ProcessInstance aCase, Instant limit) {
        engine.caseClocks(aCase)
                .forEach(clock -> engine.runtime().setVariable(clock.subjectId(), "stepLimitAt", Date.from(limit)));
    }

    private static ListAssert<Tuple> assertClocks(ProcessInstance aCase) {
        return assertThat(engine.caseClocks(aCase).stream()
                .map(clock -> tuple(
                        clock.step(), clock.times().startedAt(), clock.times().limitAt()))
                .toList());
    }
}
