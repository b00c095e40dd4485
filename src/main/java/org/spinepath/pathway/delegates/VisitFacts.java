package org.spinepath.pathway.delegates;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.aftercare.PatientStatus;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.StepOutcome;
import org.springframework.stereotype.Component;

/** Reads what one visit of the aftercare found from the variables of a case. */
@Component
class VisitFacts {

    private final AnswerSheet visit;

    VisitFacts(AnswerCatalogue answers) {
        this.visit = answers.sheetOf(Steps.REVIEW_AFTERCARE).orElseThrow();
    }

    /** What one visit found: nothing that the visit did not ask for, and nothing at all when it did not take place. */
    Facts of(VariableScope scope) {
        if (CaseVariables.STEP_OUTCOME
                .in(scope)
                .filter(StepOutcome.DONE::equals)
                .isEmpty()) {
            return Facts.none();
        }
        Optional<PatientStatus> status = CaseVariables.PATIENT_STATUS.in(scope);
        if (!status.equals(Optional.of(PatientStatus.ALIVE))) {
            // Of a patient who was not seen the case still holds what an earlier visit found.
            return status.map(known -> Facts.none().with(AftercareFacts.PATIENT_STATUS, known))
                    .orElse(Facts.none());
        }
        Facts found = CaseFacts.from(new CaseFacts.Source() {
            @Override
            public <T> Optional<T> valueOf(CaseVariable<T> variable) {
                return visit.asksFor(variable.name()) ? variable.in(scope) : Optional.empty();
            }
        });
        return found.valueOf(PresentationFacts.PAIN_SCORE)
                .map(score -> found.with(PresentationFacts.PAIN_PRESENT, score > 0))
                .orElse(found);
    }
}
