package org.spinepath.clocks;

import java.time.Duration;
import java.time.Instant;

/**
 * A waiting-time target: how long a step may take, in elapsed time, and the share of that time after which its people are warned.
 *
 * @param limit longer than zero
 * @param warningShare above 0 and at most 1
 */
record Target(Duration limit, double warningShare) {

    Target {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A waiting-time limit must be longer than zero, but is " + limit + ".");
        }
        if (!(warningShare > 0 && warningShare <= 1)) {
            throw new IllegalArgumentException(
                    "A warning share must be above 0 and at most 1, but is " + warningShare + ".");
        }
    }

    Instant limitFrom(Instant start) {
        return start.plus(limit);
    }

    Instant warningFrom(Instant start) {
        return start.plusMillis(Math.round(limit.toMillis() * warningShare));
    }
}
