package org.spinepath.pathway.delegates;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.SurgicalGoal;
import org.spinepath.clinical.treatment.SurgicalPlan;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ExplanationVariables;
import org.spinepath.pathway.variables.Names;
import org.springframework.stereotype.Component;

/** What the chosen operation is to achieve and what goes with it; the surgeon chooses the approach. */
@Component("planSurgery")
class PlanSurgeryDelegate implements JavaDelegate {

    private final Clock clock;

    PlanSurgeryDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SurgicalPlan plan = SurgicalPlan.of(
                CaseFacts.of(execution, clock.instant()),
                CaseVariables.DECIDED_TREATMENT.in(execution).orElseThrow());

        CaseVariables.SURGICAL_GOALS.write(execution, Names.set(plan.goals(), SurgicalGoal.class));
        CaseVariables.ADJUNCTS.write(execution, Names.set(plan.adjuncts(), Adjunct.class));
        CaseVariables.WOUND_INFECTION_RISK.write(
                execution, plan.woundInfectionRisk().orElse(null));
        ExplanationVariables.SURGICAL_PLAN.write(execution, plan.explanation());
    }
}
