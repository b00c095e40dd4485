package org.spinepath.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.answers.FreeTextStore;
import org.spinepath.pathway.cases.CaseClosed;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told to a case at any time. Each report is heard by the case and entered in the book in one transaction, or not at all; each
 * method refuses who has no right on the case, and a case in the wrong state.
 */
@Service
@Transactional
public class CaseReports {

    private static final String WITHDRAWAL_REASON = "withdrawalReason";
    private static final String LOWERING_REASON = "loweringReason";
    private static final String REOPENING_REASON = "reopeningReason";

    private final CaseRights rights;
    private final Cases cases;
    private final PathwayMessages messages;
    private final PathwayStart start;
    private final ReportBook book;
    private final FreeTextStore notes;
    private final AsEngine asEngine;
    private final Clock clock;

    CaseReports(
            CaseRights rights,
            Cases cases,
            PathwayMessages messages,
            PathwayStart start,
            ReportBook book,
            FreeTextStore notes,
            AsEngine asEngine,
            Clock clock) {
        this.rights = rights;
        this.cases = cases;
        this.messages = messages;
        this.start = start;
        this.book = book;
        this.notes = notes;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    /**
     * @throws CaseUnknown when the user may not see the case, or there is none
     * @throws AccessRefused when they see it and may not report on it
     * @throws CaseClosed when the case has ended
     */
    public void deterioration(String caseNumber, Deterioration deterioration) {
        deterioration(caseNumber, deterioration, rights.require(CaseRight.REPORT, caseNumber));
    }

    /** A referral that is added to an open case needs no right on it to raise the alarm. */
    void alarm(String caseNumber, SignedInUser user) {
        deterioration(caseNumber, new Deterioration(null, null, null, clock.instant()), user);
    }

    private void deterioration(String caseNumber, Deterioration deterioration, SignedInUser user) {
        HistoricProcessInstance instance = cases.latest(caseNumber);
        Optional<Urgency> known = cases.urgency(instance);
        asEngine.run(() -> messages.reportDeterioration(caseNumber, deterioration));
        book.enter(
                CaseReport.of(caseNumber, PathwayMessages.DETERIORATION_REPORTED, instance.getId())
                        .moving(known.orElse(null), Urgency.EMERGENCY),
                user.id());
    }

    public void death(String caseNumber, Optional<LocalDate> date) {
        SignedInUser user = rights.require(CaseRight.REPORT, caseNumber);
        String instance = cases.latest(caseNumber).getId();
        asEngine.run(() -> messages.reportDeath(caseNumber));
        book.enter(
                CaseReport.of(caseNumber, PathwayMessages.DEATH_REPORTED, instance)
                        .diedOn(date.orElse(null)),
                user.id());
    }

    public void withdrawal(String caseNumber, CodedReason reason) {
        SignedInUser user = rights.require(CaseRight.REPORT, caseNumber);
        String instance = cases.latest(caseNumber).getId();
        asEngine.run(() -> messages.withdraw(caseNumber));
        book.enter(
                CaseReport.of(caseNumber, PathwayMessages.REFERRAL_WITHDRAWN, instance)
                        .because(reason, keep(reason, caseNumber, WITHDRAWAL_REASON, user)),
                user.id());
    }

    /** @throws org.spinepath.pathway.variables.CompletionRefused when this would not lower the urgency */
    void lowering(String caseNumber, ReportReader.Lowering lowering) {
        SignedInUser user = rights.require(CaseRight.LOWER_URGENCY, caseNumber);
        String instance = cases.latest(caseNumber).getId();
        Urgency before = asEngine.answer(() -> messages.lowerUrgency(caseNumber, lowering.urgency()));
        CodedReason reason = lowering.reason();
        book.enter(
                CaseReport.of(caseNumber, PathwayMessages.URGENCY_LOWERED, instance)
                        .moving(before, lowering.urgency())
                        .because(reason, keep(reason, caseNumber, LOWERING_REASON, user)),
                user.id());
    }

    /**
     * Opens a closed case again, as a new process instance that goes on where the closed one stood.
     *
     * @throws CaseIsOpen when it is open, or another coordinator was faster
     * @throws FieldsRefused when it cannot go on at the step; lists those at which it can
     */
    void reopening(String caseNumber, ReportReader.Reopening reopening) {
        SignedInUser user = rights.require(CaseRight.REOPEN, caseNumber);
        HistoricProcessInstance closed = cases.latest(caseNumber);
        if (closed.getEndTime() == null) {
            throw new CaseIsOpen(caseNumber);
        }
        String opened = asEngine.answer(
                () -> start.startAgain(caseNumber, closed.getId(), step(closed.getId(), reopening.step())));
        CodedReason reason = reopening.reason();
        book.enter(
                CaseReport.of(caseNumber, CaseReport.REOPENED, opened)
                        .because(reason, keep(reason, caseNumber, REOPENING_REASON, user))
                        .continuing(closed.getId()),
                user.id());
    }

    private ReopeningStep step(String closedInstance, Optional<String> wanted) {
        return wanted.map(id -> start.stepsOf(closedInstance).stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst())
                .orElseGet(() -> start.stoodAt(closedInstance))
                .orElseThrow(() -> new FieldsRefused(List.of(new FieldProblem(
                        "step",
                        "The case cannot go on there. Choose one of the steps listed as allowed.",
                        start.stepsOf(closedInstance).stream()
                                .map(ReopeningStep::id)
                                .toList()))));
    }

    private String keep(CodedReason reason, String caseNumber, String kind, SignedInUser author) {
        return reason.words()
                .map(words -> notes.keep(caseNumber, kind, author.id(), words))
                .orElse(null);
    }
}
