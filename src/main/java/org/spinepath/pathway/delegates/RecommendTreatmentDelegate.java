package org.spinepath.pathway.delegates;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.TreatmentRecommendation;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseUrgency;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ExplanationVariables;
import org.spinepath.pathway.variables.Names;
import org.springframework.stereotype.Component;

/** What the rules recommend before the MDT reviews the case. */
@Component("recommendTreatment")
class RecommendTreatmentDelegate implements JavaDelegate {

    private final Clock clock;

    RecommendTreatmentDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TreatmentRecommendation recommendation = TreatmentRecommendation.of(CaseFacts.of(execution, clock.instant()));

        CaseVariables.RECOMMENDED_TREATMENT.write(
                execution, recommendation.treatment().orElse(null));
        CaseVariables.RECOMMENDATION_ROW.write(execution, recommendation.row());
        CaseVariables.RECOMMENDATION_PROVISIONAL.write(execution, recommendation.provisional());
        CaseVariables.ALTERNATIVE_TREATMENTS.write(execution, Names.of(recommendation.alternatives()));
        CaseVariables.ADJUNCTS.write(execution, Names.set(recommendation.adjuncts(), Adjunct.class));
        CaseVariables.WOUND_INFECTION_RISK.write(
                execution, recommendation.woundInfectionRisk().orElse(null));
        ExplanationVariables.RECOMMENDATION.write(execution, recommendation.explanation());
        if (recommendation.emergency()) {
            CaseUrgency.raise(execution, Urgency.EMERGENCY);
        }
    }
}
