package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.PathwayEngine.NOON;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Imaging in an emergency has 24 elapsed hours and is warned about at half of them; the second rung comes twelve hours after the limit. */
class PauseTest {

    private static final Duration SECOND = ofSeconds(1);

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
    void aPausedClockWarnsAndEscalatesAtNoInstant() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        engine.passes(ofHours(1));
        pause(aCase);

        engine.passes(ofDays(60));

        assertThat(engine.notices(aCase)).isEmpty();
        assertThat(engine.escalations(aCase)).isEmpty();
    }

    @Test
    void aPausedStepLeavesEveryListOfWhatIsDueAndKeepsItsClock() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        engine.passes(ofHours(1));

        pause(aCase);

        Task imaging = engine.openTask(aCase);
        assertThat(imaging.getDueDate()).isNull();
        assertThat(imaging.getFollowUpDate()).isNull();
        assertThat(engine.runtime().getVariable(imaging.getExecutionId(), "stepLimitAt"))
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
        ProcessInstance aCase = emergencyAt("PerformImaging");
        engine.passes(ofHours(1));
        pause(aCase);
        engine.passes(ofDays(3));
        resume(aCase);

        Task imaging = engine.openTask(aCase);
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(ofDays(3)).plus(ofHours(12)));
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(3)).plus(ofHours(24)));
        assertThat(engine.runtime().getVariable(imaging.getExecutionId(), "stepLimitAt"))
                .isEqualTo(imaging.getDueDate());

        engine.passes(ofHours(11).minus(SECOND));
        assertThat(engine.notices(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);
        engine.passes(ofHours(12).minus(SECOND));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING, Rung.OVERDUE);
        assertThat(engine.runtime().getVariable(engine.escalations(aCase).get(0).getId(), "lateLimit"))
                .isEqualTo(Date.from(NOON.plus(ofDays(3)).plus(ofHours(24))));
    }

    @Test
    void aWarningThatWasGivenIsNotGivenAgain() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        engine.passes(ofHours(20));
        pause(aCase);
        engine.passes(ofDays(3));
        resume(aCase);

        assertThat(engine.openTask(aCase).getFollowUpDate()).isEqualTo(NOON.plus(ofHours(12)));
        engine.passes(ofHours(4).minus(SECOND));
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);
        engine.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void aClockMayStandStillTwice() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        for (int times = 0; times < 2; times++) {
            engine.passes(ofHours(1));
            pause(aCase);
            engine.passes(ofDays(1));
            resume(aCase);
        }

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(3)));
        assertThat(pauses(aCase)).hasSize(2).allSatisfy(pause -> {
            assertThat(pause.resumedAt()).contains(pause.pausedAt().plus(ofDays(1)));
            assertThat(pause.resumedBy()).contains("coordinator");
        });
    }

    @Test
    void ofAnOverdueClockOnlyTheSecondRungWaits() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        engine.passes(ofHours(30));
        pause(aCase);
        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));

        engine.passes(ofDays(10));
        assertThat(engine.escalations(aCase)).hasSize(1);
        assertThat(engine.onlyTask("ChaseOverdueStep")).isNotNull();
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();

        resume(aCase);
        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));
        engine.passes(ofHours(6).minus(SECOND));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();
        engine.passes(SECOND);
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void theMembersOfOneStepStandStillAndRunOnTogether() {
        ProcessInstance aCase = emergencyAt("CollectOpinions#multiInstanceBody");
        engine.passes(ofMinutes(30));

        pause(aCase, Optional.of(List.of(engine.openTasks(aCase).get(0).getId())));
        engine.passes(ofDays(1));
        assertThat(engine.notices(aCase)).isEmpty();

        resume(aCase);
        assertThat(engine.openTasks(aCase))
                .hasSize(2)
                .allSatisfy(opinion -> assertThat(opinion.getDueDate())
                        .isEqualTo(NOON.plus(ofDays(1)).plus(ofHours(2))));
        engine.passes(ofMinutes(90).minus(SECOND));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(engine.escalations(aCase)).hasSize(2);
    }

    @Test
    void aCompletedStepEndsItsPause() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        pause(aCase);
        engine.passes(ofHours(5));

        engine.tasks().complete(engine.openTask(aCase).getId());

        assertThat(pauses(aCase))
                .singleElement()
                .satisfies(pause -> assertThat(pause.resumedAt()).contains(NOON.plus(ofHours(5))));
        assertThat(engine.get(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(aCase.getId())
                        .suspended()
                        .count())
                .isZero();
    }

    @Test
    void aCaseThatEndsEndsItsPauses() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        pause(aCase);

        engine.runtime().deleteProcessInstance(aCase.getId(), "died");

        assertThat(pauses(aCase))
                .singleElement()
                .satisfies(pause -> assertThat(pause.resumedAt()).contains(NOON));
    }

    @Test
    void aDeteriorationEndsThePauseAndThenRaises() {
        ProcessInstance aCase = caseAt("PerformImaging", "ROUTINE");
        engine.passes(ofDays(1));
        pause(aCase);
        engine.passes(ofDays(30));

        deteriorates(aCase);

        Instant reported = NOON.plus(ofDays(31));
        assertThat(pauses(aCase)).singleElement().satisfies(pause -> {
            assertThat(pause.resumedAt()).contains(reported);
            assertThat(pause.resumedBy()).isEmpty();
        });
        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(reported.plus(ofHours(24)));
        engine.passes(ofHours(24).minus(SECOND));
        assertThat(rungs(aCase)).containsExactly(Rung.RAISED, Rung.WARNING);
        engine.passes(SECOND);
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    @Test
    void aDeteriorationReleasesTheSecondRungOfAnOverdueClock() {
        ProcessInstance aCase = caseAt("PerformImaging", "ROUTINE");
        engine.passes(ofDays(15));
        pause(aCase);
        engine.passes(ofDays(30));

        deteriorates(aCase);

        engine.passes(ofHours(12).minus(SECOND));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();
        engine.passes(SECOND);
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void aClockOverSeveralStepsStandsStillAndRunsOnAlike() {
        ProcessInstance aCase = emergencyAt("StartClocks");
        engine.passes(ofHours(1));
        pause(aCase);
        engine.passes(ofDays(3));
        assertThat(engine.notices(aCase)).isEmpty();

        resume(aCase);
        assertThat(engine.caseClocks(aCase))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.times().limitAt()).isEqualTo(NOON.plus(ofDays(4))));
        engine.passes(ofHours(23).minus(SECOND));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(engine.escalations(aCase)).hasSize(running(aCase).size());
    }

    @Test
    void aDeteriorationEndsThePauseOfAClockOverSeveralStepsToo() {
        ProcessInstance aCase = caseAt("StartClocks", "ROUTINE");
        engine.passes(ofDays(1));
        pause(aCase);
        engine.passes(ofDays(10));

        deteriorates(aCase);

        assertThat(pauses(aCase))
                .isNotEmpty()
                .allSatisfy(pause -> assertThat(pause.resumedAt()).contains(NOON.plus(ofDays(11))));
        assertThat(engine.caseClocks(aCase)).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.times().limitAt()).isEqualTo(NOON.plus(ofDays(12)));
            assertThat(engine.runtime().getVariable(clock.subjectId(), "urgency"))
                    .isEqualTo("EMERGENCY");
        });
    }

    @Test
    void whoComesSecondIsTold() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
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
        ProcessInstance other = emergencyAt("PerformImaging");
        ProcessInstance aCase = emergencyAt("PerformImaging");
        String othersClock = engine.openTask(other).getId();

        assertThatThrownBy(() -> pause(aCase, Optional.of(List.of(othersClock))))
                .isInstanceOf(ClocksRefused.class)
                .hasMessageContaining("does not run in this case");
    }

    @Test
    void aClockWhoseLimitIsPassingIsPausedAMinuteLater() {
        ProcessInstance aCase = emergencyAt("PerformImaging");
        engine.isNow(NOON.plus(ofHours(24)));

        assertThatThrownBy(() -> pause(aCase)).isInstanceOf(ClocksRefused.class).hasMessageContaining("try again");

        engine.passes(ofMinutes(1));
        pause(aCase);
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    private static ProcessInstance emergencyAt(String activityId) {
        return caseAt(activityId, "EMERGENCY");
    }

    private static ProcessInstance caseAt(String activityId, String urgency) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", urgency);
        variables.put("disciplines", List.of("spineSurgery", "radiology"));
        variables.put("nextVisitAt", Date.from(NOON.plus(ofDays(90))));
        return engine.caseAt(activityId, variables);
    }

    private static void pause(ProcessInstance aCase) {
        pause(aCase, Optional.empty());
    }

    private static void pause(ProcessInstance aCase, Optional<Collection<String>> chosen) {
        engine.get(Pausing.class)
                .pause(aCase.getBusinessKey(), running(aCase), chosen, PauseReason.PATIENT_UNFIT, "coordinator");
    }

    private static void resume(ProcessInstance aCase) {
        engine.get(Pausing.class).resume(running(aCase), Optional.empty(), "coordinator");
    }

    private static List<RunningClock> running(ProcessInstance aCase) {
        return engine.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private static List<Pause> pauses(ProcessInstance aCase) {
        return engine.get(ClockPauses.class).ofCase(aCase.getBusinessKey());
    }

    private static List<Rung> rungs(ProcessInstance aCase) {
        return engine.notices(aCase).stream().map(Notice::rung).toList();
    }

    private static void deteriorates(ProcessInstance aCase) {
        engine.runtime()
                .createMessageCorrelation("DeteriorationReported")
                .processInstanceId(aCase.getId())
                .correlate();
        engine.passes(ofHours(0));
    }
}
