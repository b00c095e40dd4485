package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.PathwayEngine.NOON;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Imaging may take 24 hours in an EMERGENCY, 5 days when URGENT and 14 days when ROUTINE. */
class RetimingTest {

    private static final Duration SECOND = ofSeconds(1);
    private static final String EMERGENCY_ROW = "row3";
    private static final String URGENT_ROW = "row4";
    private static final String ROUTINE_ROW = "row5";

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
    void aRunningEscalationGetsTheSecondRungOfAnEmergency() {
        ProcessInstance aCase = imaging("ROUTINE");
        engine.passes(ofDays(15));

        deteriorates(aCase);

        engine.passes(ofHours(12).minus(SECOND));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();
        engine.passes(SECOND);
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void aSecondRungNeverComesLater() {
        ProcessInstance aCase = imaging("ROUTINE");
        engine.passes(ofDays(21).minusHours(1));

        deteriorates(aCase);

        engine.passes(ofHours(1).minus(SECOND));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();
        engine.passes(SECOND);
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void whoIsToldOfEmergenciesIsToldOfTheRunningEscalationAsWell() {
        engine.changesTargets(EMERGENCY_ROW, "\"mdtCoordinator\"", "\"spineSurgery,radiology\"");
        ProcessInstance aCase = imaging("ROUTINE");
        engine.passes(ofDays(15));
        assertThat(engine.onlyTask("ChaseOverdueStep").getPriority()).isEqualTo(50);

        deteriorates(aCase);

        Task chase = engine.onlyTask("ChaseOverdueStep");
        assertThat(chase.getPriority()).isEqualTo(100);
        assertThat(engine.tasks().getIdentityLinksForTask(chase.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("mdtCoordinator", "spineSurgery", "radiology");
        assertThat(engine.runtime()
                        .getVariables(engine.escalations(aCase).get(0).getId()))
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("lateTold", "spineSurgery,radiology")
                .containsEntry("lateToldNext", "clinicalLead");
    }

    @Test
    void aLoweredClockIsCountedFromItsOwnStart() {
        ProcessInstance aCase = imaging("EMERGENCY");
        engine.passes(ofHours(1));

        lowers(aCase, "ROUTINE");

        Task imaging = engine.openTask(aCase);
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(ofHours(252)));
        assertThat(imaging.getPriority()).isEqualTo(50);
        engine.passes(ofHours(251).minus(SECOND));
        assertThat(engine.notices(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);
        engine.passes(ofHours(84).minus(SECOND));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(engine.runtime().getVariable(engine.escalations(aCase).get(0).getId(), "lateTarget"))
                .isEqualTo("PT336H");
    }

    @Test
    void aLoweredClockNeverGetsEarlier() {
        engine.changesTargets(ROUTINE_ROW, "P14D", "P1D");
        ProcessInstance aCase = imaging("URGENT");

        lowers(aCase, "ROUTINE");

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(engine.openTask(aCase).getFollowUpDate()).isEqualTo(NOON.plus(ofHours(90)));
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
        engine.passes(ofHours(25));

        lowers(aCase, "ROUTINE");

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));
        assertThat(engine.openTask(aCase).getPriority()).isEqualTo(60);
        assertThat(engine.escalations(aCase)).hasSize(1);
        assertThat(engine.onlyTask("ChaseOverdueStep").getPriority()).isEqualTo(50);
        assertThat(engine.runtime().getVariable(engine.escalations(aCase).get(0).getId(), "urgency"))
                .isEqualTo("ROUTINE");
    }

    @Test
    void aWarningThatWasGivenIsNotGivenAgainWhenTheCaseIsLowered() {
        ProcessInstance aCase = imaging("EMERGENCY");
        engine.passes(ofHours(13));

        lowers(aCase, "ROUTINE");
        engine.passes(ofDays(14).minusHours(13).minus(SECOND));
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING);

        engine.passes(SECOND);
        assertThat(rungs(aCase)).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void theTimeInWhichAClockStoodStillIsNotHeldAgainstIt() {
        ProcessInstance aCase = imaging("EMERGENCY");
        engine.passes(ofHours(1));
        pause(aCase);
        engine.passes(ofDays(3));
        resume(aCase);

        lowers(aCase, "URGENT");

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(8)));
    }

