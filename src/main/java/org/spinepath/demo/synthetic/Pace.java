package org.spinepath.demo.synthetic;

import java.time.Duration;
import java.util.Map;
import org.spinepath.pathway.cases.Steps;

/**
 * How long a step takes, as a share of its limit: log-normal, so that most are done in time and a few take very long.
 *
 * @param median the share that half of them need
 * @param spread of the logarithm
 */
record Pace(double median, double spread) {

    /** A fifth is late. */
    private static final Pace USUAL = new Pace(0.6, 0.6);
    /** Two in five are late, some of them very. */
    private static final Pace BOTTLENECK = new Pace(0.82, 0.85);

    private static final Pace SWIFT = new Pace(0.25, 0.8);

    private static final Map<String, Pace> OF_STEP = Map.of(
            Steps.PERFORM_IMAGING,
            BOTTLENECK,
            Steps.REVIEW_AFTERCARE,
            SWIFT,
            Steps.COLLECT_OPINIONS,
            new Pace(0.5, 0.5),
            Steps.CONFIRM_LETTER_RECEIVED,
            new Pace(0.4, 0.8));

    private static final double IMPROVED = 0.8;
    private static final double LONGEST = 6;
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    /** Emergencies find a scanner; the others wait for it. */
    static Pace of(String step, boolean emergency) {
        return emergency && step.equals(Steps.PERFORM_IMAGING) ? USUAL : OF_STEP.getOrDefault(step, USUAL);
    }

    Pace improved() {
        return new Pace(median * IMPROVED, spread);
    }

    Duration within(Duration limit, Chance chance) {
        double share = Math.min(LONGEST, median * Math.exp(spread * chance.gaussian("pace")));
        Duration taken = Duration.ofSeconds(Math.round(limit.toSeconds() * share));
        return taken.compareTo(SHORTEST) < 0 ? SHORTEST : taken;
    }
}
