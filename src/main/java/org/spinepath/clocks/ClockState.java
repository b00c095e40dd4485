package org.spinepath.clocks;

import java.time.Instant;

/** How a clock stands. */
enum ClockState {
    RUNNING,
    WARNED,
    OVERDUE,
    PAUSED;

    /**
     * Of a clock that runs.
     *
     * @param warningAt null when nobody is warned
     */
    static ClockState running(Instant warningAt, Instant limitAt, Instant now) {
        if (!limitAt.isAfter(now)) {
            return OVERDUE;
        }
        return warningAt == null || warningAt.isAfter(now) ? RUNNING : WARNED;
    }
}
