package org.spinepath.insight;

import org.spinepath.clinical.presentation.Urgency;

/** With which urgency a step was done, as its task's priority tells: history keeps it with the task, whatever the case's urgency is later. */
public final class StepTier {

    /** The lowest priority of each tier; an overdue task's is a little higher, but below that of the next. */
    private static final int EMERGENCY_FROM = 100;

    private static final int URGENT_FROM = 75;

    private StepTier() {}

    public static Urgency of(int priority) {
        if (priority >= EMERGENCY_FROM) {
            return Urgency.EMERGENCY;
        }
        return priority >= URGENT_FROM ? Urgency.URGENT : Urgency.ROUTINE;
    }

    /** The lowest priority that this tier's tasks have. */
    public static int from(Urgency tier) {
        return switch (tier) {
            case EMERGENCY -> EMERGENCY_FROM;
            case URGENT -> URGENT_FROM;
            case ROUTINE -> Integer.MIN_VALUE;
        };
    }

    /** The first priority above this tier's. */
    public static int before(Urgency tier) {
        return switch (tier) {
            case EMERGENCY -> Integer.MAX_VALUE;
            case URGENT -> EMERGENCY_FROM;
            case ROUTINE -> URGENT_FROM;
        };
    }
}
