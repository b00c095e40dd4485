package org.spinepath.clocks.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** When a task is completed or taken away, its clock is over. */
record LateStepDoneListener(LateStep lateStep) implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        lateStep.isOver(task.getId(), task.getExecution().getProcessBusinessKey(), task.getProcessEngineServices());
    }
}
