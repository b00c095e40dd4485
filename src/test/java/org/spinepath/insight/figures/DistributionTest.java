package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void givesTimesThatSomebodyWaited() {
        assertThat(Distribution.of(LongStream.of(40, 10, 30, 20)))
                .isEqualTo(new Distribution(4, 10L, 10L, 20L, 30L, 40L));
    }

    @Test
    void oneCaseIsEveryFigure() {
        assertThat(Distribution.of(LongStream.of(7))).isEqualTo(new Distribution(1, 7L, 7L, 7L, 7L, 7L));
    }

    @Test
    void noCaseIsNoFigure() {
        assertThat(Distribution.of(LongStream.empty())).isEqualTo(new Distribution(0, null, null, null, null, null));
    }

    @Test
    void nineOfTenIsTheNinth() {
        assertThat(Distribution.of(LongStream.rangeClosed(1, 10)).p90()).isEqualTo(9);
        assertThat(Distribution.of(LongStream.rangeClosed(1, 11)).p90()).isEqualTo(10);
    }
}
