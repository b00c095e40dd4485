package org.spinepath.pathway.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * What becomes of a job that failed. One that only met another transaction is due at once, with all its retries: the engine alone would
 * let an escalation wait as long as after a real failure. Any other waits as the retry cycle says, warnings too, which the engine alone
 * would try three times within a moment and then leave.
 */
final class JobRetries implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return Collisions.caused(failure) ? new AtOnce(jobId) : new AfterAPause(jobId, failure);
    }

    private record AtOnce(String jobId) implements Command<Object> {

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                job.unlock();
            }
            return null;
        }
    }

    private static final class AfterAPause extends DefaultJobRetryCmd {

        private AfterAPause(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public ActivityImpl getCurrentActivity(CommandContext context, JobEntity job) {
            if (!TimerTaskListenerJobHandler.TYPE.equals(job.getJobHandlerType())) {
                return super.getCurrentActivity(context, job);
            }
            return context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
                    .findActivity(job.getActivityId());
        }
    }
}
