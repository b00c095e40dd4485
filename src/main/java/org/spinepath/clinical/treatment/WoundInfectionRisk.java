package org.spinepath.clinical.treatment;

import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.PresentationFacts;

/** Risk of wound infection by the number of known risk factors (R41). */
public enum WoundInfectionRisk {
    STANDARD,
    RAISED,
    HIGH;

    /** The three factors of R41. */
    static final List<Fact<Boolean>> FACTORS = List.of(
            PresentationFacts.MALNUTRITION,
            PresentationFacts.IMMUNOCOMPROMISED,
            PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE);

    /**
     * The risk, which stands as "at least" while a factor is unknown; empty when none is known to be present and not all are known
     * to be absent.
     */
    public static Optional<WoundInfectionRisk> of(Facts facts) {
        int present = present(facts).size();
        if (present >= 2) {
            return Optional.of(HIGH);
        }
        if (present == 1) {
            return Optional.of(RAISED);
        }
        return anyFactor(facts).isFalse() ? Optional.of(STANDARD) : Optional.empty();
    }

    /** The factors that are known to be present. */
    static List<Fact<Boolean>> present(Facts facts) {
        return FACTORS.stream().filter(factor -> facts.is(factor).isTrue()).toList();
    }

    static List<Fact<Boolean>> unknown(Facts facts) {
        return FACTORS.stream().filter(factor -> !facts.knows(factor)).toList();
    }

    static Condition anyFactor(Facts facts) {
        return Condition.anyOf(FACTORS.stream().map(facts::is).toList());
    }
}
