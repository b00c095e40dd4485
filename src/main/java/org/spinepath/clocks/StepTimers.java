package org.spinepath.clocks;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

/** The timers that wait in a case, each with the step it watches. */
@Component
class StepTimers {

    private final ManagementService managementService;

    StepTimers(ManagementService managementService) {
        this.managementService = managementService;
    }

    /** The waiting timer of a step: of its boundary, of its warning, or its own. */
    record StepTimer(String jobId, String step, String executionId, Instant due) {}

    List<StepTimer> of(DelegateExecution execution) {
        Map<String, String> activities =
                managementService
                        .createJobDefinitionQuery()
                        .processDefinitionId(execution.getProcessDefinitionId())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return managementService
                .createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .timers()
                .list()
                .stream()
                .map(job -> timer(job, activities.get(job.getJobDefinitionId()), execution))
                .toList();
    }

    /** Sets the date itself: recalculating would count the whole time again, from the timer's creation. */
    void move(StepTimer timer, Instant due) {
        managementService.setJobDuedate(timer.jobId(), Date.from(due));
    }

    private static StepTimer timer(Job job, String activityId, DelegateExecution execution) {
        String step = execution.getBpmnModelInstance().getModelElementById(activityId) instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().getId()
                : activityId;
        return new StepTimer(
                job.getId(), step, job.getExecutionId(), job.getDuedate().toInstant());
    }
}
