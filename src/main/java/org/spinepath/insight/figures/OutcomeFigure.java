package org.spinepath.insight.figures;

import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;

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
        PAIN(CaseVariables.PAIN_SCORE),
        /** Unaided, with aid, unable. */
        WALKING(CaseVariables.WALKING),
        /** A to E, later is better. */
        ASIA(CaseVariables.ASIA_GRADE),
        /** EQ-5D visual analogue scale, 0 to 100, more is better. */
        EQ5D(CaseVariables.EQ5D_VAS);

        private final String variable;

        Measure(CaseVariable<?> variable) {
            this.variable = variable.name();
        }

        String variable() {
            return variable;
        }
    }
}
