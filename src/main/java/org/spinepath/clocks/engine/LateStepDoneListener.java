package org.spinepath.clocks.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.spinepath.clocks.ClockVariables;
import org.spinepath.pathway.PathwayMessages;

/** Tells a running escalation that its late step is over. Most steps are not late: then nobody waits, and that is no error. */
class LateStepDoneListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(PathwayMessages.LATE_STEP_DONE)
                .processInstanceVariableEquals(ClockVariables.LATE_TASK_ID.name(), task.getId())
                .correlateAll();
    }
}
