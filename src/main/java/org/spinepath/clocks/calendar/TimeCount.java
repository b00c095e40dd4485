package org.spinepath.clocks.calendar;

import java.time.Duration;
import java.time.Instant;

/** One way of counting time; the two questions are each other's inverse. */
public interface TimeCount {

    /**
     * When this much time will have passed.
     *
     * @param time to the nanosecond; a negative time counts back
     * @throws IllegalArgumentException when more than a hundred years are to be counted day by day
     */
    Instant after(Instant start, Duration time);

    /** How much time passes from one moment to the other; negative when it runs backwards. */
    Duration between(Instant from, Instant until);
}
