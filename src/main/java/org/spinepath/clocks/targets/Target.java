package org.spinepath.clocks.targets;

import java.time.Duration;
import java.util.List;
import org.spinepath.pathway.vocabulary.CountedIn;

/**
 * A waiting-time target: how long a step may take, the share of that time after which its people are warned, and who is told when it
 * takes longer.
 *
 * @param limit longer than zero and at most ten years; of working days, a day is 24 hours
 * @param warningShare above 0 and at most 1
 * @param told ids of the groups that get a task when the limit has passed; at least one
 * @param toldNext ids of the groups that get a task when half the limit has passed again; at least one
 */
public record Target(
        Duration limit, double warningShare, CountedIn countedIn, List<String> told, List<String> toldNext) {

    /** Longer waits for nobody; a slip of the pen would let a timer never fire. */
    private static final Duration LONGEST = Duration.ofDays(3653);

    public Target {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A waiting-time limit must be longer than zero, but is " + limit + ".");
        }
        if (limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A waiting-time limit must be at most ten years, but is " + limit + ".");
        }
        if (!(warningShare > 0 && warningShare <= 1)) {
            throw new IllegalArgumentException(
                    "A warning share must be above 0 and at most 1, but is " + warningShare + ".");
        }
        if (told.isEmpty() || toldNext.isEmpty()) {
            throw new IllegalArgumentException("A target must say who is told, and who is told next.");
        }
        told = List.copyOf(told);
        toldNext = List.copyOf(toldNext);
    }

    /** The time after which people are warned. */
    Duration warning() {
        return Duration.ofMillis(Math.round(limit.toMillis() * warningShare));
    }
}
