package org.spinepath.demo.synthetic;

import java.util.SplittableRandom;

/**
 * What chance says about something. The same seed always says the same about the same thing, whatever else it was asked before: two cases,
 * or two tasks of one case, may come in any order.
 */
record Chance(long seed) {

    /** Odd, with its bits well mixed: neighbours among the seeds become strangers. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Chance about something that comes several times. */
    Chance about(String what, long which) {
        return new Chance(random(what + '#' + which).nextLong());
    }

    boolean happens(String what, double share) {
        return random(what).nextDouble() < share;
    }

    /** Evenly from 0 to below 1. */
    double share(String what) {
        return random(what).nextDouble();
    }

    /** Evenly among these, both included. */
    int between(String what, int least, int most) {
        return random(what).nextInt(least, most + 1);
    }

    /** Normally distributed around 0 with deviation 1. */
    double gaussian(String what) {
        return random(what).nextGaussian();
    }

    <T> T oneOf(String what, Shares<T> shares) {
        return shares.at(random(what).nextInt(shares.total()));
    }

    private SplittableRandom random(String what) {
        return new SplittableRandom((seed + what.hashCode()) * SPREAD ^ seed);
    }
}
