package org.spinepath.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One meeting of the MDT.
 *
 * @param timeZone the centre's, in which its hour is told: whoever reads it elsewhere meets at that place too
 */
record Meeting(
        Instant start,
        Instant end,
        @Schema(type = "string", example = "Europe/London") ZoneId timeZone,
        String place) {}
