package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.variables.CaseVariable;

/** One case on a {@link PathwayEngine}, as the people who work on it see it. */
public record CaseUnderTest(PathwayEngine engine, String caseNumber, String instanceId) {

    /** The only open task of this kind. */
    public Task task(String taskId) {
        List<Task> open = tasks(taskId);
        assertThat(open).as("open tasks %s, among %s", taskId, openTasks()).hasSize(1);
        return open.get(0);
    }

    public List<Task> tasks(String taskId) {
        return engine.tasks()
                .createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKey(taskId)
                .list();
    }

    /** Ids of the open tasks in the diagram, in alphabetical order. */
    public List<String> openTasks() {
        return engine.tasks().createTaskQuery().processInstanceId(instanceId).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Submits the only open task of this kind as Tasklist does, and runs what follows. */
    public CaseUnderTest submits(String taskId, Map<String, Object> answers) {
        engine.forms().submitTaskForm(task(taskId).getId(), answers);
        engine.runsDueJobs();
        return this;
    }

    /** Submits a task as this user. */
    public CaseUnderTest submitsAs(String user, String taskId, Map<String, Object> answers) {
        engine.as(user, () -> {
            engine.forms().submitTaskForm(task(taskId).getId(), answers);
            return null;
        });
        engine.runsDueJobs();
        return this;
    }

    /** What the case knows, also when it has ended. */
    public <T> Optional<T> know(CaseVariable<T> variable) {
        HistoricVariableInstance kept = engine.history()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .activityInstanceIdIn(instanceId)
                .variableName(variable.name())
                .singleResult();
        return Optional.ofNullable(kept).flatMap(value -> variable.read(value.getValue()));
    }

    /** The same case, opened again where it stood when it was closed. */
    public CaseUnderTest opensAgain() {
        PathwayStart start = engine.get(PathwayStart.class);
        return opensAgainAt(start.stoodAt(instanceId).orElseThrow());
    }

    public CaseUnderTest opensAgainAt(ReopeningStep step) {
        return new CaseUnderTest(
                engine, caseNumber, engine.get(PathwayStart.class).startAgain(caseNumber, instanceId, step));
    }

    public boolean isOpen() {
        return engine.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                > 0;
    }

    /** For BPMN assertions. */
    public ProcessInstance instance() {
        return engine.runtime()
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
    }
}
