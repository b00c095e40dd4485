package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** What the engine knows of a case while people click: which step is open, when the next one comes, how it ended. */
final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProcessEngine engine;

    Progress(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Waits for a step of the case, as long as the engine's own jobs may take. */
    Task awaitTask(String caseNumber, String taskDefinitionKey) {
        return await().atMost(PATIENCE)
                .until(
                        () -> open(caseNumber).stream()
                                .filter(task -> task.getTaskDefinitionKey().equals(taskDefinitionKey))
                                .findFirst()
                                .orElse(null),
                        task -> task != null);
    }

    /** Waits until the step's task has this priority. */
    void awaitPriority(String caseNumber, String taskDefinitionKey, int priority) {
        await().atMost(PATIENCE)
                .until(() -> awaitTask(caseNumber, taskDefinitionKey).getPriority() == priority);
    }

    /** Waits until nothing of the case is on its way: it stands at a step or at a timer. */
    void awaitRest(String process, String caseNumber) {
        await().atMost(PATIENCE)
                .until(() -> engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance(process, caseNumber))
                                .messages()
                                .count()
                        == 0);
    }

    boolean isAt(String caseNumber, String taskDefinitionKey) {
        return open(caseNumber).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(taskDefinitionKey));
    }

    /** The group a step is offered to. */
    String groupOf(Task task) {
        TaskService tasks = engine.getTaskService();
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    /** Moves the engine's clock to the moment a timer of the case is due; the job executor does the rest. */
    void letTimePassUntil(String timer, String process, String caseNumber) {
        Job job = await().atMost(PATIENCE)
                .until(
                        () -> engine.getManagementService()
                                .createJobQuery()
                                .activityId(timer)
                                .processInstanceId(instance(process, caseNumber))
                                .singleResult(),
                        found -> found != null);
        moveTo(job.getDuedate().toInstant().plusSeconds(60));
    }

    /** Moves the engine's clock past the limit of an open step. */
    void letTheLimitPass(Task task) {
        moveTo(task.getDueDate().toInstant().plusSeconds(60));
    }

    private static void moveTo(Instant then) {
        assertThat(then).isAfter(ClockUtil.getCurrentTime().toInstant());
        ClockUtil.setCurrentTime(Date.from(then));
    }

    /** Waits for the case to end and says how. */
    String awaitOutcome(String process, String caseNumber) {
        HistoryService history = engine.getHistoryService();
        return await().atMost(PATIENCE)
                .until(
                        () -> history
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .processDefinitionKey(process)
                                .finished()
                                .list()
                                .stream()
                                .map(ended -> history.createHistoricVariableInstanceQuery()
                                        .processInstanceId(ended.getId())
                                        .variableName("outcome")
                                        .singleResult())
                                .map(HistoricVariableInstance::getValue)
                                .map(String::valueOf)
                                .findFirst()
                                .orElse(null),
                        outcome -> outcome != null);
    }

    /** Somebody answers the open step, away from any screen. */
    Progress answer(String caseNumber, String step, Map<String, Object> answers) {
        engine.getTaskService().complete(awaitTask(caseNumber, step).getId(), answers);
        return this;
    }

    /** Names of all open steps, the longest overdue first, then by the soonest limit; last those without one. */
    List<String> stepsByLimit() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .sorted(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(Task::getName)
                .toList();
    }

    private List<Task> open(String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private String instance(String process, String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }
}
