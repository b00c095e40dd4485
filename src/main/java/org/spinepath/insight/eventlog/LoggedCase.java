package org.spinepath.insight.eventlog;

import java.time.Instant;
import java.util.List;

/**
 * A case as it is exported: one referral with all its reopenings.
 *
 * @param pseudonym stands for the case number, the same in every export of this installation
 * @param endedAt   null while the case is open
 * @param outcome   how the case ended; null while it is open
 * @param events    in the order of time
 */
record LoggedCase(String pseudonym, Instant startedAt, Instant endedAt, String outcome, List<LoggedEvent> events) {

    LoggedCase {
        events = List.copyOf(events);
    }
}
