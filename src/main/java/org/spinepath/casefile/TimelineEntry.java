package org.spinepath.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.CaseChronicle;
import org.spinepath.pathway.cases.ReportedToCase;
import org.spinepath.pathway.vocabulary.CaseOutcome;

/** One thing that happened in a case. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TimelineEntry.Opened.class, name = "OPENED"),
    @JsonSubTypes.Type(value = TimelineEntry.StepOpen.class, name = "STEP_OPEN"),
    @JsonSubTypes.Type(value = TimelineEntry.StepDone.class, name = "STEP_DONE"),
    @JsonSubTypes.Type(value = TimelineEntry.StepTakenAway.class, name = "STEP_TAKEN_AWAY"),
    @JsonSubTypes.Type(value = TimelineEntry.Decided.class, name = "DECIDED"),
    @JsonSubTypes.Type(value = TimelineEntry.Reported.class, name = "REPORTED"),
    @JsonSubTypes.Type(value = TimelineEntry.Ended.class, name = "ENDED")
})
sealed interface TimelineEntry {

    /** When it happened; of an open step, since when it is open. */
    Instant at();

    record Opened(Instant at) implements TimelineEntry {}

    /**
     * @param who  empty when nobody claimed it
     * @param step the step's name in the diagram
     */
    record StepOpen(Instant at, Instant since, Optional<String> who, String step) implements TimelineEntry {}

    /**
     * @param who  empty when nobody is known to have done it
     * @param step the step's name in the diagram
     */
    record StepDone(Instant at, Instant since, Optional<String> who, String step) implements TimelineEntry {}

    /**
     * The case went on without it.
     *
     * @param who  empty when nobody had claimed it
     * @param step the step's name in the diagram
     */
    record StepTakenAway(Instant at, Instant since, Optional<String> who, String step) implements TimelineEntry {}

    /** What the MDT decided. */
    record Decided(Instant at, String who, DecisionView decision) implements TimelineEntry {}

    /**
     * @param who    empty when nobody of that id is known any more
     * @param report what was reported
     */
    record Reported(
            Instant at, Optional<String> who, String report, Optional<Urgency> urgencyFrom, Optional<Urgency> urgencyTo)
            implements TimelineEntry {}

    /** @param outcome how the case ended */
    record Ended(Instant at, Optional<CaseOutcome> outcome) implements TimelineEntry {}

    static TimelineEntry of(CaseChronicle.Step step, Optional<String> who) {
        if (step.endedAt().isEmpty()) {
            return new StepOpen(step.startedAt(), step.startedAt(), who, step.name());
        }
        Instant at = step.endedAt().get();
        return step.completed()
                ? new StepDone(at, step.startedAt(), who, step.name())
                : new StepTakenAway(at, step.startedAt(), who, step.name());
    }

    static TimelineEntry of(ReportedToCase.Report report, Optional<String> who) {
        return new Reported(report.reportedAt(), who, report.message(), report.urgencyFrom(), report.urgencyTo());
    }

    static TimelineEntry of(DecisionView decision) {
        return new Decided(decision.decidedAt(), decision.decidedBy(), decision);
    }
}
