package org.spinepath.pathway.delegates;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.ImagingAge;
import org.spinepath.clinical.imaging.ImagingConclusion;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseUrgency;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ExplanationVariables;
import org.spinepath.pathway.variables.ScoreLine;
import org.springframework.stereotype.Component;

/** What imaging found: stability, scores, and what it means for the next step. */
@Component("gradeImaging")
class GradeImagingDelegate implements JavaDelegate {

    private final Clock clock;

    GradeImagingDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = CaseFacts.of(execution, clock.instant());
        int round = CaseVariables.IMAGING_ROUND.in(execution).orElse(0);
        boolean treated = CaseVariables.AFTERCARE_TREATMENT.in(execution).isPresent();
        Grading grading = Grading.of(facts);
        ImagingConclusion conclusion = ImagingConclusion.of(facts, round, treated);

        CaseVariables.STABILITY.write(execution, grading.stability().orElse(null));
        CaseVariables.SCORES.write(execution, ScoreLine.of(grading));
        CaseVariables.IMAGING_CONCLUSION.write(execution, conclusion);
        Explanation why = ImagingConclusion.explain(facts, round, treated);
        Explanation.Draft explanation = Explanation.draft().add(why).add(grading.explanation());
        agedImaging(execution).ifPresent(explanation::warn);
        ExplanationVariables.GRADING.write(execution, explanation.done());
        if (conclusion == ImagingConclusion.SURGICAL_REVIEW) {
            CaseUrgency.raise(execution, Urgency.EMERGENCY);
        }
    }

    /** Where nothing was imaged yet, imaging comes anyway. */
    private static Optional<Warning> agedImaging(DelegateExecution execution) {
        return CaseVariables.IMAGING_REPORTED_AT
                .in(execution)
                .flatMap(imaged -> CaseVariables.DETERIORATION_REPORTED_AT
                        .in(execution)
                        .flatMap(worse -> ImagingAge.warning(imaged, worse)));
    }
}
