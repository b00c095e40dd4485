package org.spinepath.clinical.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.aftercare.AftercareFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.treatment.Treatment;

/** What a visit finds and where it leads. */
class AftercareReviewTest {

    private static final LocalDate TREATED = LocalDate.of(2026, 3, 2);

    /** ASIA D, walking with an aid, pain 6, weak limbs. */
    private final Facts before = Facts.none()
            .with(ASIA_GRADE, AsiaGrade.D)
            .with(WALKING, Walking.WITH_AID)
            .with(PAIN_SCORE, 6)
            .with(LIMB_WEAKNESS, true);

    private final AftercareCourse course = AftercareCourse.from(before);
    private final Facts goodVisit = goodVisit();
    private final Facts stillWeak = goodVisit.with(ASIA_GRADE, AsiaGrade.D).with(LIMB_WEAKNESS, true);
    private final AftercareCourse relieved = course.after(stillWeak.with(PAIN_SCORE, 2));

    @Test
    void neurologicalDeterioration_asiaOneGradeBelowTheBestIsAnEmergency() {
        AftercareReview review = review(stillWeak, course.after(goodVisit), at(90));

        assertThat(review.relapses()).containsExactly(Relapse.NEUROLOGICAL_DETERIORATION);
        assertThat(review.step()).isEqualTo(AftercareStep.BACK_TO_IMAGING);
        assertThat(review.urgency()).hasValue(Urgency.EMERGENCY);
        assertThat(review.explanation().reasons().get(0).text()).contains("from E to D");
    }

    @Test
    void neurologicalDeterioration_theValueBeforeTreatmentCountsAsABest() {
        assertThat(relapses(stillWeak.with(ASIA_GRADE, AsiaGrade.C), at(10)))
                .containsExactly(Relapse.NEUROLOGICAL_DETERIORATION);
        assertThat(relapses(stillWeak, at(10))).isEmpty();
    }

    @Test
    void neurologicalDeterioration_fromUnaidedToAidedCounts() {
        Facts aided = goodVisit.with(WALKING, Walking.WITH_AID);

        assertThat(review(aided, course.after(goodVisit), at(90)).relapses())
                .containsExactly(Relapse.NEUROLOGICAL_DETERIORATION);
        assertThat(relapses(aided, at(90))).isEmpty();
    }

    @Test
    void neurologicalDeterioration_aNewSignCountsAndAnOldOneDoesNot() {
        assertThat(relapses(stillWeak, at(10))).isEmpty();
        assertThat(relapses(stillWeak.with(CLONUS, true), at(10))).containsExactly(Relapse.NEUROLOGICAL_DETERIORATION);
    }

