package org.spinepath.insight.figures;

import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.UrgencyTier;

/**
 * What is asked about.
 *
 * @param from the first instant of the period
 * @param to   the first instant after it
 * @param tier of what urgency; empty for all
 */
record Question(Instant from, Instant to, Optional<Urgency> tier) {

    boolean covers(Instant instant) {
        return instant != null && !instant.isBefore(from) && instant.isBefore(to);
    }

    /** What has no tier yet counts only when all are asked for. */
    boolean asksFor(Optional<Urgency> other) {
        return tier.isEmpty() || tier.equals(other);
    }

    String tierName() {
        return tier.map(Urgency::name).orElse("ALL");
    }

    int priorityFrom() {
        return tier.map(UrgencyTier::from).orElse(Integer.MIN_VALUE);
    }

    int priorityBefore() {
        return tier.map(UrgencyTier::before).orElse(Integer.MAX_VALUE);
    }
}
