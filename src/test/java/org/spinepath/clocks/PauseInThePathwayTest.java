package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.spinepath.pathway.Elements.LOWER_URGENCY;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.Elements.escalated;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.Decisions.RAISE_EMERGENCY;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.variables.CaseVariables;

/** Pauses, a deterioration and a lowering on the diagrams and the table that are shipped. */
class PauseInThePathwayTest {

    private static final PathwayEngine ENGINE = PathwayEngine.start();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private ProcessInstance aCase;

    @BeforeEach
    void anEmergencyWaitsForImaging() {
        ENGINE.clear();
        aCase = emergencyAt(PERFORM_IMAGING);
        assertThat(aCase).isWaitingAtExactly(PERFORM_IMAGING);
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void aPausedStepWarnsAndEscalatesAtNoInstantAndGoesOnWithWhatWasLeft() {
        ENGINE.passes(ofHours(2));
        pause();
        ENGINE.passes(ofDays(30));
        assertThat(rungs()).isEmpty();

        resume();
        ENGINE.passes(ofHours(22).minus(ofSeconds(1)));
        assertThat(rungs()).containsExactly(Rung.WARNING);
        ENGINE.passes(ofSeconds(1));
        assertThat(rungs()).containsExactly(Rung.WARNING, Rung.OVERDUE);
        assertThat(aCase).hasPassedInOrder(overdue(PERFORM_IMAGING), escalated(PERFORM_IMAGING));
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(CHASE_OVERDUE_STEP);
    }

    @Test
    void theClinicalLeadIsNotAskedWhileAnOverdueStepIsPaused() {
        ENGINE.passes(ofHours(25));
        pause();
        ENGINE.passes(ofDays(30));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);

        resume();
        ENGINE.passes(ofHours(11).minus(ofSeconds(1)));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
        ENGINE.passes(ofSeconds(1));
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void aCompletedStepLetsTheClocksOverSeveralStepsRunOn() {
        aCase = emergencyAt(START_CLOCKS);
        ENGINE.passes(ofHours(2));
        pause();
        ENGINE.passes(ofDays(3));

        complete(task(aCase), withVariables("stepOutcome", "NOT_DONE", "notDoneReason", "UNFIT"));

        assertThat(ENGINE.get(ClockPauses.class).lastIn(aCase.getBusinessKey())).isFalse();
        assertThat(ENGINE.caseClocks(aCase))
                .extracting(clock -> clock.times().limitAt())
                .contains(ENGINE.now().plus(ofHours(22)));
    }

    @Test
    void aDeteriorationEndsThePause() {
        ENGINE.passes(ofHours(2));
        pause();
        ENGINE.passes(ofDays(30));

        runtimeService()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceBusinessKey(aCase.getBusinessKey())
                .correlate();
        execute(job(RAISE_EMERGENCY, aCase));

        assertThat(ENGINE.get(ClockPauses.class).ofCase(aCase.getBusinessKey()))
                .singleElement()
                .satisfies(pause -> assertThat(pause.resumedAt()).contains(ENGINE.now()));
        assertThat(task(PERFORM_IMAGING, aCase).getDueDate().toInstant())
                .isEqualTo(ENGINE.now().plus(ofHours(22)));
    }

    @Test
    void aLoweredStepHasTheTimeOfItsTierFromItsOwnStartOn() {
        ENGINE.passes(ofHours(2));

        ENGINE.get(PathwayMessages.class).lowerUrgency(aCase.getBusinessKey(), Urgency.ROUTINE);
        execute(job(LOWER_URGENCY, aCase));

        assertThat(aCase).isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(task(PERFORM_IMAGING, aCase).getDueDate().toInstant()).isEqualTo(NOON.plus(ofDays(14)));
    }

    private static ProcessInstance emergencyAt(String step) {
        return ENGINE.caseAt(
                step,
                Map.of(
                        CaseVariables.REFERRER_TEAM.name(),
                        PathwayEngine.PRACTICE,
                        CaseVariables.URGENCY.name(),
                        Urgency.EMERGENCY.name()));
    }

    private void pause() {
        ENGINE.get(Pausing.class)
                .pause(aCase.getBusinessKey(), running(), Optional.empty(), PauseReason.PATIENT_UNFIT, "coordinator");
    }

    private void resume() {
        ENGINE.get(Pausing.class).resume(running(), Optional.empty(), "coordinator");
    }

    private List<RunningClock> running() {
        return ENGINE.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private List<Rung> rungs() {
        return ENGINE.notices(aCase).stream().map(Notice::rung).toList();
    }
}
