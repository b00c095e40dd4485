package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.KARNOFSKY;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;
import static org.spinepath.clinical.prognosis.VanDerLindenScore.Median.MONTHS_19;
import static org.spinepath.clinical.prognosis.VanDerLindenScore.Median.MONTHS_3;
import static org.spinepath.clinical.prognosis.VanDerLindenScore.Median.MONTHS_9;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.PrimaryTumour;

class VanDerLindenScoreTest {

    private static final int[] CONDITION = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2};

    @Test
    void everyCombinationScoresAsPublished() {
        assertThat(ScoreTables.VAN_DER_LINDEN_PRIMARY).hasSize(PrimaryTumour.values().length);
        ScoreTables.VAN_DER_LINDEN_PRIMARY.forEach((primary, primaryPoints) -> {
            for (int tens = 0; tens < CONDITION.length; tens++) {
                for (VisceralMetastases organs : VisceralMetastases.values()) {
                    int organPoints = organs == VisceralMetastases.NONE ? 1 : 0;
                    assertScore(
                            VanDerLindenScore.of(patient(10 * tens, primary, organs)),
                            CONDITION[tens] + primaryPoints + organPoints);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "30, LUNG_NON_SMALL_CELL, REMOVABLE, 1, MONTHS_3",
        "60, LUNG_SMALL_CELL, NONE, 3, MONTHS_3",
        "60, BREAST, NONE, 5, MONTHS_9",
        "80, PROSTATE, NONE, 5, MONTHS_9",
        "80, BREAST, NONE, 6, MONTHS_19",
        "80, RENAL_CELL, NONE, 3, MONTHS_3"
    })
    void publishedVectorsScoreAsPublished(
            int karnofsky, PrimaryTumour primary, VisceralMetastases organs, int total, VanDerLindenScore.Median band) {
        VanDerLindenScore score = VanDerLindenScore.of(patient(karnofsky, primary, organs));

        assertThat(score.total()).hasValue(total);
        assertThat(score.band()).hasValue(band);
    }

    @Test
    void aMissingKarnofskyIndexLeavesTwoPointsOpen() {
        VanDerLindenScore score = VanDerLindenScore.of(
                patient(80, PrimaryTumour.BREAST, VisceralMetastases.NONE).without(KARNOFSKY));

        assertThat(score.total()).isEmpty();
        assertThat(score.min()).hasValue(4);
        assertThat(score.max()).hasValue(6);
        assertThat(score.missing()).containsExactly(KARNOFSKY);
    }

    private static void assertScore(VanDerLindenScore score, int expected) {
        assertThat(score.total()).hasValue(expected);
        assertThat(score.band()).hasValue(expected <= 3 ? MONTHS_3 : expected <= 5 ? MONTHS_9 : MONTHS_19);
    }

    private static Facts patient(int karnofsky, PrimaryTumour primary, VisceralMetastases organs) {
        return Facts.none()
                .with(KARNOFSKY, karnofsky)
                .with(PRIMARY_TUMOUR, primary)
                .with(VISCERAL_METASTASES, organs);
    }
}
