package org.spinepath.insight.figures;

import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Steps;

/**
 * One run of a case through the pathway, by its milestones; those it did not reach are null.
 *
 * @param referredAt when it began with a referral; null for a case that was opened again
 * @param imagedAt   when its first imaging was reported
 * @param decidedAt  when the MDT first recorded what it came to
 * @param treatedAt  when its first treatment was done
 * @param endedIn    id of the end it reached
 * @param tier       the highest urgency of its steps from imaging to treatment; empty when it had none of these
 */
record MilestoneCourse(
        Instant referredAt,
        Instant imagedAt,
        Instant decidedAt,
        Instant treatedAt,
        Instant endedAt,
        String endedIn,
        Optional<Urgency> tier) {

    Instant dischargedAt() {
        return Steps.Events.DISCHARGED_TO_PRIMARY_CARE.equals(endedIn) ? endedAt : null;
    }
}
