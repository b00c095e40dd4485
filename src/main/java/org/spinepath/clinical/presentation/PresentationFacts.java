package org.spinepath.clinical.presentation;

import java.util.List;
import org.spinepath.clinical.evidence.Fact;

/** What the referral and the GP assessment tell of the patient. */
public final class PresentationFacts {

    public static final Fact<Integer> AGE_YEARS = Fact.wholeNumber("ageYears", "age in years", 0, 120);
    public static final Fact<Sex> SEX = Fact.choice("sex", "sex", Sex.class);
    public static final Fact<CancerHistory> CANCER_HISTORY =
            Fact.choice("cancerHistory", "cancer history", CancerHistory.class);
    public static final Fact<Boolean> SPINAL_LESION_ALREADY_SEEN =
            Fact.yesNo("spinalLesionAlreadySeen", "spinal lesion already seen on a scan");
    public static final Fact<Boolean> EMERGENCY_SIGNS = Fact.yesNo("emergencySigns", "emergency signs in the referral");
    public static final Fact<PrimaryTumour> PRIMARY_TUMOUR =
            Fact.choice("primaryTumour", "primary tumour", PrimaryTumour.class);
    public static final Fact<Boolean> PAIN_PRESENT = Fact.yesNo("painPresent", "pain");
    public static final Fact<Boolean> PAIN_AT_NIGHT = Fact.yesNo("painAtNight", "pain at night");
    public static final Fact<Boolean> PAIN_PROVOKED_BY_MOVEMENT =
            Fact.yesNo("painProvokedByMovement", "pain provoked by movement");
    public static final Fact<Boolean> PAIN_RELIEVED_BY_REST = Fact.yesNo("painRelievedByRest", "pain relieved by rest");
    public static final Fact<Boolean> PAIN_BURNING_OR_SHOOTING =
            Fact.yesNo("painBurningOrShooting", "burning or shooting pain");
    public static final Fact<Boolean> PAIN_DERMATOMAL = Fact.yesNo("painDermatomal", "pain in a dermatome");
    public static final Fact<Boolean> PAIN_ON_STRAINING = Fact.yesNo("painOnStraining", "pain on straining");
    public static final Fact<Boolean> PAIN_PROGRESSIVE = Fact.yesNo("painProgressive", "progressive pain");
    public static final Fact<Boolean> PAIN_UNREMITTING = Fact.yesNo("painUnremitting", "unremitting pain");
    public static final Fact<Boolean> LOCAL_TENDERNESS = Fact.yesNo("localTenderness", "local tenderness");
    public static final Fact<Integer> PAIN_SCORE = Fact.wholeNumber("painScore", "pain score", 0, 10);
    public static final Fact<Boolean> PAIN_IMMOBILISING = Fact.yesNo("painImmobilising", "immobilising pain");
    public static final Fact<Boolean> ATAXIA = Fact.yesNo("ataxia", "ataxia");
    public static final Fact<Boolean> HYPERREFLEXIA = Fact.yesNo("hyperreflexia", "hyperreflexia");
    public static final Fact<Boolean> CLONUS = Fact.yesNo("clonus", "clonus");
    public static final Fact<Boolean> BABINSKI_SIGN = Fact.yesNo("babinskiSign", "Babinski sign");
    public static final Fact<Boolean> GAIT_INSTABILITY = Fact.yesNo("gaitInstability", "gait instability");
    public static final Fact<Boolean> LIMB_WEAKNESS = Fact.yesNo("limbWeakness", "limb weakness");
    public static final Fact<Boolean> SENSORY_LOSS = Fact.yesNo("sensoryLoss", "sensory loss");
    public static final Fact<Boolean> BLADDER_OR_BOWEL_DYSFUNCTION =
            Fact.yesNo("bladderOrBowelDysfunction", "bladder or bowel dysfunction");
    public static final Fact<Boolean> HAND_CLUMSINESS = Fact.yesNo("handClumsiness", "hand clumsiness");
    public static final Fact<Boolean> LHERMITTE_SIGN = Fact.yesNo("lhermitteSign", "Lhermitte sign");
    public static final Fact<AsiaGrade> ASIA_GRADE = Fact.choice("asiaGrade", "ASIA grade", AsiaGrade.class);
    public static final Fact<Walking> WALKING = Fact.choice("walking", "walking", Walking.class);
    public static final Fact<Integer> DEFICIT_DURATION_HOURS =
            Fact.wholeNumber("deficitDurationHours", "duration of the deficit in hours", 0, 100000);
    public static final Fact<DeficitProgression> DEFICIT_PROGRESSION =
            Fact.choice("deficitProgression", "progression of the deficit", DeficitProgression.class);
    public static final Fact<Boolean> SWALLOWING_OR_AIRWAY_SYMPTOMS =
            Fact.yesNo("swallowingOrAirwaySymptoms", "swallowing or airway symptoms");
    public static final Fact<Boolean> FEVER = Fact.yesNo("fever", "fever");
    public static final Fact<Boolean> PRIOR_RADIOTHERAPY_TO_SPINE =
            Fact.yesNo("priorRadiotherapyToSpine", "earlier radiotherapy to the spine");
    public static final Fact<Boolean> PAIN_DESPITE_RADIOTHERAPY =
            Fact.yesNo("painDespiteRadiotherapy", "pain despite radiotherapy");
    public static final Fact<SpinalInstrumentation> SPINAL_INSTRUMENTATION =
            Fact.choice("spinalInstrumentation", "spinal instrumentation", SpinalInstrumentation.class);
    public static final Fact<Boolean> MRI_CONTRAINDICATED = Fact.yesNo("mriContraindicated", "MRI contraindicated");
    public static final Fact<Integer> KARNOFSKY = Fact.steppedNumber("karnofsky", "Karnofsky index", 0, 100, 10);
    public static final Fact<Boolean> MALNUTRITION = Fact.yesNo("malnutrition", "malnutrition");
    public static final Fact<Boolean> IMMUNOCOMPROMISED = Fact.yesNo("immunocompromised", "compromised immunity");

