package org.spinepath.clocks;

import java.util.List;
import org.camunda.bpm.engine.task.Task;

/** An open task with the clock of its step and the groups it waits for. */
record OpenStep(Task task, StepTimes times, List<String> groups) {

    Notice notice(String caseNumber, Rung rung) {
        return new Notice(caseNumber, task.getId(), task.getTaskDefinitionKey(), rung, groups, times.limitAt());
    }
}
