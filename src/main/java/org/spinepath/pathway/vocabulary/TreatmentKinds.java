package org.spinepath.pathway.vocabulary;

import java.util.Arrays;
import java.util.List;
import org.spinepath.clinical.treatment.Treatment;

/** Which treatments the surgeons perform, and who gives the others. */
public final class TreatmentKinds {

    public static final List<Treatment> OPERATIONS =
            Arrays.stream(Treatment.values()).filter(Treatment::isOperative).toList();
    public static final List<Treatment> NON_SURGICAL = Arrays.stream(Treatment.values())
            .filter(treatment -> !treatment.isOperative())
            .toList();

    private TreatmentKinds() {}

    /** The candidate group that gives the treatment. */
    public static String team(Treatment treatment) {
        return switch (treatment) {
            case RADICAL_RESECTION,
                    DECOMPRESSION_AND_STABILISATION,
                    CEMENT_AUGMENTED_FIXATION,
                    VERTEBRAL_AUGMENTATION -> "spineSurgery";
            case RADIOTHERAPY -> "radiationOncology";
            case SYSTEMIC_THERAPY -> "medicalOncology";
            case BEST_SUPPORTIVE_CARE -> "palliativeCare";
        };
    }
}
