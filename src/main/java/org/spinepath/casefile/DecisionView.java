package org.spinepath.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.mdt.DecisionLog;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;

/**
 * One decision of the MDT.
 *
 * @param decidedBy          name of who recorded it
 * @param overrideReasonCode empty when the recommendation was followed
 * @param dissent            who of those present disagreed
 */
record DecisionView(
        Instant decidedAt,
        String decidedBy,
        Set<Discipline> membersPresent,
        MdtOutcome outcome,
        Optional<Treatment> treatment,
        Optional<Treatment> recommended,
        Optional<OverrideReasonCode> overrideReasonCode,
        Set<Discipline> dissent) {

    static DecisionView of(DecisionLog.Decision decision, Map<String, String> names) {
        return new DecisionView(
                decision.decidedAt(),
                names.get(decision.decidedBy()),
                decision.membersPresent(),
                decision.outcome(),
                Optional.ofNullable(decision.treatment()),
                Optional.ofNullable(decision.recommendedTreatment()),
                Optional.ofNullable(decision.overrideReasonCode()),
                decision.dissent());
    }
}
