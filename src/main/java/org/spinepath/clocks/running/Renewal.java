package org.spinepath.clocks.running;

import java.time.Instant;

/** That a running clock was given the target of a changed table. */
public record Renewal(
        String subjectId, String title, Instant limitBefore, Instant limitAfter, String renewedBy, Instant renewedAt) {}
