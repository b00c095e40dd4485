package org.spinepath.casefile;

import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.CaseChronicle;
import org.spinepath.pathway.cases.ReportedToCase;
import org.spinepath.pathway.vocabulary.CaseOutcome;

/**
 * One thing that happened in a case.
 *
 * @param at       when it happened; of an open step, since when it is open
 * @param who      empty when nobody did it yet, or nobody is known to have
 * @param step     the step's name in the diagram
 * @param report   what was reported
 * @param decision what the MDT decided
 * @param outcome  how the case ended
 */
record TimelineEntry(
        Kind kind,
        Instant at,
        Optional<Instant> since,
        Optional<String> who,
        Optional<String> step,
        Optional<String> report,
        Optional<Urgency> urgencyFrom,
        Optional<Urgency> urgencyTo,
        Optional<DecisionView> decision,
        Optional<CaseOutcome> outcome) {

    enum Kind {
        OPENED,
        STEP_OPEN,
        STEP_DONE,
        STEP_TAKEN_AWAY,
        DECIDED,
        REPORTED,
        ENDED
    }

    static TimelineEntry opened(CaseChronicle.Run run) {
        return of(Kind.OPENED, run.startedAt());
    }

    static TimelineEntry of(CaseChronicle.Step step, Optional<String> who) {
        Kind kind =
                step.endedAt().isEmpty() ? Kind.STEP_OPEN : step.completed() ? Kind.STEP_DONE : Kind.STEP_TAKEN_AWAY;
        return new TimelineEntry(
                kind,
                step.endedAt().orElse(step.startedAt()),
                Optional.of(step.startedAt()),
                who,
                Optional.of(step.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static TimelineEntry of(ReportedToCase.Report report, String who) {
        return new TimelineEntry(
                Kind.REPORTED,
                report.reportedAt(),
                Optional.empty(),
                Optional.of(who),
                Optional.empty(),
                Optional.of(report.message()),
                report.urgencyFrom(),
                report.urgencyTo(),
                Optional.empty(),
                Optional.empty());
    }

    static TimelineEntry of(DecisionView decision) {
        return new TimelineEntry(
                Kind.DECIDED,
                decision.decidedAt(),
                Optional.empty(),
                Optional.of(decision.decidedBy()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(decision),
                Optional.empty());
    }

    static TimelineEntry ended(Instant at, Optional<CaseOutcome> outcome) {
        return new TimelineEntry(
                Kind.ENDED,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                outcome);
    }

    private static TimelineEntry of(Kind kind, Instant at) {
        return new TimelineEntry(
                kind,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
