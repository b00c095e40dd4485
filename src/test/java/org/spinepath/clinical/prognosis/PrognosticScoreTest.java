package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.imaging.ImagingFacts;

/** The bands of the scores, as published. */
class PrognosticScoreTest {

    private static final Set<Fact<?>> OPEN = Set.of(ImagingFacts.VISCERAL_METASTASES);

    @Test
    void revisedTokuhashiHasThreeBands() {
        assertThat(ranges(RevisedTokuhashiScore.Survival.values())).containsExactly("0-8", "9-11", "12-15");
    }

    @Test
    void tomitaHasFourBands() {
        assertThat(ranges(TomitaScore.Goal.values())).containsExactly("2-3", "4-5", "6-7", "8-10");
    }

    @Test
    void modifiedBauerHasThreeBands() {
        assertThat(ranges(ModifiedBauerScore.Survival.values())).containsExactly("0-1", "2-2", "3-4");
    }

    @Test
    void vanDerLindenHasThreeBands() {
        assertThat(ranges(VanDerLindenScore.Median.values())).containsExactly("0-3", "4-5", "6-6");
    }

    @ParameterizedTest
    @MethodSource("bands")
    void everyBandSaysWhatItStandsFor(PrognosticScore.Band band) {
        assertThat(band.text()).isNotBlank();
    }

    @Test
    void whatIsUnknownMayLeaveNoBand() {
        Points oneOrTwo = Points.between(1, 2, OPEN);

        assertThat(new ModifiedBauerScore(Optional.of(oneOrTwo)).band()).isEmpty();
        assertThat(ModifiedBauerScore.of(Facts.none()).band()).isEmpty();
        assertThat(new ModifiedBauerScore(Optional.of(Points.between(3, 4, OPEN))).band())
                .hasValue(ModifiedBauerScore.Survival.OVER_12_MONTHS);
    }

    static PrognosticScore.Band[] bands() {
        return Stream.<PrognosticScore.Band[]>of(
                        RevisedTokuhashiScore.Survival.values(),
                        TomitaScore.Goal.values(),
                        ModifiedBauerScore.Survival.values(),
                        VanDerLindenScore.Median.values())
                .flatMap(Arrays::stream)
                .toArray(PrognosticScore.Band[]::new);
    }

    private static String[] ranges(PrognosticScore.Band... bands) {
        return Arrays.stream(bands).map(band -> band.from() + "-" + band.to()).toArray(String[]::new);
    }
}
