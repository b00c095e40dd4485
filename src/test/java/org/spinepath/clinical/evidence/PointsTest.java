package org.spinepath.clinical.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final Fact<Integer> SCORE = Fact.wholeNumber("painScore", "pain score", 0, 10);

    @Test
    void anUnknownFactLeavesTheWholeRange() {
        Points points = Points.of(Facts.none(), SCORE, 1, 3, score -> 2);

        assertThat(points).isEqualTo(Points.between(1, 3, List.of(SCORE)));
        assertThat(points.total()).isEmpty();
    }

    @Test
    void aSumIsAsOpenAsItsItems() {
        Points sum = Points.sum(List.of(Points.exactly(2), Points.between(0, 3, List.of(SCORE))));

        assertThat(sum.min()).isEqualTo(2);
        assertThat(sum.max()).isEqualTo(5);
        assertThat(sum.missing()).containsExactly(SCORE);
    }

    @Test
    void aLimitInsideTheRangeIsUnknown() {
        Points points = Points.between(6, 8, List.of(SCORE));

        assertThat(points.atLeast(6).isTrue()).isTrue();
        assertThat(points.atLeast(7).isUnknown()).isTrue();
        assertThat(points.atLeast(9).isFalse()).isTrue();
    }

    @Test
    void openPointsMustNameWhatIsMissing() {
        assertThatThrownBy(() -> new Points(0, 3, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Points(3, 3, Set.of(SCORE))).isInstanceOf(IllegalArgumentException.class);
    }
}
