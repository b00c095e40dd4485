package org.spinepath.pathway.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;

/** Writes how the case ended when it reaches an end that names its outcome. */
final class OutcomeListener implements ExecutionListener {

    private final CaseOutcome outcome;

    OutcomeListener(CaseOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseVariables.OUTCOME.write(execution.getProcessInstance(), outcome);
    }
}
