package org.spinepath.clocks.targets;

/**
 * The columns of the two tables that are no variables of a case, by the names in the tables: what they ask is an input, what they answer
 * an output.
 */
public final class Columns {

    private Columns() {}

    /** Of the table of clocks over several steps; it asks for the milestone of a diagram. */
    public static final class OfCaseClocks {

        public static final String ACTION = "action";
        public static final String CLOCK = "clock";
        public static final String TITLE = "title";
        public static final String COUNTS_FROM = "countsFrom";

        private OfCaseClocks() {}
    }

    /** Of the table of waiting-time targets. */
    public static final class OfTargets {

        /** Asked: a step, or a clock over several steps. */
        public static final String STEP = "step";

        public static final String LIMIT = "limit";
        public static final String WARNING_SHARE = "warningShare";
        public static final String COUNTED_IN = "countedIn";
        public static final String TOLD = "told";
        public static final String TOLD_NEXT = "toldNext";

        private OfTargets() {}
    }
}