    @Test
    void neurologicalDeterioration_aSignThatHadGoneAndComesBackIsNew() {
        AftercareCourse stronger = course.after(stillWeak.with(LIMB_WEAKNESS, false));

        assertThat(review(stillWeak, stronger, at(90)).relapses()).containsExactly(Relapse.NEUROLOGICAL_DETERIORATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Complication.class,
            names = {"PULMONARY_EMBOLISM", "DEEP_VENOUS_THROMBOSIS", "IMPLANT_FAILURE"})
    void acuteComplication_isReviewedOnTheSameDay(Complication complication) {
        AftercareReview review = review(goodVisit.with(COMPLICATIONS, Set.of(complication)), course, at(10));

        assertThat(review.relapses()).containsExactly(Relapse.ACUTE_COMPLICATION);
        assertThat(review.step()).isEqualTo(AftercareStep.REVIEW_COMPLICATION);
        assertThat(review.urgency()).hasValue(Urgency.EMERGENCY);
    }

    @Test
    void acuteComplication_aCementLeakCountsWithSymptomsOnly() {
        Facts leak = goodVisit.with(COMPLICATIONS, Set.of(Complication.CEMENT_LEAK));

        assertThat(relapses(leak, at(10))).isEmpty();
        assertThat(relapses(leak.with(PAIN_DERMATOMAL, true), at(10))).containsExactly(Relapse.ACUTE_COMPLICATION);
    }

    @Test
    void acuteComplication_otherComplicationsAreNoRelapse() {
        assertThat(relapses(goodVisit.with(COMPLICATIONS, Set.of(Complication.PNEUMONIA, Complication.OTHER)), at(10)))
                .isEmpty();
    }

    @Test
    void woundProblem_isReviewedByASurgeonOnTheSameDay() {
        for (Facts visit : List.of(
                goodVisit.with(WOUND_STATUS, WoundStatus.PROBLEM),
                goodVisit.with(COMPLICATIONS, Set.of(Complication.WOUND_INFECTION)),
                goodVisit.with(COMPLICATIONS, Set.of(Complication.WOUND_BREAKDOWN)))) {
            AftercareReview review = review(visit, course, at(10));

            assertThat(review.relapses()).containsExactly(Relapse.WOUND_PROBLEM);
            assertThat(review.explanation().reasons().get(0).text()).containsPattern("problem\\)|infection|breakdown");
            assertThat(review.step()).isEqualTo(AftercareStep.REVIEW_COMPLICATION);
            assertThat(review.urgency()).hasValue(Urgency.EMERGENCY);
        }
    }

    @Test
    void painRelapse_isTwoAboveTheBestAndAtLeastFour() {
        AftercareReview review = review(goodVisit.with(PAIN_SCORE, 4), relieved, at(30));

        assertThat(review.relapses()).containsExactly(Relapse.PAIN_RELAPSE);
        assertThat(review.step()).isEqualTo(AftercareStep.BACK_TO_IMAGING);
        assertThat(review.urgency()).hasValue(Urgency.URGENT);
        assertThat(review(goodVisit.with(PAIN_SCORE, 3), relieved, at(30)).relapses())
                .isEmpty();
        AftercareCourse lessRelieved = course.after(stillWeak.with(PAIN_SCORE, 3));
        assertThat(review(goodVisit.with(PAIN_SCORE, 4), lessRelieved, at(30)).relapses())
                .isEmpty();
    }

    @Test
    void painRelapse_theScoreBeforeTreatmentCountsAsABest() {
        assertThat(relapses(goodVisit.with(PAIN_SCORE, 8), at(30))).containsExactly(Relapse.PAIN_RELAPSE);
        assertThat(relapses(goodVisit.with(PAIN_SCORE, 7), at(30))).isEmpty();
    }

    @Test
    void painRelapse_noPainBeforeTreatmentCountsAsABestOfZero() {
        AftercareCourse painless =
                AftercareCourse.from(before.without(PAIN_SCORE).with(PAIN_PRESENT, false));

        assertThat(review(goodVisit.with(PAIN_SCORE, 5), painless, at(10)).relapses())
                .containsExactly(Relapse.PAIN_RELAPSE);
    }

    @Test
    void painRelapse_thatIsRadicularIsAnEmergency() {
        Facts painful = goodVisit.with(PAIN_SCORE, 5);

        assertThat(review(painful.with(PAIN_BURNING_OR_SHOOTING, true), relieved, at(30))
                        .urgency())
                .hasValue(Urgency.EMERGENCY);
        AftercareReview unasked = review(painful.without(PAIN_DERMATOMAL), relieved, at(30));
        assertThat(unasked.urgency()).hasValue(Urgency.URGENT);
        assertThat(unasked.explanation().missing()).contains("painDermatomal");
    }

    @Test
    void noResponse_goesToTheMdtFromSixWeeksOn() {
        Facts unrelieved = goodVisit.with(PAIN_SCORE, 5);

        AftercareReview review = review(unrelieved, course, at(42));

        assertThat(review.relapses()).containsExactly(Relapse.NO_RESPONSE);
        assertThat(review.step()).isEqualTo(AftercareStep.BACK_TO_MDT);
        assertThat(review.urgency()).isEmpty();
        assertThat(relapses(unrelieved, at(41))).isEmpty();
        assertThat(relapses(goodVisit.with(PAIN_SCORE, 4), at(42))).isEmpty();
    }

    @Test
    void noResponse_withoutAScoreBeforeTreatmentComparesWithTheFirstAfterIt() {
        AftercareCourse unrecorded = AftercareCourse.from(before.without(PAIN_SCORE));
        Facts unrelieved = goodVisit.with(PAIN_SCORE, 5);

        assertThat(review(unrelieved, unrecorded, at(42)).visitRepeated()).isTrue();
        assertThat(review(unrelieved, unrecorded.after(unrelieved), at(49)).relapses())
                .containsExactly(Relapse.NO_RESPONSE);
    }

    @Test
    void theMostUrgentRelapseActs() {
        Facts everything = goodVisit
                .with(WOUND_STATUS, WoundStatus.PROBLEM)
                .with(PAIN_SCORE, 9)
                .with(COMPLICATIONS, Set.of(Complication.PULMONARY_EMBOLISM));

        AftercareReview all = review(everything.with(CLONUS, true), relieved, at(90));

        assertThat(all.relapses()).containsExactly(Relapse.values());
        assertThat(all.step()).isEqualTo(AftercareStep.BACK_TO_IMAGING);
        AftercareReview withoutSigns = review(everything, relieved, at(90));
        assertThat(withoutSigns.relapses()).first().isEqualTo(Relapse.ACUTE_COMPLICATION);
        assertThat(withoutSigns.step()).isEqualTo(AftercareStep.REVIEW_COMPLICATION);
    }

    @Test
    void aVisitWithoutRelapseLeadsToTheNextAndTheLastToDischarge() {
        assertThat(review(goodVisit, course, at(90)).step()).isEqualTo(AftercareStep.NEXT_VISIT);
        assertThat(review(goodVisit, course, at(90)).visitRepeated()).isFalse();
        assertThat(review(goodVisit, course, lastAt(365)).step()).isEqualTo(AftercareStep.DISCHARGE);
    }

    @Test
    void aMissingValueRepeatsTheVisitAndNeverDischarges() {
        Facts weak = stillWeak;
        for (Fact<?> fact :
                List.of(PATIENT_STATUS, PAIN_SCORE, WALKING, WOUND_STATUS, COMPLICATIONS, ASIA_GRADE, CLONUS)) {
            AftercareReview review = review(weak.without(fact), course, lastAt(365));

            assertThat(review.step()).as(fact.name()).isEqualTo(AftercareStep.NEXT_VISIT);
            assertThat(review.visitRepeated()).isTrue();
            assertThat(review.explanation().missing()).contains(fact.name());
        }
    }

    @Test
    void aMissingValueRepeatsTheVisitAlsoWhenSomethingElseActs() {
        Facts infected = stillWeak.with(COMPLICATIONS, Set.of(Complication.WOUND_INFECTION));

        AftercareReview review = review(infected.without(CLONUS), course, at(90));

        assertThat(review.step()).isEqualTo(AftercareStep.REVIEW_COMPLICATION);
        assertThat(review.visitRepeated()).isTrue();
        assertThat(review(infected, course, at(90)).visitRepeated()).isFalse();
    }

    @Test
    void adjuvantRadiotherapyIsGivenAfter21DaysWithAHealedWound() {
        assertThat(review(goodVisit, course, adjuvantAt(21)).step()).isEqualTo(AftercareStep.GIVE_ADJUVANT);
        assertThat(review(goodVisit, course, adjuvantAt(20)).step()).isEqualTo(AftercareStep.NEXT_VISIT);
        assertThat(review(goodVisit, course, at(21)).step()).isEqualTo(AftercareStep.NEXT_VISIT);
    }

    @Test
    void adjuvantRadiotherapyWaitsForTheWound() {
        AftercareReview healing = review(goodVisit.with(WOUND_STATUS, WoundStatus.HEALING), course, adjuvantAt(21));

        assertThat(healing.step()).isEqualTo(AftercareStep.NEXT_VISIT);
        assertThat(healing.explanation().warnings())
                .extracting(Warning::code)
                .containsExactly("ADJUVANT_WAITS_FOR_WOUND");
    }

    @Test
    void aRelapseComesBeforeTheAdjuvant() {
        assertThat(review(goodVisit.with(CLONUS, true), course, adjuvantAt(30)).step())
                .isEqualTo(AftercareStep.BACK_TO_IMAGING);
    }

    @Test
    void supportiveCareAsksWhetherToContinueOrDischarge() {
        assertThat(review(goodVisit, course, supportive(Optional.of(SupportiveCareDecision.CONTINUE)))
                        .step())
                .isEqualTo(AftercareStep.NEXT_VISIT);
        assertThat(review(goodVisit, course, supportive(Optional.of(SupportiveCareDecision.DISCHARGE)))
                        .step())
                .isEqualTo(AftercareStep.DISCHARGE);
        AftercareReview undecided = review(goodVisit, course, supportive(Optional.empty()));
        assertThat(undecided.step()).isEqualTo(AftercareStep.NEXT_VISIT);
        assertThat(undecided.visitRepeated()).isTrue();
    }

    @Test
    void deathAndLossEndTheLoopWhateverElseWasRecorded() {
        assertThat(review(goodVisit.with(PATIENT_STATUS, PatientStatus.DIED), course, at(10))
                        .step())
                .isEqualTo(AftercareStep.DIED);
        assertThat(review(Facts.none().with(PATIENT_STATUS, PatientStatus.LOST_TO_FOLLOW_UP), course, at(10))
                        .step())
                .isEqualTo(AftercareStep.LOST_TO_FOLLOW_UP);
    }

    /** Alive, walking unaided, no deficit, hardly any pain, healed. */
    private static Facts goodVisit() {
        Facts facts = Facts.none();
        for (Fact<Boolean> sign : NeurologicalDeficit.SIGNS) {
            facts = facts.with(sign, false);
        }
        return facts.with(PATIENT_STATUS, PatientStatus.ALIVE)
                .with(PAIN_SCORE, 1)
                .with(PAIN_BURNING_OR_SHOOTING, false)
                .with(PAIN_DERMATOMAL, false)
                .with(ASIA_GRADE, AsiaGrade.E)
                .with(WALKING, Walking.UNAIDED)
                .with(DEFICIT_PROGRESSION, DeficitProgression.NONE)
                .with(WOUND_STATUS, WoundStatus.HEALED)
                .with(COMPLICATIONS, Set.of());
    }

    private List<Relapse> relapses(Facts visit, FollowUp followUp) {
        return review(visit, course, followUp).relapses();
    }

    private static AftercareReview review(Facts visit, AftercareCourse course, FollowUp followUp) {
        return AftercareReview.of(visit, course, followUp);
    }

    private static FollowUp at(int days) {
        return operated(days, true, false);
    }

    private static FollowUp lastAt(int days) {
        return operated(days, false, false);
    }

    private static FollowUp adjuvantAt(int days) {
        return operated(days, true, true);
    }

    private static FollowUp operated(int days, boolean visitsLeft, boolean adjuvantOutstanding) {
        return new FollowUp(
                Treatment.DECOMPRESSION_AND_STABILISATION,
                TREATED,
                TREATED.plusDays(days),
                visitsLeft,
                adjuvantOutstanding,
                Optional.empty());
    }

    private static FollowUp supportive(Optional<SupportiveCareDecision> decision) {
        return new FollowUp(Treatment.BEST_SUPPORTIVE_CARE, TREATED, TREATED.plusDays(7), true, false, decision);
    }
}
