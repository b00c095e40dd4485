package org.spinepath.insight.figures;

/**
 * How patients fared from the first to the last time that something was recorded, of the cases that ended in the
 * period; nothing when there were fewer than five.
 *
 * @param cases        in how many cases it was recorded at least twice
 * @param better       in how many the last value was better than the first
 * @param medianChange last minus first, median by nearest rank; null for grades and when there are no cases
 */
record OutcomeFigure(Measure measure, int cases, int better, int same, int worse, Long medianChange) {

    /** Says nothing about so few. */
    static OutcomeFigure tooFew(Measure measure) {
        return new OutcomeFigure(measure, 0, 0, 0, 0, null);
    }

    /** What is recorded, and which way is better. */
    enum Measure {
        /** 0 to 10, less is better. */
        PAIN("painScore"),
        /** Unaided, with aid, unable. */
        WALKING("walking"),
        /** A to E, later is better. */
        ASIA("asiaGrade"),
        /** EQ-5D visual analogue scale, 0 to 100, more is better. */
        EQ5D("eq5dVas");

        private final String variable;

        Measure(String variable) {
            this.variable = variable;
        }

        String variable() {
            return variable;
        }
    }
}
