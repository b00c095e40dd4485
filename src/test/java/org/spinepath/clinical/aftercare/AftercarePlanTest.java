package org.spinepath.clinical.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.aftercare.AftercareSchedule.Planned;
import org.spinepath.clinical.treatment.Treatment;

/** When a patient is seen, by whom and how. */
class AftercarePlanTest {

    private static final LocalDate TREATED = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @EnumSource(
            value = Treatment.class,
            names = {"RADICAL_RESECTION", "DECOMPRESSION_AND_STABILISATION", "CEMENT_AUGMENTED_FIXATION"})
    void openSurgeryIsFollowedAtTenDaysSixWeeksAndThreeSixTwelveMonths(Treatment operation) {
        List<Visit> visits = AftercarePlan.of(operation, TREATED, false).visits();

        assertThat(visits)
                .containsExactly(
                        new Visit(1, TREATED.plusDays(10), VisitKind.WOUND_CHECK),
                        new Visit(2, TREATED.plusWeeks(6), VisitKind.SPINE_CENTRE_REVIEW),
                        new Visit(3, TREATED.plusMonths(3), VisitKind.SHARED_REVIEW),
                        new Visit(4, TREATED.plusMonths(6), VisitKind.SHARED_REVIEW),
                        new Visit(5, TREATED.plusMonths(12), VisitKind.SHARED_REVIEW));
        assertThat(VisitKind.WOUND_CHECK.responsible()).isEqualTo(CareTeam.TRAINED_NURSE);
        assertThat(VisitKind.SHARED_REVIEW.teams())
                .containsExactly(CareTeam.GENERAL_PRACTITIONER, CareTeam.SPINE_CENTRE);
    }

    @Test
    void aWoundCheckOnDay21IsAddedWhenAdjuvantRadiotherapyIsPlannedAfterAnOperation() {
        List<Visit> visits = AftercarePlan.of(Treatment.DECOMPRESSION_AND_STABILISATION, TREATED, true)
                .visits();

        assertThat(visits).hasSize(6);
        assertThat(visits.get(1)).isEqualTo(new Visit(2, TREATED.plusDays(21), VisitKind.WOUND_CHECK));
        assertThat(AftercarePlan.of(Treatment.RADIOTHERAPY, TREATED, true))
                .isEqualTo(AftercarePlan.of(Treatment.RADIOTHERAPY, TREATED, false));
    }

    @Test
    void augmentationIsFollowedAtOneDayAndOneThreeSixMonths() {
        assertThat(AftercarePlan.of(Treatment.VERTEBRAL_AUGMENTATION, TREATED, false)
                        .visits())
                .extracting(Visit::due)
                .containsExactly(
                        TREATED.plusDays(1), TREATED.plusMonths(1), TREATED.plusMonths(3), TREATED.plusMonths(6));
    }

    @ParameterizedTest
    @EnumSource(
            value = Treatment.class,
            names = {"RADIOTHERAPY", "SYSTEMIC_THERAPY"})
    void radiotherapyAndSystemicTherapyStartWithACallAndGoOnQuarterlyToAYear(Treatment treatment) {
        List<Visit> visits = AftercarePlan.of(treatment, TREATED, false).visits();

        assertThat(visits)
                .extracting(Visit::due)
                .containsExactly(
                        TREATED.plusWeeks(2),
                        TREATED.plusWeeks(6),
                        TREATED.plusMonths(3),
                        TREATED.plusMonths(6),
                        TREATED.plusMonths(9),
                        TREATED.plusMonths(12));
        assertThat(visits.get(0).kind()).isEqualTo(VisitKind.PHONE_CALL);
        assertThat(visits.get(0).kind().responsible()).isEqualTo(CareTeam.TRAINED_NURSE);
    }

    @Test
    void supportiveCareIsVisitedAfterAWeekAndThenEveryFourWeeksWithoutEnd() {
        AftercarePlan plan = AftercarePlan.of(Treatment.BEST_SUPPORTIVE_CARE, TREATED, false);

        assertThat(plan.visit(1)).hasValue(new Visit(1, TREATED.plusWeeks(1), VisitKind.SUPPORTIVE_VISIT));
        assertThat(plan.visit(2)).hasValue(new Visit(2, TREATED.plusWeeks(5), VisitKind.SUPPORTIVE_VISIT));
        assertThat(plan.visit(30)).hasValue(new Visit(30, TREATED.plusWeeks(117), VisitKind.SUPPORTIVE_VISIT));
        assertThat(plan.hasVisitAfter(1000)).isTrue();
    }

    @Test
    void otherPlansEndWithTheirLastVisit() {
        AftercarePlan plan = AftercarePlan.of(Treatment.RADIOTHERAPY, TREATED, false);

        assertThat(plan.hasVisitAfter(5)).isTrue();
        assertThat(plan.hasVisitAfter(6)).isFalse();
        assertThatThrownBy(() -> plan.visit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theScheduleCanBeConfigured() {
        AftercareSchedule standard = AftercareSchedule.standard();
        AftercareSchedule brief = new AftercareSchedule(
                List.of(new Planned(Period.ofDays(7), VisitKind.WOUND_CHECK)),
                standard.augmentation(),
                standard.radiotherapyOrSystemic(),
                standard.supportive(),
                standard.supportiveThenEvery(),
                standard.beforeAdjuvant());

        assertThat(AftercarePlan.of(brief, Treatment.RADICAL_RESECTION, TREATED, false)
                        .visits())
                .containsExactly(new Visit(1, TREATED.plusDays(7), VisitKind.WOUND_CHECK));
    }
}
