package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;
import static org.spinepath.clinical.prognosis.ModifiedBauerScore.Survival.OVER_12_MONTHS;
import static org.spinepath.clinical.prognosis.ModifiedBauerScore.Survival.OVER_6_MONTHS;
import static org.spinepath.clinical.prognosis.ModifiedBauerScore.Survival.UNDER_6_MONTHS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.PrimaryTumour;

class ModifiedBauerScoreTest {

    @Test
    void everyCombinationScoresAsPublished() {
        assertThat(ScoreTables.BAUER_PRIMARY).hasSize(PrimaryTumour.values().length);
        ScoreTables.BAUER_PRIMARY.forEach((primary, primaryPoints) -> {
            for (VisceralMetastases organs : VisceralMetastases.values()) {
                for (int vertebrae = 1; vertebrae <= 3; vertebrae++) {
                    for (int bones = 0; bones <= 2; bones++) {
                        int organPoints = organs == VisceralMetastases.NONE ? 1 : 0;
                        int bonePoints = vertebrae == 1 && bones == 0 ? 1 : 0;
                        assertScore(
                                ModifiedBauerScore.of(patient(primary, organs, vertebrae, bones)),
                                primaryPoints + organPoints + bonePoints);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LUNG_NON_SMALL_CELL, REMOVABLE, 2, 0, UNDER_6_MONTHS",
        "LUNG_NON_SMALL_CELL, NONE, 2, 1, UNDER_6_MONTHS",
        "PROSTATE, NONE, 2, 2, OVER_6_MONTHS",
        "BREAST, NONE, 2, 3, OVER_12_MONTHS",
        "BREAST, NONE, 1, 4, OVER_12_MONTHS"
    })
    void publishedVectorsScoreAsPublished(
            PrimaryTumour primary,
            VisceralMetastases organs,
            int vertebrae,
            int total,
            ModifiedBauerScore.Survival band) {
        ModifiedBauerScore score = ModifiedBauerScore.of(patient(primary, organs, vertebrae, 0));

        assertThat(score.total()).hasValue(total);
        assertThat(score.band()).hasValue(band);
    }

    @Test
    void aPrimaryLookedForAndNotFoundIsNotLung() {
        assertThat(ModifiedBauerScore.of(patient(PrimaryTumour.UNKNOWN, VisceralMetastases.REMOVABLE, 2, 0))
                        .total())
                .hasValue(1);
    }

    @Test
    void aPrimaryNotToldLeavesTwoPointsOpen() {
        ModifiedBauerScore score = ModifiedBauerScore.of(
                patient(PrimaryTumour.BREAST, VisceralMetastases.NONE, 1, 0).without(PRIMARY_TUMOUR));

        assertThat(score.total()).isEmpty();
        assertThat(score.min()).hasValue(2);
        assertThat(score.max()).hasValue(4);
        assertThat(score.missing()).containsExactly(PRIMARY_TUMOUR);
    }

    private static void assertScore(ModifiedBauerScore score, int expected) {
        assertThat(score.total()).hasValue(expected);
        assertThat(score.band())
                .hasValue(expected <= 1 ? UNDER_6_MONTHS : expected == 2 ? OVER_6_MONTHS : OVER_12_MONTHS);
    }

    private static Facts patient(PrimaryTumour primary, VisceralMetastases organs, int vertebrae, int bones) {
        return Facts.none()
                .with(PRIMARY_TUMOUR, primary)
                .with(VISCERAL_METASTASES, organs)
                .with(AFFECTED_LEVELS, ScoreTables.levels(vertebrae))
                .with(EXTRASPINAL_BONE_METASTASES, bones);
    }
}
