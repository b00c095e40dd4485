package org.spinepath.clinical.aftercare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.spinepath.clinical.treatment.Treatment;

/**
 * Where a visit stands in the aftercare of one treatment.
 *
 * @param treatment              what was done
 * @param treated                when
 * @param seen                   the day of the visit
 * @param visitsLeft             whether another visit is planned after this one
 * @param adjuvantOutstanding    whether adjuvant radiotherapy is indicated and not yet given
 * @param supportiveCareDecision asked at each visit of supportive care; empty when not answered
 */
public record FollowUp(
        Treatment treatment,
        LocalDate treated,
        LocalDate seen,
        boolean visitsLeft,
        boolean adjuvantOutstanding,
        Optional<SupportiveCareDecision> supportiveCareDecision) {

    long daysSinceTreatment() {
        return ChronoUnit.DAYS.between(treated, seen);
    }

    boolean isSupportive() {
        return treatment == Treatment.BEST_SUPPORTIVE_CARE;
    }
}
