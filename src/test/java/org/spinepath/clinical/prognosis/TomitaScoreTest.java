package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;
import static org.spinepath.clinical.prognosis.TomitaScore.Goal.LONG_TERM_LOCAL_CONTROL;
import static org.spinepath.clinical.prognosis.TomitaScore.Goal.MIDDLE_TERM_LOCAL_CONTROL;
import static org.spinepath.clinical.prognosis.TomitaScore.Goal.SHORT_TERM_PALLIATION;
import static org.spinepath.clinical.prognosis.TomitaScore.Goal.TERMINAL_CARE;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.PrimaryTumour;

class TomitaScoreTest {

    @Test
    void everyCombinationScoresAsPublished() {
        Set<Integer> reached = new HashSet<>();
        ScoreTables.TOMITA_PRIMARY.forEach((primary, growth) -> {
            for (VisceralMetastases organs : VisceralMetastases.values()) {
                for (int vertebrae = 1; vertebrae <= 3; vertebrae++) {
                    for (int bones = 0; bones <= 2; bones++) {
                        int organPoints =
                                organs == VisceralMetastases.NONE ? 0 : organs == VisceralMetastases.REMOVABLE ? 2 : 4;
                        int bonePoints = vertebrae == 1 && bones == 0 ? 1 : 2;
                        int expected = growth + organPoints + bonePoints;
                        assertScore(TomitaScore.of(patient(primary, organs, vertebrae, bones)), expected);
                        reached.add(expected);
                    }
                }
            }
        });
        assertThat(reached).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "BREAST, NONE, 1, 2, LONG_TERM_LOCAL_CONTROL",
        "RENAL_CELL, NONE, 1, 3, LONG_TERM_LOCAL_CONTROL",
        "RENAL_CELL, NONE, 2, 4, MIDDLE_TERM_LOCAL_CONTROL",
        "UTERUS, REMOVABLE, 1, 5, MIDDLE_TERM_LOCAL_CONTROL",
        "UTERUS, REMOVABLE, 2, 6, SHORT_TERM_PALLIATION",
        "PROSTATE, REMOVABLE, 2, 5, MIDDLE_TERM_LOCAL_CONTROL",
        "LUNG_NON_SMALL_CELL, NONE, 2, 6, SHORT_TERM_PALLIATION",
        "STOMACH, REMOVABLE, 2, 8, TERMINAL_CARE",
        "UNKNOWN, UNREMOVABLE, 2, 10, TERMINAL_CARE"
    })
    void publishedVectorsScoreAsPublished(
            PrimaryTumour primary, VisceralMetastases organs, int vertebrae, int total, TomitaScore.Goal band) {
        TomitaScore score = TomitaScore.of(patient(primary, organs, vertebrae, 0));

        assertThat(score.total()).hasValue(total);
        assertThat(score.band()).hasValue(band);
    }

    @ParameterizedTest
    @EnumSource(names = {"LYMPHOMA", "MYELOMA", "GERM_CELL"})
    void wasNotMadeForHaematologicalAndGermCellTumours(PrimaryTumour primary) {
        assertThat(TomitaScore.of(patient(primary, VisceralMetastases.NONE, 1, 0))
                        .points())
                .isEmpty();
    }

    @Test
    void aPrimaryOutsideTheTableLeavesTheGrowthOpen() {
        TomitaScore score = TomitaScore.of(patient(PrimaryTumour.OTHER, VisceralMetastases.NONE, 1, 0));

        assertThat(score.total()).isEmpty();
        assertThat(score.min()).hasValue(2);
        assertThat(score.max()).hasValue(5);
        assertThat(score.missing()).containsExactly(PRIMARY_TUMOUR);
    }

    @Test
    void anExtraspinalMetastasisSettlesMultipleBoneWhateverTheLevels() {
        Facts facts =
                patient(PrimaryTumour.BREAST, VisceralMetastases.NONE, 1, 2).without(AFFECTED_LEVELS);

        assertThat(TomitaScore.of(facts).total()).hasValue(3);
    }

    private static void assertScore(TomitaScore score, int expected) {
        assertThat(score.total()).hasValue(expected);
        assertThat(score.band())
                .hasValue(
                        expected <= 3
                                ? LONG_TERM_LOCAL_CONTROL
                                : expected <= 5
                                        ? MIDDLE_TERM_LOCAL_CONTROL
                                        : expected <= 7 ? SHORT_TERM_PALLIATION : TERMINAL_CARE);
    }

    private static Facts patient(PrimaryTumour primary, VisceralMetastases organs, int vertebrae, int bones) {
        return Facts.none()
                .with(PRIMARY_TUMOUR, primary)
                .with(VISCERAL_METASTASES, organs)
                .with(AFFECTED_LEVELS, ScoreTables.levels(vertebrae))
                .with(EXTRASPINAL_BONE_METASTASES, bones);
    }
}
