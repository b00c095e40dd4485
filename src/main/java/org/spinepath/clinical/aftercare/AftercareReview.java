package org.spinepath.clinical.aftercare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.presentation.Urgency;

/**
 * What a follow-up visit leads to.
 *
 * @param relapses      all that are known to be there, the most urgent first
 * @param step          what comes next
 * @param visitRepeated whether something was left open, so that this visit has to be repeated before it counts
 * @param urgency       the urgency that the relapse which acts gives the case; empty when it stays as it is
 * @param explanation   reasons, and which values were missing
 */
public record AftercareReview(
        List<Relapse> relapses,
        AftercareStep step,
        boolean visitRepeated,
        Optional<Urgency> urgency,
        Explanation explanation) {

    /** Adjuvant radiotherapy does not start earlier after an operation (R38, R40). */
    static final int DAYS_BEFORE_ADJUVANT = 21;

    public AftercareReview {
        relapses = List.copyOf(relapses);
    }

    /**
     * @param visit  what this visit found, without anything from earlier ones
     * @param course the course before this visit
     */
    public static AftercareReview of(Facts visit, AftercareCourse course, FollowUp followUp) {
        Explanation.Draft draft = Explanation.draft();
        Optional<PatientStatus> status = visit.valueOf(AftercareFacts.PATIENT_STATUS);
        if (status.equals(Optional.of(PatientStatus.DIED))) {
            draft.because(Rule.GOOD_PRACTICE, ClinicalBasis.AFTERCARE, "The patient has died.");
            return without(AftercareStep.DIED, draft);
        }
        if (status.equals(Optional.of(PatientStatus.LOST_TO_FOLLOW_UP))) {
            draft.because(Rule.R46, ClinicalBasis.AFTERCARE, "The patient was not seen: trace, and tell the GP.");
            return without(AftercareStep.LOST_TO_FOLLOW_UP, draft);
        }
        List<Relapse> relapses = new ArrayList<>();
        boolean open = status.isEmpty();
        if (open) {
            draft.ask(AftercareFacts.PATIENT_STATUS);
        }
        for (Relapse relapse : Relapse.values()) {
            Condition condition = relapse.when(visit, course, followUp);
            draft.ask(condition);
            open |= condition.isUnknown();
            if (condition.isTrue()) {
                relapses.add(relapse);
                draft.because(relapse.rule(), ClinicalBasis.AFTERCARE, relapse.sentence(visit, course, followUp));
            }
        }
        if (!relapses.isEmpty()) {
            Relapse acting = relapses.get(0);
            draft.ask(acting.openInUrgency(visit));
            return new AftercareReview(relapses, acting.step(), open, acting.urgency(visit), draft.done());
        }
        boolean undecided =
                followUp.isSupportive() && followUp.supportiveCareDecision().isEmpty();
        AftercareStep step = stepWithoutRelapse(visit, followUp, open || undecided, draft);
        return new AftercareReview(List.of(), step, open || undecided, Optional.empty(), draft.done());
    }

    private static AftercareReview without(AftercareStep step, Explanation.Draft draft) {
        return new AftercareReview(List.of(), step, false, Optional.empty(), draft.done());
    }

    private static AftercareStep stepWithoutRelapse(
            Facts visit, FollowUp followUp, boolean open, Explanation.Draft draft) {
        if (adjuvantDue(visit, followUp, draft)) {
            draft.because(
                    Rule.R38,
                    ClinicalBasis.AFTERCARE,
                    "Radiotherapy after surgery is due: " + followUp.daysSinceTreatment()
                            + " days have passed and the wound has healed.");
            return AftercareStep.GIVE_ADJUVANT;
        }
        if (open) {
            draft.because(
                    Rule.INCOMPLETE_ASSESSMENT,
                    "Something was not recorded at this visit, so it is repeated; nobody is discharged on what is not known.");
            return AftercareStep.NEXT_VISIT;
        }
        boolean goesOn = followUp.isSupportive()
                ? followUp.supportiveCareDecision().equals(Optional.of(SupportiveCareDecision.CONTINUE))
                : followUp.visitsLeft();
        draft.because(
                Rule.R46,
                ClinicalBasis.AFTERCARE,
                goesOn
                        ? "No relapse was found; the next visit follows."
                        : "No relapse was found and no visit is left: discharge to primary care with a letter.");
        return goesOn ? AftercareStep.NEXT_VISIT : AftercareStep.DISCHARGE;
    }

    private static boolean adjuvantDue(Facts visit, FollowUp followUp, Explanation.Draft draft) {
        if (!followUp.adjuvantOutstanding() || followUp.daysSinceTreatment() < DAYS_BEFORE_ADJUVANT) {
            return false;
        }
        Condition healed = visit.isOneOf(AftercareFacts.WOUND_STATUS, WoundStatus.HEALED);
        draft.ask(healed);
        if (healed.isFalse()) {
            draft.warn(
                    "ADJUVANT_WAITS_FOR_WOUND",
                    "Adjuvant radiotherapy is due and waits for a healed wound: "
                            + Wording.of(visit, AftercareFacts.WOUND_STATUS) + ".");
        }
        return healed.isTrue();
    }
}
