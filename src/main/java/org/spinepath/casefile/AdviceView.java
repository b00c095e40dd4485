package org.spinepath.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinepath.casefile.CaseDecision.Made;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.RecommendationChange;
import org.spinepath.clinical.treatment.RecommendationRow;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.clinical.treatment.WhatWouldChangeIt;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseKnowledge;
import org.spinepath.pathway.variables.CaseVariables;

/**
 * What the rules say of a case in its present round.
 *
 * @param from           the decision whose reasons these are: the recommendation, or the latest one before there is any
 * @param recommendation empty until there is one
 * @param warnings       of all decisions of the round
 */
record AdviceView(
        Optional<CaseDecision> from,
        Optional<RecommendationView> recommendation,
        List<Reason> reasons,
        List<Warning> warnings,
        List<MissingView> missing) {

    /** The recommendation as it stands in the case; without a treatment its row recommends none. */
    record RecommendationView(
            Optional<Treatment> treatment,
            RecommendationRow row,
            boolean provisional,
            List<String> alternatives,
            Set<Adjunct> adjuncts,
            List<ChangeView> changes) {}

    /** A fact that could have changed the decision. */
    record MissingView(String fact, String label) {}

    /** One fact with which another treatment would be recommended. */
    record ChangeView(
            String fact,
            String label,
            Optional<Object> from,
            Object to,
            Optional<Treatment> treatment,
            RecommendationRow row,
            boolean provisional) {

        static ChangeView of(RecommendationChange change) {
            return new ChangeView(
                    change.fact().name(),
                    change.fact().label(),
                    Optional.ofNullable(written(change.from())),
                    written(change.to()),
                    change.treatment(),
                    change.row(),
                    change.provisional());
        }

        /** A set in the order of its options. */
        private static Object written(Object value) {
            return value instanceof Set<?> set ? set.stream().sorted().toList() : value;
        }
    }

    static AdviceView of(CaseKnowledge known, Facts facts, Map<String, Instant> lastDecisions) {
        List<Made> made = CaseDecision.ofPresentRound(lastDecisions);
        Optional<CaseDecision> speaking = made.stream()
                .filter(one -> one.decision() == CaseDecision.RECOMMENDATION)
                .findFirst()
                .or(() -> made.stream().max(Comparator.comparing(Made::at)))
                .map(Made::decision);
        Set<Warning> warnings = new LinkedHashSet<>();
        made.forEach(one -> known.valueOf(one.decision().warnings()).stream()
                .flatMap(List::stream)
                .forEach(warnings::add));
        return new AdviceView(
                speaking,
                speaking.filter(CaseDecision.RECOMMENDATION::equals).flatMap(there -> recommendation(known, facts)),
                speaking.flatMap(decision -> known.valueOf(decision.reasons())).orElse(List.of()),
                List.copyOf(warnings),
                speaking.flatMap(decision -> known.valueOf(decision.missing())).stream()
                        .flatMap(List::stream)
                        .map(fact -> new MissingView(fact, CaseFacts.labelOf(fact)))
                        .toList());
    }

    private static Optional<RecommendationView> recommendation(CaseKnowledge known, Facts facts) {
        return known.valueOf(CaseVariables.RECOMMENDATION_ROW)
                .map(row -> new RecommendationView(
                        known.valueOf(CaseVariables.RECOMMENDED_TREATMENT),
                        row,
                        known.valueOf(CaseVariables.RECOMMENDATION_PROVISIONAL).orElse(false),
                        known.valueOf(CaseVariables.ALTERNATIVE_TREATMENTS).orElse(List.of()),
                        known.valueOf(CaseVariables.ADJUNCTS).orElse(Set.of()),
                        WhatWouldChangeIt.of(facts).stream().map(ChangeView::of).toList()));
    }
}
