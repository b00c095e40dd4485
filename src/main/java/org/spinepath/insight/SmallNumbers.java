package org.spinepath.insight;

/** How few cases tell of somebody: what stands for fewer is not given away. */
public final class SmallNumbers {

    /** From so many cases on a figure may be told. */
    public static final int FEWEST_CASES = 5;

    /** Stands where a value is kept back. */
    public static final String SUPPRESSED = "SUPPRESSED";

    private SmallNumbers() {}
}
