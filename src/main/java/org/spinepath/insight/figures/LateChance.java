package org.spinepath.insight.figures;

/**
 * How likely a step misses its limit, as those did that had waited as long.
 *
 * @param missed how many of them missed it; null when too few are known to say
 * @param of     how many past steps of the same kind and urgency were still open after as long a wait
 */
record LateChance(Integer missed, int of) {

    /** Below this the share would be a guess. */
    static final int ENOUGH = 20;

    /**
     * @param past   how long past steps took, in milliseconds, ascending
     * @param waited how long this one has waited
     * @param limit  how long it may take in all
     */
    static LateChance of(long[] past, long waited, long limit) {
        int of = past.length - firstAbove(past, waited);
        if (of < ENOUGH) {
            return new LateChance(null, of);
        }
        return new LateChance(past.length - firstAbove(past, Math.max(limit, waited)), of);
    }

    /** Index of the first value that is greater. */
    private static int firstAbove(long[] ascending, long value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
