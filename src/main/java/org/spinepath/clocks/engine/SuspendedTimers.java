package org.spinepath.clocks.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.spinepath.clocks.running.TimerHold;
import org.springframework.stereotype.Component;

/**
 * Holds a timer as a suspended job. The engine's own service does it by a statement beside the job that is loaded, so that a delegate
 * could not release a timer and move it in one transaction.
 */
@Component
class SuspendedTimers implements TimerHold {

    private final ProcessEngineConfigurationImpl configuration;

    SuspendedTimers(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void hold(String jobId) {
        set(jobId, SuspensionState.SUSPENDED);
    }

    @Override
    public void release(String jobId) {
        set(jobId, SuspensionState.ACTIVE);
    }

    private void set(String jobId, SuspensionState state) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                job.setSuspensionState(state.getStateCode());
            }
            return null;
        });
    }
}
