package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LateChanceTest {

    /** Steps that took 1, 2, … 100. */
    private static final long[] PAST = LongStream.rangeClosed(1, 100).toArray();

    @Test
    void isTheShareOfThoseThatTookLongerThanTheLimit() {
        assertThat(LateChance.of(PAST, 0, 80)).isEqualTo(new LateChance(20, 100));
    }

    @Test
    void countsOnlyThoseThatHadWaitedAsLong() {
        assertThat(LateChance.of(PAST, 60, 80)).isEqualTo(new LateChance(20, 40));
    }

    @Test
    void saysTooFewInsteadOfGuessing() {
        assertThat(LateChance.of(PAST, 80, 90)).isEqualTo(new LateChance(10, 20));
        assertThat(LateChance.of(PAST, 81, 90)).isEqualTo(new LateChance(null, 19));
        assertThat(LateChance.of(new long[0], 0, 1)).isEqualTo(new LateChance(null, 0));
    }

    @Test
    void endsAtTheLimitAreInTime() {
        long[] allTheSame = LongStream.generate(() -> 5).limit(30).toArray();

        assertThat(LateChance.of(allTheSame, 0, 5)).isEqualTo(new LateChance(0, 30));
        assertThat(LateChance.of(allTheSame, 0, 4)).isEqualTo(new LateChance(30, 30));
        assertThat(LateChance.of(allTheSame, 5, 9)).isEqualTo(new LateChance(null, 0));
    }
}
