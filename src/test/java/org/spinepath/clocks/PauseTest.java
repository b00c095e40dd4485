package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.Elements.allMembersOf;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.Decisions.RAISE_EMERGENCY;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clocks.pausing.ClocksRefused;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.Pause;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;

/** Imaging in an emergency has 24 elapsed hours and is warned about at half of them; the second rung comes twelve hours after the limit. */
class PauseTest {

    private static final Duration SECOND = ofSeconds(1);

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
    void aPausedClockWarnsAndEscalatesAtNoInstant() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        ENGINE.passes(ofHours(1));
        pause(aCase);

        ENGINE.passes(ofDays(60));

        assertThat(ENGINE.notices(aCase)).isEmpty();
        assertThat(ENGINE.escalations(aCase)).isEmpty();
    }

    @Test
    void aPausedStepLeavesEveryListOfWhatIsDueAndKeepsItsClock() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        ENGINE.passes(ofHours(1));

        pause(aCase);

        Task imaging = task(aCase);
        assertThat(imaging.getDueDate()).isNull();
        assertThat(imaging.getFollowUpDate()).isNull();
        assertThat(runtimeService().getVariable(imaging.getExecutionId(), "stepLimitAt"))
                .isEqualTo(Date.from(NOON.plus(ofHours(24))));
        assertThat(pauses(aCase)).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo(PauseReason.PATIENT_UNFIT);
            assertThat(pause.pausedBy()).isEqualTo("coordinator");
            assertThat(pause.pausedAt()).isEqualTo(NOON.plus(ofHours(1)));
            assertThat(pause.resumedAt()).isEmpty();
        });
    }

    @Test
    void aResumedClockFiresAtTheShiftedInstantsAndNotASecondEarlier() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        ENGINE.passes(ofHours(1));
        pause(aCase);
        ENGINE.passes(ofDays(3));
        resume(aCase);

        Task imaging = task(aCase);
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(ofDays(3)).plus(ofHours(12)));
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(3)).plus(ofHours(24)));
        assertThat(runtimeService().getVariable(imaging.getExecutionId(), "stepLimitAt"))
                .isEqualTo(imaging.getDueDate());

        ENGINE.passes(ofHours(11).minus(SECOND));
        assertThat(ENGINE.notices(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);
        ENGINE.passes(ofHours(12).minus(SECOND));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING, Rung.OVERDUE);
        assertThat(ENGINE.escalation(aCase))
                .variables()
                .containsEntry("lateLimit", Date.from(NOON.plus(ofDays(3)).plus(ofHours(24))));
    }

    @Test
    void aWarningThatWasGivenIsNotGivenAgain() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        ENGINE.passes(ofHours(20));
        pause(aCase);
        ENGINE.passes(ofDays(3));
        resume(aCase);

        assertThat(task(aCase).getFollowUpDate()).isEqualTo(NOON.plus(ofHours(12)));
        ENGINE.passes(ofHours(4).minus(SECOND));
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);
        ENGINE.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void aClockMayStandStillTwice() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        for (int times = 0; times < 2; times++) {
            ENGINE.passes(ofHours(1));
            pause(aCase);
            ENGINE.passes(ofDays(1));
            resume(aCase);
        }

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(3)));
        assertThat(pauses(aCase)).hasSize(2).allSatisfy(pause -> {
            assertThat(pause.resumedAt()).contains(pause.pausedAt().plus(ofDays(1)));
            assertThat(pause.resumedBy()).contains("coordinator");
        });
    }

    @Test
    void ofAnOverdueClockOnlyTheSecondRungWaits() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        ENGINE.passes(ofHours(30));
        pause(aCase);
        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));

        ENGINE.passes(ofDays(10));
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(CHASE_OVERDUE_STEP);
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);

        resume(aCase);
        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));
        ENGINE.passes(ofHours(6).minus(SECOND));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void theMembersOfOneStepStandStillAndRunOnTogether() {
        ProcessInstance aCase = emergencyAt(allMembersOf(COLLECT_OPINIONS));
        ENGINE.passes(ofMinutes(30));

        pause(aCase, Optional.of(List.of(ENGINE.openTasks(aCase).get(0).getId())));
        ENGINE.passes(ofDays(1));
        assertThat(ENGINE.notices(aCase)).isEmpty();

        resume(aCase);
        assertThat(ENGINE.openTasks(aCase))
                .hasSize(2)
                .allSatisfy(opinion -> assertThat(opinion.getDueDate())
                        .isEqualTo(NOON.plus(ofDays(1)).plus(ofHours(2))));
        ENGINE.passes(ofMinutes(90).minus(SECOND));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalations(aCase)).hasSize(2);
    }

    @Test
    void aCompletedStepEndsItsPause() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        pause(aCase);
        ENGINE.passes(ofHours(5));

        complete(task(aCase));

        assertThat(pauses(aCase))
                .singleElement()
                .satisfies(pause -> assertThat(pause.resumedAt()).contains(NOON.plus(ofHours(5))));
        assertThat(ENGINE.get(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(aCase.getId())
                        .suspended()
                        .count())
                .isZero();
    }

    @Test
    void aCaseThatEndsEndsItsPauses() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        pause(aCase);

        runtimeService().deleteProcessInstance(aCase.getId(), "died");

        assertThat(pauses(aCase))
                .singleElement()
                .satisfies(pause -> assertThat(pause.resumedAt()).contains(NOON));
    }

    @Test
    void aDeteriorationEndsThePauseAndThenRaises() {
        ProcessInstance aCase = caseAt(PERFORM_IMAGING, "ROUTINE");
        ENGINE.passes(ofDays(1));
        pause(aCase);
        ENGINE.passes(ofDays(30));

        deteriorates(aCase);

        Instant reported = NOON.plus(ofDays(31));
        assertThat(pauses(aCase)).singleElement().satisfies(pause -> {
            assertThat(pause.resumedAt()).contains(reported);
            assertThat(pause.resumedBy()).isEmpty();
        });
        assertThat(task(aCase).getDueDate()).isEqualTo(reported.plus(ofHours(24)));
        ENGINE.passes(ofHours(24).minus(SECOND));
        assertThat(rungs(aCase)).containsExactly(Rung.RAISED, Rung.WARNING);
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    @Test
    void aDeteriorationReleasesTheSecondRungOfAnOverdueClock() {
        ProcessInstance aCase = caseAt(PERFORM_IMAGING, "ROUTINE");
        ENGINE.passes(ofDays(15));
        pause(aCase);
        ENGINE.passes(ofDays(30));

        deteriorates(aCase);

        ENGINE.passes(ofHours(12).minus(SECOND));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void aClockOverSeveralStepsStandsStillAndRunsOnAlike() {
        ProcessInstance aCase = emergencyAt(START_CLOCKS);
        ENGINE.passes(ofHours(1));
        pause(aCase);
        ENGINE.passes(ofDays(3));
        assertThat(ENGINE.notices(aCase)).isEmpty();

        resume(aCase);
        assertThat(ENGINE.caseClocks(aCase))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.times().limitAt()).isEqualTo(NOON.plus(ofDays(4))));
        ENGINE.passes(ofHours(23).minus(SECOND));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalations(aCase)).hasSize(running(aCase).size());
    }

    @Test
    void aDeteriorationEndsThePauseOfAClockOverSeveralStepsToo() {
        ProcessInstance aCase = caseAt(START_CLOCKS, "ROUTINE");
        ENGINE.passes(ofDays(1));
        pause(aCase);
        ENGINE.passes(ofDays(10));

        deteriorates(aCase);

        assertThat(pauses(aCase))
                .isNotEmpty()
                .allSatisfy(pause -> assertThat(pause.resumedAt()).contains(NOON.plus(ofDays(11))));
        assertThat(ENGINE.caseClocks(aCase)).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.times().limitAt()).isEqualTo(NOON.plus(ofDays(12)));
            assertThat(runtimeService().getVariable(clock.subjectId(), "urgency"))
                    .isEqualTo("EMERGENCY");
        });
    }

    @Test
    void whoComesSecondIsTold() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        List<RunningClock> seenByBoth = running(aCase);
        pause(aCase);

        assertThatThrownBy(() -> pause(aCase)).isInstanceOf(ClocksRefused.class).hasMessageContaining("before you");
        assertThatThrownBy(
                        () -> pause(aCase, Optional.of(List.of(seenByBoth.get(0).subjectId()))))
                .isInstanceOf(ClocksRefused.class)
                .hasMessageContaining("Somebody else has just paused");
        resume(aCase);
        assertThatThrownBy(() -> resume(aCase))
                .isInstanceOf(ClocksRefused.class)
                .hasMessageContaining("before you");
        assertThat(pauses(aCase)).hasSize(1);
    }

    @Test
    void aClockThatDoesNotRunInThisCaseIsNotPaused() {
        ProcessInstance other = emergencyAt(PERFORM_IMAGING);
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        String othersClock = task(other).getId();

        assertThatThrownBy(() -> pause(aCase, Optional.of(List.of(othersClock))))
                .isInstanceOf(ClocksRefused.class)
                .hasMessageContaining("does not run in this case");
    }

    @Test
    void aClockWhoseLimitIsPassingIsPausedAMinuteLater() {
        ProcessInstance aCase = emergencyAt(PERFORM_IMAGING);
        ENGINE.isNow(NOON.plus(ofHours(24)));

        assertThatThrownBy(() -> pause(aCase)).isInstanceOf(ClocksRefused.class).hasMessageContaining("try again");

        ENGINE.passes(ofMinutes(1));
        pause(aCase);
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    private static ProcessInstance emergencyAt(String activityId) {
        return caseAt(activityId, "EMERGENCY");
    }

    private static ProcessInstance caseAt(String activityId, String urgency) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", urgency);
        variables.put("disciplines", List.of("spineSurgery", "radiology"));
        variables.put("nextVisitAt", Date.from(NOON.plus(ofDays(90))));
        return ENGINE.caseAt(activityId, variables);
    }

    private static void pause(ProcessInstance aCase) {
        pause(aCase, Optional.empty());
    }

    private static void pause(ProcessInstance aCase, Optional<Collection<String>> chosen) {
        ENGINE.get(Pausing.class)
                .pause(aCase.getBusinessKey(), running(aCase), chosen, PauseReason.PATIENT_UNFIT, "coordinator");
    }

    private static void resume(ProcessInstance aCase) {
        ENGINE.get(Pausing.class).resume(running(aCase), Optional.empty(), "coordinator");
    }

    private static List<RunningClock> running(ProcessInstance aCase) {
        return ENGINE.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private static List<Pause> pauses(ProcessInstance aCase) {
        return ENGINE.get(ClockPauses.class).ofCase(aCase.getBusinessKey());
    }

    private static List<Rung> rungs(ProcessInstance aCase) {
        return ENGINE.notices(aCase).stream().map(Notice::rung).toList();
    }

    private static void deteriorates(ProcessInstance aCase) {
        runtimeService()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceId(aCase.getId())
                .correlate();
        execute(job(RAISE_EMERGENCY, aCase));
    }
}
