package org.spinepath.insight.eventlog;

import org.spinepath.clinical.presentation.Urgency;

/** The urgency of a step, read from the priority with which the clocks gave it to its team: an overdue step has a little more. */
final class StepTier {

    private static final int EMERGENCY = 100;
    private static final int URGENT = 75;

    private StepTier() {}

    static Urgency of(int priority) {
        if (priority >= EMERGENCY) {
            return Urgency.EMERGENCY;
        }
        return priority >= URGENT ? Urgency.URGENT : Urgency.ROUTINE;
    }
}
