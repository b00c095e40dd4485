package org.spinepath.clocks;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.notices.Notice;
import org.spinepath.clocks.notices.Rung;

/** An open task with the clock of its step and the groups it waits for. */
record OpenStep(Task task, StepTimes times, List<String> groups) {

    Notice notice(String caseNumber, Urgency urgency, Rung rung) {
        return new Notice(
                caseNumber,
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                urgency,
                rung,
                groups,
                times.limitAt(),
                task.getId());
    }
}
