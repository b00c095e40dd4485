package org.spinepath.insight.figures;

import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;

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
record Course(
        Instant referredAt,
        Instant imagedAt,
        Instant decidedAt,
        Instant treatedAt,
        Instant endedAt,
        String endedIn,
        Optional<Urgency> tier) {

    /** The steps, as SQL lists them, by whose priority the tier goes. */
    static final String STEPS_OF_THE_TIER =
            "('PerformImaging', 'PrepareMdtReview', 'ReviewAtMdt', 'PerformSurgery', 'GiveNonSurgicalTreatment')";

    private static final String DISCHARGED = "DischargedToPrimaryCare";

    Instant dischargedAt() {
        return DISCHARGED.equals(endedIn) ? endedAt : null;
    }
}
