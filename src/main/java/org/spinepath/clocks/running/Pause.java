package org.spinepath.clocks.running;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a clock stood still, or stands still.
 *
 * @param subjectId id of the task, or of the clock over several steps
 * @param title     what people call it
 * @param resumedAt empty as long as it stands still
 * @param resumedBy empty as long as it stands still, and when the pathway itself ended the pause
 */
public record Pause(
        String subjectId,
        String title,
        PauseReason reason,
        String pausedBy,
        Instant pausedAt,
        Optional<String> resumedBy,
        Optional<Instant> resumedAt) {}
