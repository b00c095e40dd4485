package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    /** Steps that took 1, 2, … 100. */
    private static final long[] PAST = LongStream.rangeClosed(1, 100).toArray();

    @Test
    void isTheShareOfThoseThatTookLongerThanTheLimit() {
        assertThat(Chance.of(PAST, 0, 80)).isEqualTo(new Chance(20, 100));
    }

    @Test
    void countsOnlyThoseThatHadWaitedAsLong() {
        assertThat(Chance.of(PAST, 60, 80)).isEqualTo(new Chance(20, 40));
    }

    @Test
    void saysTooFewInsteadOfGuessing() {
        assertThat(Chance.of(PAST, 80, 90)).isEqualTo(new Chance(10, 20));
        assertThat(Chance.of(PAST, 81, 90)).isEqualTo(new Chance(null, 19));
        assertThat(Chance.of(new long[0], 0, 1)).isEqualTo(new Chance(null, 0));
    }

    @Test
    void endsAtTheLimitAreInTime() {
        long[] allTheSame = LongStream.generate(() -> 5).limit(30).toArray();

        assertThat(Chance.of(allTheSame, 0, 5)).isEqualTo(new Chance(0, 30));
        assertThat(Chance.of(allTheSame, 0, 4)).isEqualTo(new Chance(30, 30));
        assertThat(Chance.of(allTheSame, 5, 9)).isEqualTo(new Chance(null, 0));
    }
}
