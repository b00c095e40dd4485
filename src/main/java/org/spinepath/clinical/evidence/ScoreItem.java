package org.spinepath.clinical.evidence;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/** One item of a score. */
public interface ScoreItem extends DecisionRule {

    /**
     * What makes an item.
     *
     * @param reads  every fact that {@code points} may look at
     * @param points the points, or the range that unknown facts leave open
     */
    record Scoring(Set<Fact<?>> reads, Function<Facts, Points> points) {}

    Scoring scoring();

    @Override
    default Set<Fact<?>> reads() {
        return scoring().reads();
    }

    /** What the item counts for this patient, or the range that unknown facts leave open. */
    default Points points(Facts facts) {
        return scoring().points().apply(facts);
    }

    /** What these items count together. */
    static Points sum(ScoreItem[] items, Facts facts) {
        return Points.sum(Arrays.stream(items).map(item -> item.points(facts)).toList());
    }
}
