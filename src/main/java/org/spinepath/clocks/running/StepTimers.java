package org.spinepath.clocks.running;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.UrgencyTier;
import org.springframework.stereotype.Component;

/** The timers that wait in a case, each with the step it watches. */
@Component
public class StepTimers {

    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final CaseInstances cases;
    private final TimerHold timerHold;

    StepTimers(
            ManagementService managementService,
            RepositoryService repositoryService,
            CaseInstances cases,
            TimerHold timerHold) {
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.cases = cases;
        this.timerHold = timerHold;
    }

    /** The waiting timer of a step: of its boundary, of its warning, or its own. */
    public record StepTimer(String jobId, String step, String executionId, Instant due) {}

    public List<StepTimer> of(String processInstanceId, String processDefinitionId) {
        BpmnModelInstance diagram = repositoryService.getBpmnModelInstance(processDefinitionId);
        Map<String, String> activities =
                managementService.createJobDefinitionQuery().processDefinitionId(processDefinitionId).list().stream()
                        .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return managementService.createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
                .map(job -> timer(job, activities.get(job.getJobDefinitionId()), diagram))
                .toList();
    }

    /** Sets the date itself: recalculating would count the whole time again, from the timer's creation. */
    public void move(StepTimer timer, Instant due) {
        managementService.setJobDuedate(timer.jobId(), Date.from(due));
    }

    /** Keeps the timer from firing, whatever its date, until it is released. */
    public void hold(StepTimer timer) {
        timerHold.hold(timer.jobId());
    }

    public void release(StepTimer timer) {
        timerHold.release(timer.jobId());
    }

    /** Gives every waiting job of the case, of its escalations and of its other clocks the place that this urgency has in the queue. */
    public void prioritise(String caseNumber, Urgency urgency) {
        Set<String> instances = cases.running(caseNumber).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        managementService.createJobQuery().processInstanceIds(instances).list().stream()
                .filter(job -> job.getPriority() != UrgencyTier.priority(urgency))
                .forEach(job -> managementService.setJobPriority(job.getId(), UrgencyTier.priority(urgency)));
    }

    private static StepTimer timer(Job job, String activityId, BpmnModelInstance diagram) {
        String step = diagram.getModelElementById(activityId) instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().getId()
                : activityId;
        return new StepTimer(
                job.getId(), step, job.getExecutionId(), job.getDuedate().toInstant());
    }
}
