package org.spinepath.clinical.aftercare;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.treatment.Treatment;

/**
 * When patients are seen after each kind of treatment.
 *
 * @param openSurgery            after an open operation
 * @param augmentation           after kyphoplasty or vertebroplasty
 * @param radiotherapyOrSystemic after the start of either
 * @param supportive             the first visits of supportive care
 * @param supportiveThenEvery    how supportive care goes on after these, without an end of its own
 * @param beforeAdjuvant         the wound check that lets adjuvant radiotherapy start
 */
public record AftercareSchedule(
        List<Planned> openSurgery,
        List<Planned> augmentation,
        List<Planned> radiotherapyOrSystemic,
        List<Planned> supportive,
        Period supportiveThenEvery,
        Planned beforeAdjuvant) {

    private static final AftercareSchedule STANDARD = new AftercareSchedule(
            List.of(
                    new Planned(Period.ofDays(10), VisitKind.WOUND_CHECK),
                    new Planned(Period.ofWeeks(6), VisitKind.SPINE_CENTRE_REVIEW),
                    new Planned(Period.ofMonths(3), VisitKind.SHARED_REVIEW),
                    new Planned(Period.ofMonths(6), VisitKind.SHARED_REVIEW),
                    new Planned(Period.ofMonths(12), VisitKind.SHARED_REVIEW)),
            List.of(
                    new Planned(Period.ofDays(1), VisitKind.SPINE_CENTRE_REVIEW),
                    new Planned(Period.ofMonths(1), VisitKind.SPINE_CENTRE_REVIEW),
                    new Planned(Period.ofMonths(3), VisitKind.SHARED_REVIEW),
                    new Planned(Period.ofMonths(6), VisitKind.SHARED_REVIEW)),
            List.of(
                    new Planned(Period.ofWeeks(2), VisitKind.PHONE_CALL),
                    new Planned(Period.ofWeeks(6), VisitKind.SPINE_CENTRE_REVIEW),
                    new Planned(Period.ofMonths(3), VisitKind.SHARED_REVIEW),
                    new Planned(Period.ofMonths(6), VisitKind.SHARED_REVIEW),
                    new Planned(Period.ofMonths(9), VisitKind.SHARED_REVIEW),
                    new Planned(Period.ofMonths(12), VisitKind.SHARED_REVIEW)),
            List.of(new Planned(Period.ofWeeks(1), VisitKind.SUPPORTIVE_VISIT)),
            Period.ofWeeks(4),
            new Planned(Period.ofDays(AftercareReview.DAYS_BEFORE_ADJUVANT), VisitKind.WOUND_CHECK));

    public AftercareSchedule {
        openSurgery = List.copyOf(openSurgery);
        augmentation = List.copyOf(augmentation);
        radiotherapyOrSystemic = List.copyOf(radiotherapyOrSystemic);
        supportive = List.copyOf(supportive);
    }

    /** A visit at this offset from the treatment date. */
    public record Planned(Period after, VisitKind kind) {}

    /** The contract's table. */
    public static AftercareSchedule standard() {
        return STANDARD;
    }

    List<Planned> visitsAfter(Treatment treatment) {
        return switch (treatment) {
            case RADICAL_RESECTION, DECOMPRESSION_AND_STABILISATION, CEMENT_AUGMENTED_FIXATION -> openSurgery;
            case VERTEBRAL_AUGMENTATION -> augmentation;
            case RADIOTHERAPY, SYSTEMIC_THERAPY -> radiotherapyOrSystemic;
            case BEST_SUPPORTIVE_CARE -> supportive;
        };
    }

    Optional<Period> thenEvery(Treatment treatment) {
        return treatment == Treatment.BEST_SUPPORTIVE_CARE ? Optional.of(supportiveThenEvery) : Optional.empty();
    }
}
