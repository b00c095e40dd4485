package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.LOWER_URGENCY;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.Decisions.RAISE_EMERGENCY;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.pausing.Retiming;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.Renewal;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;

/** Imaging may take 24 hours in an EMERGENCY, 5 days when URGENT and 14 days when ROUTINE. */
class RetimingTest {

    private static final Duration SECOND = ofSeconds(1);
    private static final String EMERGENCY_ROW = "row3";
    private static final String URGENT_ROW = "row4";
    private static final String ROUTINE_ROW = "row5";

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
    void aRunningEscalationGetsTheSecondRungOfAnEmergency() {
        ProcessInstance aCase = imaging("ROUTINE");
        ENGINE.passes(ofDays(15));

        deteriorates(aCase);

        ENGINE.passes(ofHours(12).minus(SECOND));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void aSecondRungNeverComesLater() {
        ProcessInstance aCase = imaging("ROUTINE");
        ENGINE.passes(ofDays(21).minusHours(1));

        deteriorates(aCase);

        ENGINE.passes(ofHours(1).minus(SECOND));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void whoIsToldOfEmergenciesIsToldOfTheRunningEscalationAsWell() {
        ENGINE.changesTargets(EMERGENCY_ROW, "\"mdtCoordinator\"", "\"spineSurgery,radiology\"");
        ProcessInstance aCase = imaging("ROUTINE");
        ENGINE.passes(ofDays(15));
        assertThat(task(CHASE_OVERDUE_STEP, ENGINE.escalation(aCase)).getPriority())
                .isEqualTo(50);

        deteriorates(aCase);

        Task chase = task(CHASE_OVERDUE_STEP, ENGINE.escalation(aCase));
        assertThat(chase.getPriority()).isEqualTo(100);
        assertThat(ENGINE.tasks().getIdentityLinksForTask(chase.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("mdtCoordinator", "spineSurgery", "radiology");
        assertThat(ENGINE.escalation(aCase))
                .variables()
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("lateTold", "spineSurgery,radiology")
                .containsEntry("lateToldNext", "clinicalLead");
    }

    @Test
    void aLoweredClockIsCountedFromItsOwnStart() {
        ProcessInstance aCase = imaging("EMERGENCY");
        ENGINE.passes(ofHours(1));

        lowers(aCase, "ROUTINE");

        Task imaging = task(aCase);
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(ofHours(252)));
        assertThat(imaging.getPriority()).isEqualTo(50);
        ENGINE.passes(ofHours(251).minus(SECOND));
        assertThat(ENGINE.notices(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);
        ENGINE.passes(ofHours(84).minus(SECOND));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalation(aCase)).variables().containsEntry("lateTarget", "PT336H");
    }

    @Test
    void aLoweredClockNeverGetsEarlier() {
        ENGINE.changesTargets(ROUTINE_ROW, "P14D", "P1D");
        ProcessInstance aCase = imaging("URGENT");

        lowers(aCase, "ROUTINE");

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(task(aCase).getFollowUpDate()).isEqualTo(NOON.plus(ofHours(90)));
    }

    @Test
    void aPatientWhoDeterioratesAgainAfterALoweringIsToldOfAgain() {
        ProcessInstance aCase = imaging("URGENT");
        deteriorates(aCase);
        lowers(aCase, "ROUTINE");
        deteriorates(aCase);
        assertThat(rungs(aCase)).containsExactly(Rung.RAISED, Rung.RAISED);

        deteriorates(aCase);
        assertThat(rungs(aCase)).containsExactly(Rung.RAISED, Rung.RAISED);

        lowers(aCase, "URGENT");
        deteriorates(aCase);
        assertThat(rungs(aCase)).containsExactly(Rung.RAISED, Rung.RAISED, Rung.RAISED);
    }

    @Test
    void anOverdueClockStaysOverdueWhenItsCaseIsLowered() {
        ProcessInstance aCase = imaging("EMERGENCY");
        ENGINE.passes(ofHours(25));

        lowers(aCase, "ROUTINE");

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));
        assertThat(task(aCase).getPriority()).isEqualTo(60);
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
        assertThat(task(CHASE_OVERDUE_STEP, ENGINE.escalation(aCase)).getPriority())
                .isEqualTo(50);
        assertThat(ENGINE.escalation(aCase)).variables().containsEntry("urgency", "ROUTINE");
    }

    @Test
    void aWarningThatWasGivenIsNotGivenAgainWhenTheCaseIsLowered() {
        ProcessInstance aCase = imaging("EMERGENCY");
        ENGINE.passes(ofHours(13));

        lowers(aCase, "ROUTINE");
        ENGINE.passes(ofDays(14).minusHours(13).minus(SECOND));
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);

        ENGINE.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void theTimeInWhichAClockStoodStillIsNotHeldAgainstIt() {
        ProcessInstance aCase = imaging("EMERGENCY");
        ENGINE.passes(ofHours(1));
        pause(aCase);
        ENGINE.passes(ofDays(3));
        resume(aCase);

        lowers(aCase, "URGENT");

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(8)));
    }

    @Test
    void aClockThatStandsStillIsLoweredUnseen() {
        ProcessInstance aCase = imaging("EMERGENCY");
        ENGINE.passes(ofHours(1));
        pause(aCase);

        lowers(aCase, "URGENT");
        assertThat(task(aCase).getDueDate()).isNull();
        ENGINE.passes(ofDays(30));
        assertThat(ENGINE.notices(aCase)).isEmpty();

        resume(aCase);
        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(35)));
        ENGINE.passes(ofDays(5).minusHours(1).minus(SECOND));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    @Test
    void aRunningClockKeepsItsPromiseUntilTheCoordinatorRenewsIt() {
        ProcessInstance aCase = imaging("URGENT");
        ENGINE.changesTargets(URGENT_ROW, "P5D", "P4D");
        ENGINE.passes(ofDays(1));
        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));

        renew(aCase);

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(4)));
        assertThat(task(aCase).getFollowUpDate()).isEqualTo(NOON.plus(ofDays(3)));
        assertThat(renewals(aCase)).singleElement().satisfies(renewal -> {
            assertThat(renewal.renewedBy()).isEqualTo("coordinator");
            assertThat(renewal.renewedAt()).isEqualTo(NOON.plus(ofDays(1)));
            assertThat(renewal.limitBefore()).isEqualTo(NOON.plus(ofDays(5)));
            assertThat(renewal.limitAfter()).isEqualTo(NOON.plus(ofDays(4)));
        });
        ENGINE.passes(ofDays(3).minus(SECOND));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
        ENGINE.passes(SECOND);
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    @Test
    void aClockThatTheTableDoesNotChangeIsNotRenewed() {
        ProcessInstance aCase = imaging("URGENT");

        renew(aCase);

        assertThat(renewals(aCase)).isEmpty();
    }

    @Test
    void anOverdueClockStaysOverdueWhenItIsRenewed() {
        ProcessInstance aCase = imaging("URGENT");
        ENGINE.passes(ofDays(6));
        ENGINE.changesTargets(URGENT_ROW, "P5D", "P9D");

        renew(aCase);

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(renewals(aCase)).isEmpty();
    }

    @Test
    void aRaisedClockIsRenewedFromTheReportOn() {
        ProcessInstance aCase = imaging("ROUTINE");
        ENGINE.passes(ofDays(1));
        deteriorates(aCase);
        ENGINE.changesTargets(EMERGENCY_ROW, "PT24H", "PT48H");

        renew(aCase);

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(3)));
    }

    @Test
    void aClockThatStoodStillIsRenewedWithoutThatTime() {
        ProcessInstance aCase = imaging("URGENT");
        ENGINE.passes(ofDays(1));
        pause(aCase);
        ENGINE.passes(ofDays(10));
        resume(aCase);
        ENGINE.changesTargets(URGENT_ROW, "P5D", "P4D");

        renew(aCase);

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
    }

    private static ProcessInstance imaging(String urgency) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", urgency);
        variables.put("disciplines", List.of());
        variables.put("nextVisitAt", Date.from(NOON.plus(ofDays(90))));
        return ENGINE.caseAt(PERFORM_IMAGING, variables);
    }

    private static void pause(ProcessInstance aCase) {
        ENGINE.get(Pausing.class)
                .pause(
                        aCase.getBusinessKey(),
                        running(aCase),
                        Optional.empty(),
                        PauseReason.PATIENT_CHOICE,
                        "coordinator");
    }

    private static void resume(ProcessInstance aCase) {
        ENGINE.get(Pausing.class).resume(running(aCase), Optional.empty(), "coordinator");
    }

    private static void renew(ProcessInstance aCase) {
        ENGINE.get(Retiming.class).renewed(aCase.getBusinessKey(), aCase, "coordinator");
    }

    private static List<RunningClock> running(ProcessInstance aCase) {
        return ENGINE.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private static List<Renewal> renewals(ProcessInstance aCase) {
        return ENGINE.get(ClockPauses.class).renewals(aCase.getBusinessKey());
    }

    private static List<Rung> rungs(ProcessInstance aCase) {
        return ENGINE.notices(aCase).stream().map(Notice::rung).toList();
    }

    private static void deteriorates(ProcessInstance aCase) {
        tells(aCase, PathwayMessages.DETERIORATION_REPORTED, Map.of());
        execute(job(RAISE_EMERGENCY, aCase));
    }

    private static void lowers(ProcessInstance aCase, String urgency) {
        tells(aCase, PathwayMessages.URGENCY_LOWERED, Map.of("loweredUrgency", urgency));
        execute(job(LOWER_URGENCY, aCase));
    }

    private static void tells(ProcessInstance aCase, String message, Map<String, Object> variables) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceId(aCase.getId())
                .setVariables(variables)
                .correlate();
    }
}