    @Test
    void aClockThatStandsStillIsLoweredUnseen() {
        ProcessInstance aCase = imaging("EMERGENCY");
        engine.passes(ofHours(1));
        pause(aCase);

        lowers(aCase, "URGENT");
        assertThat(engine.openTask(aCase).getDueDate()).isNull();
        engine.passes(ofDays(30));
        assertThat(engine.notices(aCase)).isEmpty();

        resume(aCase);
        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(35)));
        engine.passes(ofDays(5).minusHours(1).minus(SECOND));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    @Test
    void aRunningClockKeepsItsPromiseUntilTheCoordinatorRenewsIt() {
        ProcessInstance aCase = imaging("URGENT");
        engine.changesTargets(URGENT_ROW, "P5D", "P4D");
        engine.passes(ofDays(1));
        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));

        renew(aCase);

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(4)));
        assertThat(engine.openTask(aCase).getFollowUpDate()).isEqualTo(NOON.plus(ofDays(3)));
        assertThat(renewals(aCase)).singleElement().satisfies(renewal -> {
            assertThat(renewal.renewedBy()).isEqualTo("coordinator");
            assertThat(renewal.renewedAt()).isEqualTo(NOON.plus(ofDays(1)));
            assertThat(renewal.limitBefore()).isEqualTo(NOON.plus(ofDays(5)));
            assertThat(renewal.limitAfter()).isEqualTo(NOON.plus(ofDays(4)));
        });
        engine.passes(ofDays(3).minus(SECOND));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(SECOND);
        assertThat(engine.escalations(aCase)).hasSize(1);
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
        engine.passes(ofDays(6));
        engine.changesTargets(URGENT_ROW, "P5D", "P9D");

        renew(aCase);

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(renewals(aCase)).isEmpty();
    }

    @Test
    void aRaisedClockIsRenewedFromTheReportOn() {
        ProcessInstance aCase = imaging("ROUTINE");
        engine.passes(ofDays(1));
        deteriorates(aCase);
        engine.changesTargets(EMERGENCY_ROW, "PT24H", "PT48H");

        renew(aCase);

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(3)));
    }

    @Test
    void aClockThatStoodStillIsRenewedWithoutThatTime() {
        ProcessInstance aCase = imaging("URGENT");
        engine.passes(ofDays(1));
        pause(aCase);
        engine.passes(ofDays(10));
        resume(aCase);
        engine.changesTargets(URGENT_ROW, "P5D", "P4D");

        renew(aCase);

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
    }

    private static ProcessInstance imaging(String urgency) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", urgency);
        variables.put("disciplines", List.of());
        variables.put("nextVisitAt", Date.from(NOON.plus(ofDays(90))));
        return engine.caseAt("PerformImaging", variables);
    }

    private static void pause(ProcessInstance aCase) {
        engine.get(Pausing.class)
                .pause(
                        aCase.getBusinessKey(),
                        running(aCase),
                        Optional.empty(),
                        PauseReason.PATIENT_CHOICE,
                        "coordinator");
    }

    private static void resume(ProcessInstance aCase) {
        engine.get(Pausing.class).resume(running(aCase), Optional.empty(), "coordinator");
    }

    private static void renew(ProcessInstance aCase) {
        engine.get(Retiming.class).renewed(aCase.getBusinessKey(), aCase, "coordinator");
    }

    private static List<RunningClock> running(ProcessInstance aCase) {
        return engine.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private static List<Renewal> renewals(ProcessInstance aCase) {
        return engine.get(ClockPauses.class).renewals(aCase.getBusinessKey());
    }

    private static List<Rung> rungs(ProcessInstance aCase) {
        return engine.notices(aCase).stream().map(Notice::rung).toList();
    }

    private static void deteriorates(ProcessInstance aCase) {
        tells(aCase, "DeteriorationReported", Map.of());
    }

    private static void lowers(ProcessInstance aCase, String urgency) {
        tells(aCase, "UrgencyLowered", Map.of("loweredUrgency", urgency));
    }

    private static void tells(ProcessInstance aCase, String message, Map<String, Object> variables) {
        engine.runtime()
                .createMessageCorrelation(message)
                .processInstanceId(aCase.getId())
                .setVariables(variables)
                .correlate();
        engine.passes(ofHours(0));
    }
}
