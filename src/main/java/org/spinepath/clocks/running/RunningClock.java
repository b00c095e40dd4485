package org.spinepath.clocks.running;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clocks.running.StepTimers.StepTimer;
import org.spinepath.clocks.targets.ClockTimes;

/**
 * A clock that runs in a case.
 *
 * @param subjectId what notices and escalations are about: the task's id, or the id of the clock's own process instance
 * @param step      id of the activity, or of the clock over several steps, as the targets table names it
 * @param title     what people call it
 * @param keptOn    ids of the executions on which its times are kept
 * @param timers    the waiting timers that show its instants
 * @param task      the open task it times; empty for a clock over several steps
 */
public record RunningClock(
        String subjectId,
        String step,
        String title,
        ClockTimes times,
        List<String> keptOn,
        List<StepTimer> timers,
        Optional<Task> task) {

    public RunningClock {
        keptOn = List.copyOf(keptOn);
        timers = List.copyOf(timers);
    }

    public RunningClock showing(ClockTimes other) {
        return new RunningClock(subjectId, step, title, other, keptOn, timers, task);
    }
}
