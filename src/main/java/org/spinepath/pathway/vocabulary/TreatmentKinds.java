package org.spinepath.pathway.vocabulary;

import java.util.Arrays;
import java.util.List;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.people.Team;

/** Which treatments the surgeons perform, and who gives the others. */
public final class TreatmentKinds {

    public static final List<Treatment> OPERATIONS =
            Arrays.stream(Treatment.values()).filter(Treatment::isOperative).toList();
    public static final List<Treatment> NON_SURGICAL = Arrays.stream(Treatment.values())
            .filter(treatment -> !treatment.isOperative())
            .toList();

    private TreatmentKinds() {}

    /** The team that gives the treatment. */
    public static Team team(Treatment treatment) {
        return switch (treatment) {
            case RADICAL_RESECTION,
                    DECOMPRESSION_AND_STABILISATION,
                    CEMENT_AUGMENTED_FIXATION,
                    VERTEBRAL_AUGMENTATION -> Team.SPINE_SURGERY;
            case RADIOTHERAPY -> Team.RADIATION_ONCOLOGY;
            case SYSTEMIC_THERAPY -> Team.MEDICAL_ONCOLOGY;
            case BEST_SUPPORTIVE_CARE -> Team.PALLIATIVE_CARE;
        };
    }
}
