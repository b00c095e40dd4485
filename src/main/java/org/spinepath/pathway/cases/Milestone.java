package org.spinepath.pathway.cases;

import java.util.Arrays;
import java.util.List;

/** The milestones that figures and exports know, by the decision in the diagram that is recorded there. Diagrams may have more. */
public enum Milestone {
    IMAGING_GRADED(Steps.Decisions.GRADE_IMAGING),
    DECIDED(Steps.Decisions.RECORD_MDT_DECISION),
    TREATED(Steps.Decisions.PLAN_AFTERCARE);

    private final String reachedIn;

    Milestone(String reachedIn) {
        this.reachedIn = reachedIn;
    }

    /** Id of the element in the diagram whose end reaches it. */
    public String reachedIn() {
        return reachedIn;
    }

    /** The elements that reach one of them. */
    public static List<String> elements() {
        return Arrays.stream(values()).map(Milestone::reachedIn).toList();
    }
}
