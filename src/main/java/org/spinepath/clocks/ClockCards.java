package org.spinepath.clocks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.Pause;
import org.springframework.stereotype.Service;

/** The clocks of a page of the task list, with the same few queries whatever its length: a task's own dates show its clock. */
@Service
class ClockCards {

    private final TaskService tasks;
    private final ClockPauses pauses;
    private final Clock clock;

    ClockCards(TaskService tasks, ClockPauses pauses, Clock clock) {
        this.tasks = tasks;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Of those of these tasks that the current user may read and that have a clock. */
    List<ClockCard> of(Collection<String> taskIds) {
        // The engine takes an empty list for no condition.
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> readable =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        Map<String, Pause> paused = pauses
                .open(readable.stream().map(Task::getId).toList())
                .stream()
                .collect(Collectors.toMap(Pause::subjectId, Function.identity()));
        Instant now = clock.instant();
        return readable.stream()
                .flatMap(task -> card(task, Optional.ofNullable(paused.get(task.getId())), now).stream())
                .toList();
    }

    private static Optional<ClockCard> card(Task task, Optional<Pause> pause, Instant now) {
        Instant limit = instant(task.getDueDate());
        if (pause.isPresent()) {
            return pause.map(
                    held -> new ClockCard(task.getId(), limit, ClockState.PAUSED, limit != null, held.reason()));
        }
        return Optional.ofNullable(limit)
                .map(at -> ClockState.running(instant(task.getFollowUpDate()), at, now))
                .map(state -> new ClockCard(task.getId(), limit, state, state == ClockState.OVERDUE, null));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
