package org.spinepath.clocks.targets;

import org.spinepath.clinical.presentation.Urgency;

/** Task priorities: the bonus is smaller than any step between tiers, so an overdue ROUTINE never outranks an EMERGENCY. */
public final class Priority {

    public static final int OVERDUE_BONUS = 10;

    private Priority() {}

    public static int of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> 100;
            case URGENT -> 75;
            case ROUTINE -> 50;
        };
    }
}
