package org.spinepath.pathway.delegates;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.presentation.Triage;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseUrgency;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ExplanationVariables;
import org.springframework.stereotype.Component;

/** What the GP assessment means: suspicion, urgency, mechanisms of the pain, immediate actions. */
@Component("triageReferral")
class TriageReferralDelegate implements JavaDelegate {

    private final Clock clock;

    TriageReferralDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Triage triage = Triage.of(CaseFacts.of(execution, clock.instant()));

        CaseVariables.METASTASIS_SUSPECTED.write(execution, triage.metastasisSuspected());
        CaseUrgency.raise(execution, triage.urgency());
        CaseVariables.PAIN_MECHANISMS.write(execution, triage.painMechanisms());
        CaseVariables.MYELOPATHY_SUSPECTED.write(execution, triage.myelopathySuspected());
        CaseVariables.IMMEDIATE_ACTIONS.write(execution, triage.immediateActions());
        ExplanationVariables.TRIAGE.write(execution, triage.explanation());
    }
}
