package org.spinepath.clinical.presentation;

import static org.spinepath.clinical.presentation.PresentationFacts.*;

import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;

/** Patients to start from. */
final class Patients {

    private Patients() {}

    /** Nothing found, everything asked and examined; cancer in the past, mild pain without any feature: the lowest tier. */
    static Facts routine() {
        return examined(Facts.none())
                .with(CANCER_HISTORY, CancerHistory.PAST)
                .with(PRIMARY_TUMOUR, PrimaryTumour.BREAST)
                .with(PAIN_PRESENT, true)
                .with(PAIN_SCORE, 3);
    }

    /** No cancer known, mild pain without any feature, everything asked and examined: not suspected. */
    static Facts notSuspected() {
        return routine().with(CANCER_HISTORY, CancerHistory.NONE_KNOWN).without(PRIMARY_TUMOUR);
    }

    /** Every sign and every feature of the pain looked for and absent. */
    private static Facts examined(Facts facts) {
        Facts examined = facts;
        for (Fact<Boolean> sign : NeurologicalDeficit.SIGNS) {
            examined = examined.with(sign, false);
        }
        for (Fact<Boolean> feature : Pain.FEATURES) {
            examined = examined.with(feature, false);
        }
        return examined.with(LOCAL_TENDERNESS, false)
                .with(SWALLOWING_OR_AIRWAY_SYMPTOMS, false)
                .with(SPINAL_LESION_ALREADY_SEEN, false)
                .with(FEVER, false)
                .with(IMMUNOCOMPROMISED, false)
                .with(ASIA_GRADE, AsiaGrade.E)
                .with(WALKING, Walking.UNAIDED);
    }
}
