package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.ASIA_GRADE;
import static org.spinepath.clinical.presentation.PresentationFacts.KARNOFSKY;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;
import static org.spinepath.clinical.prognosis.RevisedTokuhashiScore.Survival.AT_LEAST_12_MONTHS;
import static org.spinepath.clinical.prognosis.RevisedTokuhashiScore.Survival.AT_LEAST_6_MONTHS;
import static org.spinepath.clinical.prognosis.RevisedTokuhashiScore.Survival.UNDER_6_MONTHS;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;

class RevisedTokuhashiScoreTest {

    private static final int[] CONDITION = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2};
    private static final int[] EXTRASPINAL = {2, 1, 1, 0, 0};
    private static final int[] VERTEBRAE = {-1, 2, 1, 0, 0};

    @Test
    void everyCombinationScoresAsPublished() {
        for (int tens = 0; tens < CONDITION.length; tens++) {
            for (int bones = 0; bones < EXTRASPINAL.length; bones++) {
                for (int vertebrae = 1; vertebrae < VERTEBRAE.length; vertebrae++) {
                    for (VisceralMetastases organs : VisceralMetastases.values()) {
                        for (AsiaGrade grade : AsiaGrade.values()) {
                            int withoutPrimary = CONDITION[tens]
                                    + EXTRASPINAL[bones]
                                    + VERTEBRAE[vertebrae]
                                    + pointsOf(organs)
                                    + pointsOf(grade);
                            Facts facts = patient(10 * tens, bones, vertebrae, organs, grade);
                            ScoreTables.TOKUHASHI_PRIMARY.forEach((primary, points) -> assertScore(
                                    RevisedTokuhashiScore.of(facts.with(PRIMARY_TUMOUR, primary)),
                                    withoutPrimary + points));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 3, 3, UNREMOVABLE, LUNG_NON_SMALL_CELL, A, 0, UNDER_6_MONTHS",
        "60, 1, 2, NONE, RENAL_CELL, D, 9, AT_LEAST_6_MONTHS",
        "60, 0, 1, NONE, LUNG_SMALL_CELL, E, 9, AT_LEAST_6_MONTHS",
        "80, 1, 2, UNREMOVABLE, BREAST, D, 10, AT_LEAST_6_MONTHS",
        "80, 1, 2, NONE, BREAST, D, 12, AT_LEAST_12_MONTHS",
        "90, 0, 1, NONE, THYROID, E, 15, AT_LEAST_12_MONTHS",
        "70, 0, 1, NONE, COLON, D, 10, AT_LEAST_6_MONTHS",
        "80, 0, 1, NONE, RECTUM, D, 13, AT_LEAST_12_MONTHS",
        "80, 2, 2, REMOVABLE, LIVER, E, 8, UNDER_6_MONTHS",
        "70, 0, 2, REMOVABLE, RENAL_CELL, E, 10, AT_LEAST_6_MONTHS"
    })
    void publishedVectorsScoreAsPublished(
            int karnofsky,
            int bones,
            int vertebrae,
            VisceralMetastases organs,
            PrimaryTumour primary,
            AsiaGrade grade,
            int total,
            RevisedTokuhashiScore.Survival band) {
        RevisedTokuhashiScore score = RevisedTokuhashiScore.of(
                patient(karnofsky, bones, vertebrae, organs, grade).with(PRIMARY_TUMOUR, primary));

        assertThat(score.total()).hasValue(total);
        assertThat(score.band()).hasValue(band);
    }

    @Test
    void karnofskyZeroCountsAsTen() {
        Facts facts = patient(0, 0, 1, VisceralMetastases.NONE, AsiaGrade.E).with(PRIMARY_TUMOUR, PrimaryTumour.BREAST);

        assertThat(RevisedTokuhashiScore.of(facts).total())
                .isEqualTo(RevisedTokuhashiScore.of(facts.with(KARNOFSKY, 10)).total());
    }

    @ParameterizedTest
    @EnumSource(names = {"LYMPHOMA", "MYELOMA", "GERM_CELL"})
    void wasNotMadeForHaematologicalAndGermCellTumours(PrimaryTumour primary) {
        RevisedTokuhashiScore score = RevisedTokuhashiScore.of(
                patient(80, 0, 1, VisceralMetastases.NONE, AsiaGrade.E).with(PRIMARY_TUMOUR, primary));

        assertThat(score.points()).isEmpty();
        assertThat(score.total()).isEmpty();
        assertThat(score.missing()).isEmpty();
    }

    @Test
    void aMissingItemLeavesARangeAndNoTotal() {
        RevisedTokuhashiScore score = RevisedTokuhashiScore.of(patient(80, 0, 1, VisceralMetastases.NONE, AsiaGrade.E));

        assertThat(score.total()).isEmpty();
        assertThat(score.min()).hasValue(10);
        assertThat(score.max()).hasValue(15);
        assertThat(score.missing()).containsExactly(PRIMARY_TUMOUR);
    }

    @Test
    void anEmptyListOfLevelsIsNoAnswer() {
        Facts facts = patient(80, 0, 1, VisceralMetastases.NONE, AsiaGrade.E)
                .with(PRIMARY_TUMOUR, PrimaryTumour.BREAST)
                .with(AFFECTED_LEVELS, Set.of());

        assertThat(RevisedTokuhashiScore.of(facts).missing()).containsExactly(AFFECTED_LEVELS);
    }

    private static void assertScore(RevisedTokuhashiScore score, int expected) {
        assertThat(score.total()).hasValue(expected);
        assertThat(score.band())
                .hasValue(expected <= 8 ? UNDER_6_MONTHS : expected <= 11 ? AT_LEAST_6_MONTHS : AT_LEAST_12_MONTHS);
    }

    private static int pointsOf(VisceralMetastases organs) {
        return switch (organs) {
            case NONE -> 2;
            case REMOVABLE -> 1;
            case UNREMOVABLE -> 0;
        };
    }

    private static int pointsOf(AsiaGrade grade) {
        return switch (grade) {
            case A, B -> 0;
            case C, D -> 1;
            case E -> 2;
        };
    }

    private static Facts patient(int karnofsky, int bones, int vertebrae, VisceralMetastases organs, AsiaGrade grade) {
        return Facts.none()
                .with(KARNOFSKY, karnofsky)
                .with(EXTRASPINAL_BONE_METASTASES, bones)
                .with(AFFECTED_LEVELS, ScoreTables.levels(vertebrae))
                .with(VISCERAL_METASTASES, organs)
                .with(ASIA_GRADE, grade);
    }
}
