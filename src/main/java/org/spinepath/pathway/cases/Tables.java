package org.spinepath.pathway.cases;

import java.util.List;

/** Ids of the decision tables that process analysts keep. */
public final class Tables {

    /** How long each step may take, and who is told when it takes longer. */
    public static final String WAITING_TIME_TARGETS = "waitingTimeTargets";

    /** Which milestone starts or stops which clock over several steps. */
    public static final String CASE_CLOCKS = "caseClocks";

    private Tables() {}

    /** All of them. */
    public static List<String> ids() {
        return List.of(WAITING_TIME_TARGETS, CASE_CLOCKS);
    }
}
