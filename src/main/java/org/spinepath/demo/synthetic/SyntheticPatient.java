package org.spinepath.demo.synthetic;

import static org.spinepath.clinical.presentation.PrimaryTumour.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/**
 * What a synthetic patient is like when the referral arrives. Nothing of it is about a real person.
 *
 * @param presents      how urgent triage will find the case
 * @param painFeatures  by name
 * @param signs         neurological signs by name; empty without a deficit
 * @param lifeExpectancy as it will be estimated
 */
record SyntheticPatient(
        Chance chance,
        Sex sex,
        int ageYears,
        Urgency presents,
        Diagnosis diagnosis,
        CancerHistory cancerHistory,
        PrimaryTumour primaryTumour,
        int painScore,
        Set<String> painFeatures,
        Set<String> signs,
        boolean swallowingTrouble,
        AsiaGrade asia,
        Walking walking,
        int karnofsky,
        LifeExpectancy lifeExpectancy) {

    private static final Shares<Urgency> URGENCIES =
            Shares.of(15, Urgency.EMERGENCY).and(45, Urgency.URGENT).and(40, Urgency.ROUTINE);
    private static final Shares<Diagnosis> DIAGNOSES = Shares.of(80, Diagnosis.METASTASIS)
            .and(6, Diagnosis.METASTASIS_SEEN_LATE)
            .and(12, Diagnosis.OTHER)
            .and(2, Diagnosis.INTRADURAL_TUMOUR);
    private static final double HARMLESS = 0.2;
    private static final Shares<PrimaryTumour> TUMOURS = Shares.of(18, BREAST)
            .and(16, PROSTATE)
            .and(18, LUNG_NON_SMALL_CELL)
            .and(3, LUNG_SMALL_CELL)
            .and(10, RENAL_CELL)
            .and(5, THYROID)
            .and(3, MELANOMA)
            .and(6, COLON)
            .and(3, LIVER)
            .and(2, STOMACH)
            .and(7, MYELOMA)
            .and(3, LYMPHOMA)
            .and(6, OTHER);
    private static final Shares<CancerHistory> HISTORIES =
            Shares.of(65, CancerHistory.CURRENT).and(25, CancerHistory.PAST).and(10, CancerHistory.UNKNOWN);
    private static final Shares<LifeExpectancy> EXPECTANCIES = Shares.of(12, LifeExpectancy.UNDER_3_MONTHS)
            .and(43, LifeExpectancy.MONTHS_3_TO_12)
            .and(45, LifeExpectancy.OVER_12_MONTHS);
    private static final Shares<AsiaGrade> IMPAIRED =
            Shares.of(62, AsiaGrade.D).and(25, AsiaGrade.C).and(9, AsiaGrade.B).and(4, AsiaGrade.A);
    private static final List<String> RED_FLAGS =
            List.of("painAtNight", "painProvokedByMovement", "painProgressive", "painUnremitting", "painImmobilising");
    private static final List<String> OTHER_SIGNS =
            List.of("sensoryLoss", "gaitInstability", "hyperreflexia", "handClumsiness", "bladderOrBowelDysfunction");

    private enum Emergency {
        DEFICIT,
        RADICULAR_PAIN,
        SWALLOWING
    }

    private static final Shares<Emergency> EMERGENCIES =
            Shares.of(65, Emergency.DEFICIT).and(25, Emergency.RADICULAR_PAIN).and(10, Emergency.SWALLOWING);

    static SyntheticPatient of(Chance chance) {
        Urgency presents = chance.oneOf("urgency", URGENCIES);
        Diagnosis diagnosis = presents == Urgency.ROUTINE && chance.happens("harmless", HARMLESS)
                ? Diagnosis.HARMLESS
                : chance.oneOf("diagnosis", DIAGNOSES);
        Emergency emergency = presents == Urgency.EMERGENCY ? emergency(chance, diagnosis) : null;
        boolean deficit = emergency == Emergency.DEFICIT;
        AsiaGrade asia = deficit ? chance.oneOf("asia", IMPAIRED) : AsiaGrade.E;
        LifeExpectancy expectancy = chance.oneOf("life expectancy", EXPECTANCIES);
        return new SyntheticPatient(
                chance,
                chance.happens("woman", 0.5) ? Sex.FEMALE : Sex.MALE,
                chance.between("age", 38, 88),
                presents,
                diagnosis,
                diagnosis == Diagnosis.HARMLESS ? CancerHistory.NONE_KNOWN : chance.oneOf("history", HISTORIES),
                diagnosis == Diagnosis.HARMLESS ? null : chance.oneOf("tumour", TUMOURS),
                presents == Urgency.ROUTINE ? chance.between("pain", 3, 6) : chance.between("pain", 4, 9),
                painFeatures(chance, presents, emergency),
                deficit ? signs(chance) : Set.of(),
                emergency == Emergency.SWALLOWING,
                asia,
                walking(chance, asia),
                expectancy == LifeExpectancy.UNDER_3_MONTHS
                        ? 10 * chance.between("karnofsky", 3, 5)
                        : 10 * chance.between("karnofsky", 5, 9),
                expectancy);
    }

    boolean hasDeficit() {
        return asia != AsiaGrade.E;
    }

    LocalDate bornAround(LocalDate today) {
        return today.minusYears(ageYears).minusDays(chance.between("birthday", 1, 360));
    }

    /** Where nothing is found although there is a deficit, the search goes on: such patients are not drawn. */
    private static Emergency emergency(Chance chance, Diagnosis diagnosis) {
        return diagnosis == Diagnosis.OTHER ? Emergency.RADICULAR_PAIN : chance.oneOf("emergency", EMERGENCIES);
    }

    private static Set<String> painFeatures(Chance chance, Urgency presents, Emergency emergency) {
        Set<String> features = new TreeSet<>();
        if (presents == Urgency.URGENT) {
            features.add(RED_FLAGS.get(chance.between("red flag", 0, RED_FLAGS.size() - 1)));
        }
        if (presents != Urgency.ROUTINE) {
            RED_FLAGS.stream().filter(flag -> chance.happens(flag, 0.25)).forEach(features::add);
        }
        if (emergency == Emergency.RADICULAR_PAIN) {
            features.add("painDermatomal");
        }
        return features;
    }

    private static Set<String> signs(Chance chance) {
        List<String> signs = new ArrayList<>(List.of("limbWeakness"));
        OTHER_SIGNS.stream().filter(sign -> chance.happens(sign, 0.3)).forEach(signs::add);
        return new TreeSet<>(signs);
    }

    private static Walking walking(Chance chance, AsiaGrade asia) {
        return switch (asia) {
            case A, B, C -> Walking.UNABLE;
            case D -> chance.happens("walks with an aid", 0.7) ? Walking.WITH_AID : Walking.UNAIDED;
            case E -> chance.happens("walks with an aid", 0.2) ? Walking.WITH_AID : Walking.UNAIDED;
        };
    }
}
