package org.spinepath.clocks.calendar;

import java.time.Duration;
import java.time.Instant;

/** Time as it passes. */
record ElapsedTime() implements TimeCount {

    @Override
    public Instant after(Instant start, Duration time) {
        return start.plus(time);
    }

    @Override
    public Duration between(Instant from, Instant until) {
        return Duration.between(from, until);
    }
}
