package org.spinepath.pathway.cases;

import org.spinepath.clinical.presentation.Urgency;

/**
 * What an urgency means among tasks and jobs: a priority. History keeps it with the task, so that it tells with which urgency a step was
 * done, whatever the case's urgency is later.
 */
public final class UrgencyTier {

    /** What an overdue task has on top: less than from one tier to the next, so that no overdue ROUTINE outranks an EMERGENCY. */
    public static final int OVERDUE_BONUS = 10;

    private static final int EMERGENCY = 100;
    private static final int URGENT = 75;
    private static final int ROUTINE = 50;

    private UrgencyTier() {}

    /** The priority of the tier's tasks and jobs; it is the lowest that they have. */
    public static int priority(Urgency tier) {
        return switch (tier) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case ROUTINE -> ROUTINE;
        };
    }

    /** The tier of a task with this priority. */
    public static Urgency of(int priority) {
        if (priority >= EMERGENCY) {
            return Urgency.EMERGENCY;
        }
        return priority >= URGENT ? Urgency.URGENT : Urgency.ROUTINE;
    }

    /** From which priority on a task is of this tier. */
    public static int from(Urgency tier) {
        return tier == Urgency.ROUTINE ? Integer.MIN_VALUE : priority(tier);
    }

    /** From which priority on a task is of a higher tier. */
    public static int before(Urgency tier) {
        return switch (tier) {
            case EMERGENCY -> Integer.MAX_VALUE;
            case URGENT -> EMERGENCY;
            case ROUTINE -> URGENT;
        };
    }
}
