package org.spinepath.insight.figures;

import java.util.stream.LongStream;

/**
 * How long something took. Each value is one that was observed (nearest rank), so that no figure stands for a time that nobody waited.
 *
 * @param cases      the number behind the figures
 * @param p10        a tenth took at most this long, in milliseconds; null when there are no cases, as in the following
 * @param quarter    a quarter took at most this long
 * @param median     half took at most this long
 * @param threeQuarters three quarters took at most this long
 * @param p90        nine of ten took at most this long
 */
record Distribution(int cases, Long p10, Long quarter, Long median, Long threeQuarters, Long p90) {

    static Distribution of(LongStream milliseconds) {
        long[] sorted = milliseconds.sorted().toArray();
        if (sorted.length == 0) {
            return new Distribution(0, null, null, null, null, null);
        }
        return new Distribution(
                sorted.length,
                atShare(sorted, 10),
                atShare(sorted, 25),
                atShare(sorted, 50),
                atShare(sorted, 75),
                atShare(sorted, 90));
    }

    private static long atShare(long[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[Math.max(rank, 1) - 1];
    }
}
