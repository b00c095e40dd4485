package org.spinepath.pathway.delegates;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.aftercare.AfterTreatmentFacts;
import org.spinepath.clinical.aftercare.AftercareCourse;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.aftercare.AftercareReview;
import org.spinepath.clinical.aftercare.AftercareStep;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.Relapse;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.variables.AftercareBaseline;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseUrgency;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ExplanationVariables;
import org.spinepath.pathway.variables.Names;
import org.springframework.stereotype.Component;

/** What a visit leads to: a relapse, the next visit, or the way home. */
@Component("assessRelapse")
class AssessRelapseDelegate implements JavaDelegate {

    private final VisitFacts visits;
    private final VisitDiary diary;

    AssessRelapseDelegate(VisitFacts visits, VisitDiary diary) {
        this.visits = visits;
        this.diary = diary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts visit = visits.of(execution);
        AftercareCourse course =
                CaseVariables.AFTERCARE_BASELINE.in(execution).orElseThrow().course();
        AftercareReview review = AftercareReview.of(visit, course, diary.followUp(execution));

        CaseVariables.AFTERCARE_STEP.write(execution, review.step());
        CaseVariables.RELAPSE.write(execution, Names.set(review.relapses(), Relapse.class));
        CaseVariables.AFTERCARE_BASELINE.write(execution, AftercareBaseline.of(course.after(visit)));
        ExplanationVariables.RELAPSE.write(execution, review.explanation());
        keepFindings(execution, visit, review);
        visit.valueOf(AftercareFacts.COMPLICATIONS).ifPresent(found -> keepComplications(execution, found));
        follow(execution, review);
    }

    /** The visit's findings replace those of the referral, so that a second recommendation does not rest on them. */
    private static void keepFindings(DelegateExecution execution, Facts visit, AftercareReview review) {
        visit.valueOf(PresentationFacts.PAIN_PRESENT).ifPresent(pain -> {
            CaseVariables.PAIN_PRESENT.write(execution, pain);
            if (!pain) {
                CaseFacts.update(execution, AfterTreatmentFacts.withoutPain(CaseFacts.of(execution)));
            }
            // Since the treatment only a reported deterioration tells of an onset; it stands unless the visit finds no
            // deficit.
            if (NeurologicalDeficit.knownAbsent(visit).isTrue()) {
                CaseFacts.forgetCourseOfDeficit(execution);
            }
        });
        if (review.relapses().contains(Relapse.PAIN_RELAPSE)) {
            CaseFacts.update(execution, AfterTreatmentFacts.afterPainRelapse(CaseFacts.of(execution)));
        }
    }

    private static void keepComplications(DelegateExecution execution, Set<Complication> found) {
        Set<Complication> all = EnumSet.noneOf(Complication.class);
        all.addAll(CaseVariables.OPERATIVE_COMPLICATIONS.in(execution).orElse(Set.of()));
        all.addAll(CaseVariables.COMPLICATIONS_SO_FAR.in(execution).orElse(Set.of()));
        all.addAll(found);
        CaseVariables.COMPLICATIONS_SO_FAR.write(execution, all);
    }

    private void follow(DelegateExecution execution, AftercareReview review) {
        review.urgency().ifPresent(urgency -> CaseUrgency.raise(execution, urgency));
        boolean allClear = review.relapses().isEmpty() && !review.visitRepeated();
        if (allClear && review.step() != AftercareStep.LOST_TO_FOLLOW_UP) {
            CaseVariables.URGENCY.write(execution, Urgency.ROUTINE);
        }
        if (review.step() == AftercareStep.BACK_TO_IMAGING) {
            CaseVariables.IMAGING_ROUND.write(execution, 0);
        }
        diary.turnPage(execution, review.visitRepeated() || review.step() == AftercareStep.LOST_TO_FOLLOW_UP);
    }
}
