package org.spinepath.pathway.mdt;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;

/** What must be known before a case goes to the MDT, as the preparation of the review asks for it. */
public final class MinimumDataSet {

    private static final List<CaseVariable<?>> ASKED = List.of(
            CaseVariables.LIFE_EXPECTANCY,
            CaseVariables.LIFE_EXPECTANCY_METHOD,
            CaseVariables.FIT_FOR_SURGERY,
            CaseVariables.PATIENT_ACCEPTS_SURGERY,
            CaseVariables.PATIENT_ACCEPTS_TREATMENT);

    private MinimumDataSet() {}

    /** In the order of the form. */
    public static List<CaseVariable<?>> asked() {
        return ASKED;
    }

    /** Only an emergency goes to the MDT without it. */
    public static boolean isRequired(Optional<Urgency> urgency) {
        return !urgency.equals(Optional.of(Urgency.EMERGENCY));
    }

    /** What of it is not known, whether or not the case may go without. */
    public static List<CaseVariable<?>> missing(Predicate<CaseVariable<?>> known) {
        return ASKED.stream().filter(known.negate()).toList();
    }
}
