package org.spinepath.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.mdt.Agreement;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

/** Why a case is to be discussed. A case without any such reason is a standard case: on the list, and discussed only if somebody asks. */
enum Discussion {
    EMERGENCY,
    NO_RECOMMENDATION,
    PROVISIONAL,
    DATA_MISSING,
    WARNINGS,
    YOUR_OPINION_OWED,
    NO_OPINION_YET,
    OPINIONS_DIFFER;

    /**
     * What speaks for or against a discussion.
     *
     * @param opinions those of the present review; empty when they are held back from the reader
     */
    record Standing(
            Optional<Urgency> urgency,
            Optional<Treatment> recommended,
            boolean provisional,
            boolean dataMissing,
            boolean warned,
            Optional<List<OpinionTreatment>> opinions) {}

    static List<Discussion> reasons(Standing standing) {
        List<Discussion> reasons = new ArrayList<>();
        standing.urgency().filter(Urgency.EMERGENCY::equals).ifPresent(emergency -> reasons.add(EMERGENCY));
        if (standing.recommended().isEmpty()) {
            reasons.add(NO_RECOMMENDATION);
        }
        if (standing.provisional()) {
            reasons.add(PROVISIONAL);
        }
        if (standing.dataMissing()) {
            reasons.add(DATA_MISSING);
        }
        if (standing.warned()) {
            reasons.add(WARNINGS);
        }
        // What is held back must not be guessed from the place on the list either.
        standing.opinions()
                .ifPresentOrElse(
                        given -> ofOpinions(given, standing.recommended()).ifPresent(reasons::add),
                        () -> reasons.add(YOUR_OPINION_OWED));
        return List.copyOf(reasons);
    }

    private static Optional<Discussion> ofOpinions(List<OpinionTreatment> given, Optional<Treatment> recommended) {
        if (given.isEmpty()) {
            return Optional.of(NO_OPINION_YET);
        }
        return Agreement.of(given, recommended).isFull() ? Optional.empty() : Optional.of(OPINIONS_DIFFER);
    }
}
