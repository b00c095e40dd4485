package org.spinepath.pathway.cases;

import java.util.List;

/** Keys of the processes in the diagrams. */
public final class Processes {

    /** A case from its referral to its discharge. */
    public static final String PATHWAY = "CervicalMetastasisPathway";

    /** Chases one late step, or one late clock over several steps, of a case. */
    public static final String OVERDUE_REFERRAL = "OverdueReferral";

    /** One clock over several steps of a case. */
    public static final String CASE_CLOCK = "CaseClock";

    private Processes() {}

    /** All of them. */
    public static List<String> keys() {
        return List.of(PATHWAY, OVERDUE_REFERRAL, CASE_CLOCK);
    }
}
