package org.spinepath.meeting;

import java.time.Instant;

/** One meeting of the MDT. */
record Meeting(Instant start, Instant end, String place) {}
