package org.spinepath.pathway.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When clocks of a case stood still, whoever keeps them. */
@FunctionalInterface
public interface PausesOfCase {

    /**
     * One clock that stood still, or does.
     *
     * @param title     what people call the clock
     * @param reason    why, as a code
     * @param resumedAt empty while it lasts
     */
    record StoodStill(String title, String reason, Instant pausedAt, Optional<Instant> resumedAt) {}

    /** All of a case, the oldest first. */
    List<StoodStill> pausesOf(String caseNumber);
}
