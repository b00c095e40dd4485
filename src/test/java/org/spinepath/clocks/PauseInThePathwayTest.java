package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.PathwayEngine.NOON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;

/** Pauses, a deterioration and a lowering on the diagrams and the table that are shipped. */
class PauseInThePathwayTest {

    private static PathwayEngine engine;
    private static int cases;

    private ProcessInstance aCase;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void anEmergencyWaitsForImaging() {
        engine.clear();
        aCase = engine.runtime()
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey("SP-2026-90000" + cases++)
                .setVariable(CaseVariables.REFERRER_TEAM.name(), PathwayEngine.PRACTICE)
                .setVariable(CaseVariables.URGENCY.name(), "EMERGENCY")
                .startBeforeActivity("PerformImaging")
                .execute();
    }

    @Test
    void aPausedStepWarnsAndEscalatesAtNoInstantAndGoesOnWithWhatWasLeft() {
        engine.passes(ofHours(2));
        pause();
        engine.passes(ofDays(30));
        assertThat(rungs()).isEmpty();

        resume();
        engine.passes(ofHours(22).minus(ofSeconds(1)));
        assertThat(rungs()).containsExactly(Rung.WARNING);
        engine.passes(ofSeconds(1));
        assertThat(rungs()).containsExactly(Rung.WARNING, Rung.OVERDUE);
        assertThat(task("ChaseOverdueStep")).isNotNull();
    }

    @Test
    void theClinicalLeadIsNotAskedWhileAnOverdueStepIsPaused() {
        engine.passes(ofHours(25));
        pause();
        engine.passes(ofDays(30));
        assertThat(task("EscalateToClinicalLead")).isNull();

        resume();
        engine.passes(ofHours(11).minus(ofSeconds(1)));
        assertThat(task("EscalateToClinicalLead")).isNull();
        engine.passes(ofSeconds(1));
        assertThat(task("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void aCompletedStepLetsTheClocksOverSeveralStepsRunOn() {
        aCase = engine.runtime()
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey(aCase.getBusinessKey() + "9")
                .setVariable(CaseVariables.REFERRER_TEAM.name(), PathwayEngine.PRACTICE)
                .setVariable(CaseVariables.URGENCY.name(), "EMERGENCY")
                .startBeforeActivity("StartClocks")
                .execute();
        engine.passes(ofHours(2));
        pause();
        engine.passes(ofDays(3));

        engine.tasks()
                .complete(
                        engine.tasks()
                                .createTaskQuery()
                                .processInstanceId(aCase.getId())
                                .singleResult()
                                .getId(),
                        Map.of("stepOutcome", "NOT_DONE", "notDoneReason", "UNFIT"));

        assertThat(engine.get(ClockPauses.class).lastIn(aCase.getBusinessKey())).isFalse();
        assertThat(engine.get(RunningClocks.class).overSeveralSteps(aCase.getBusinessKey()))
                .extracting(clock -> clock.times().limitAt())
                .contains(engine.now().plus(ofHours(22)));
    }

    @Test
    void aDeteriorationEndsThePause() {
        engine.passes(ofHours(2));
        pause();
        engine.passes(ofDays(30));

        engine.runtime()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceBusinessKey(aCase.getBusinessKey())
                .correlate();
        engine.runsDueJobs();

        assertThat(engine.get(ClockPauses.class).ofCase(aCase.getBusinessKey()))
                .singleElement()
                .satisfies(pause -> assertThat(pause.resumedAt()).contains(engine.now()));
        assertThat(task("PerformImaging").getDueDate().toInstant())
                .isEqualTo(engine.now().plus(ofHours(22)));
    }

    @Test
    void aLoweredStepHasTheTimeOfItsTierFromItsOwnStartOn() {
        engine.passes(ofHours(2));

        engine.get(PathwayMessages.class).lowerUrgency(aCase.getBusinessKey(), Urgency.ROUTINE);
        engine.runsDueJobs();

        assertThat(task("PerformImaging").getDueDate().toInstant()).isEqualTo(NOON.plus(ofDays(14)));
    }

    private void pause() {
        engine.get(Pausing.class)
                .pause(aCase.getBusinessKey(), running(), Optional.empty(), PauseReason.PATIENT_UNFIT, "coordinator");
    }

    private void resume() {
        engine.get(Pausing.class).resume(running(), Optional.empty(), "coordinator");
    }

    private List<RunningClock> running() {
        return engine.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private List<Rung> rungs() {
        return engine.get(NoticeBoard.class).ofCase(aCase.getBusinessKey()).stream()
                .map(Notice::rung)
                .toList();
    }

    private static Task task(String activity) {
        return engine.tasks().createTaskQuery().taskDefinitionKey(activity).singleResult();
    }
}
