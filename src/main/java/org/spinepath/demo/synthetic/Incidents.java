package org.spinepath.demo.synthetic;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clocks.ClockOrders;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.demo.player.CasePlayer;
import org.spinepath.intake.CaseReports;
import org.spinepath.intake.CodedReason;
import org.spinepath.intake.WithdrawalReason;
import org.spinepath.pathway.cases.Deterioration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What comes between in a case; the coordinator is told of all of it and enters it. */
@Component
@Profile("demo")
class Incidents {

    private static final Shares<WithdrawalReason> WHY_WITHDRAWN = Shares.of(50, WithdrawalReason.PATIENT_CHOICE)
            .and(30, WithdrawalReason.TREATED_ELSEWHERE)
            .and(20, WithdrawalReason.REFERRED_IN_ERROR);
    private static final Duration NOTICED_AFTER = Duration.ofHours(5);

    private final CasePlayer player;
    private final CaseReports reports;
    private final ClockOrders orders;
    private final Clock clock;

    Incidents(CasePlayer player, CaseReports reports, ClockOrders orders, Clock clock) {
        this.player = player;
        this.reports = reports;
        this.orders = orders;
        this.clock = clock;
    }

    void withdrawal(String caseNumber, Chance chance) {
        CodedReason reason = new CodedReason(chance.oneOf("why withdrawn", WHY_WITHDRAWN), Optional.empty());
        player.as(Staff.COORDINATOR, () -> reports.withdrawal(caseNumber, reason));
    }

    void deterioration(String caseNumber, SyntheticPatient patient) {
        Deterioration deterioration = new Deterioration(
                patient.hasDeficit() ? Walking.UNABLE : Walking.WITH_AID,
                patient.hasDeficit() ? null : AsiaGrade.D,
                DeficitProgression.RAPID,
                clock.instant().minus(NOTICED_AFTER));
        player.as(Staff.COORDINATOR, () -> reports.deterioration(caseNumber, deterioration));
    }

    void death(String caseNumber) {
        player.as(Staff.COORDINATOR, () -> reports.death(caseNumber, Optional.of(LocalDate.now(clock))));
    }

    void pause(String caseNumber) {
        player.as(Staff.COORDINATOR, () -> orders.pause(caseNumber, PauseReason.PATIENT_UNFIT, Optional.empty()));
    }

    /** A deterioration may have ended the pause before: then every task has its limit again. */
    void resume(String caseNumber) {
        if (player.openTasks(caseNumber).stream().map(Task::getDueDate).anyMatch(limit -> limit == null)) {
            player.as(Staff.COORDINATOR, () -> orders.resume(caseNumber, Optional.empty()));
        }
    }
}
