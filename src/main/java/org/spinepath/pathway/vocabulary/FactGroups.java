package org.spinepath.pathway.vocabulary;

import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.List;
import org.spinepath.clinical.evidence.Fact;

/** The yes/no facts of one examination, which travel together as one checklist. */
public final class FactGroups {

    public static final List<Fact<Boolean>> PAIN_FEATURES = List.of(
            PAIN_AT_NIGHT,
            PAIN_PROVOKED_BY_MOVEMENT,
            PAIN_RELIEVED_BY_REST,
            PAIN_BURNING_OR_SHOOTING,
            PAIN_DERMATOMAL,
            PAIN_ON_STRAINING,
            PAIN_PROGRESSIVE,
            PAIN_UNREMITTING,
            LOCAL_TENDERNESS,
            PAIN_IMMOBILISING);
    public static final List<Fact<Boolean>> NEUROLOGICAL_SIGNS = List.of(
            ATAXIA,
            HYPERREFLEXIA,
            CLONUS,
            BABINSKI_SIGN,
            GAIT_INSTABILITY,
            LIMB_WEAKNESS,
            SENSORY_LOSS,
            BLADDER_OR_BOWEL_DYSFUNCTION,
            HAND_CLUMSINESS,
            LHERMITTE_SIGN);
    public static final List<Fact<Boolean>> RISK_FACTORS = List.of(
            FEVER,
            SWALLOWING_OR_AIRWAY_SYMPTOMS,
            PRIOR_RADIOTHERAPY_TO_SPINE,
            PAIN_DESPITE_RADIOTHERAPY,
            MRI_CONTRAINDICATED,
            MALNUTRITION,
            IMMUNOCOMPROMISED,
            SPINAL_LESION_ALREADY_SEEN);
    public static final List<Fact<Boolean>> IMAGING_FINDINGS = List.of(
            NERVE_ROOT_COMPRESSION,
            ODONTOID_FRACTURE,
            ATLANTOAXIAL_INSTABILITY,
            POSTERIOR_WALL_DEFECT,
            DISC_INVOLVED,
            INTRADURAL_OR_INTRAMEDULLARY);

    private FactGroups() {}
}