    /** All of them, in the order of the contract. */
    public static final List<Fact<?>> ALL = List.of(
            AGE_YEARS,
            SEX,
            CANCER_HISTORY,
            SPINAL_LESION_ALREADY_SEEN,
            EMERGENCY_SIGNS,
            PRIMARY_TUMOUR,
            PAIN_PRESENT,
            PAIN_AT_NIGHT,
            PAIN_PROVOKED_BY_MOVEMENT,
            PAIN_RELIEVED_BY_REST,
            PAIN_BURNING_OR_SHOOTING,
            PAIN_DERMATOMAL,
            PAIN_ON_STRAINING,
            PAIN_PROGRESSIVE,
            PAIN_UNREMITTING,
            LOCAL_TENDERNESS,
            PAIN_SCORE,
            PAIN_IMMOBILISING,
            ATAXIA,
            HYPERREFLEXIA,
            CLONUS,
            BABINSKI_SIGN,
            GAIT_INSTABILITY,
            LIMB_WEAKNESS,
            SENSORY_LOSS,
            BLADDER_OR_BOWEL_DYSFUNCTION,
            HAND_CLUMSINESS,
            LHERMITTE_SIGN,
            ASIA_GRADE,
            WALKING,
            DEFICIT_DURATION_HOURS,
            DEFICIT_PROGRESSION,
            SWALLOWING_OR_AIRWAY_SYMPTOMS,
            FEVER,
            PRIOR_RADIOTHERAPY_TO_SPINE,
            PAIN_DESPITE_RADIOTHERAPY,
            SPINAL_INSTRUMENTATION,
            MRI_CONTRAINDICATED,
            KARNOFSKY,
            MALNUTRITION,
            IMMUNOCOMPROMISED);

    private PresentationFacts() {}
}
