package org.spinepath.pathway.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.aftercare.AfterTreatmentFacts;
import org.spinepath.clinical.aftercare.AftercareCourse;
import org.spinepath.clinical.aftercare.AftercarePlan;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.variables.AftercareBaseline;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.TreatmentPath;
import org.springframework.stereotype.Component;

/** Plans the visits after a treatment, keeps what it changed in the patient, and brings the urgency down. */
@Component("planAftercare")
class PlanAftercareDelegate implements JavaDelegate {

    private final VisitDiary diary;

    PlanAftercareDelegate(VisitDiary diary) {
        this.diary = diary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts before = CaseFacts.of(execution);
        Treatment done = done(execution);
        // Settled here, so that a later recommendation with other adjuncts does not move the visits.
        CaseVariables.ADJUVANT_RADIOTHERAPY_PLANNED.write(
                execution, done.isOperative() && VisitDiary.adjuvantPlanned(execution));
        CaseVariables.ADJUVANT_GIVEN.write(execution, false);
        CaseFacts.forgetCourseOfDeficit(execution);

        CaseVariables.AFTERCARE_BASELINE.write(execution, AftercareBaseline.of(AftercareCourse.from(before)));
        CaseFacts.update(
                execution,
                AfterTreatmentFacts.of(
                        before,
                        done,
                        CaseVariables.SURGICAL_APPROACH.in(execution).filter(approach -> done.isOperative())));
        diary.open(
                execution,
                AftercarePlan.of(
                        done,
                        CaseVariables.TREATMENT_DATE.in(execution).orElseThrow(),
                        VisitDiary.adjuvantPlanned(execution)));
        CaseVariables.URGENCY.write(execution, Urgency.ROUTINE);
    }

    private static Treatment done(DelegateExecution execution) {
        boolean operated = CaseVariables.TREATMENT_PATH
                .in(execution)
                .filter(TreatmentPath.SURGERY::equals)
                .isPresent();
        return (operated ? CaseVariables.PROCEDURE_PERFORMED : CaseVariables.TREATMENT_GIVEN)
                .in(execution)
                .orElseThrow();
    }
}
