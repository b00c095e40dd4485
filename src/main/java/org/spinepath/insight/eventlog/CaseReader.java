package org.spinepath.insight.eventlog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.spinepath.insight.eventlog.EngineHistory.Row;
import org.spinepath.insight.eventlog.EngineHistory.Task;
import org.spinepath.insight.eventlog.LoggedEvent.Lifecycle;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;

/**
 * Tells the events of a case from its history: the referral, each step's opening and end, escalations among them, the milestones, and how
 * the case closed.
 *
 * @param now by which an open step may be late
 */
record CaseReader(Pseudonyms pseudonyms, Instant now) {

    LoggedCase read(List<Row> rows) {
        List<Row> instances = rows.stream()
                .filter(Row::pathway)
                .collect(toMap(Row::instance, row -> row, CaseReader::knowing, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Row::startedAt))
                .toList();
        Row first = instances.get(0);
        Row last = instances.get(instances.size() - 1);

        // What happens in the same instant stays in the order in which it is added.
        List<LoggedEvent> events = new ArrayList<>();
        events.add(LoggedEvent.ofCase(Steps.Events.REFERRAL_RECEIVED, "Referral received", first.startedAt(), null));
        instances.stream()
                .skip(1)
                .map(instance -> LoggedEvent.ofCase("CaseReopened", "Case reopened", instance.startedAt(), null))
                .forEach(events::add);
        addSteps(rows, events);
        rows.stream()
                .map(Row::milestone)
                .filter(Objects::nonNull)
                .map(reached -> LoggedEvent.ofCase(reached.id(), reached.name(), reached.at(), null))
                .forEach(events::add);
        instances.stream()
                .filter(instance -> instance.endedAt() != null)
                .map(instance ->
                        LoggedEvent.ofCase("CaseClosed", "Case closed", instance.endedAt(), instance.outcome()))
                .forEach(events::add);
        events.sort(Comparator.comparing(LoggedEvent::at));
        return new LoggedCase(
                pseudonyms.ofCase(first.caseNumber()),
                first.startedAt(),
                last.endedAt(),
                last.endedAt() == null ? null : last.outcome(),
                events);
    }

    /** A milestone's row does not know how the instance ended. */
    private static Row knowing(Row one, Row other) {
        return one.outcome() == null ? other : one;
    }

    private void addSteps(List<Row> rows, List<LoggedEvent> events) {
        int step = 0;
        for (List<Row> ofTask : rows.stream()
                .filter(row -> row.task() != null)
                .collect(groupingBy(row -> row.task().id(), LinkedHashMap::new, toList()))
                .values()) {
            step++;
            Task task = ofTask.get(0).task();
            List<String> roles = ofTask.stream()
                    .map(Row::group)
                    .filter(Objects::nonNull)
                    .map(StepRole::of)
                    .distinct()
                    .sorted()
                    .toList();
            events.add(event(task, step, Lifecycle.START, task.createdAt(), roles));
            if (task.endedAt() != null) {
                events.add(event(task, step, Lifecycle.COMPLETE, task.endedAt(), roles));
            }
        }
    }

    private LoggedEvent event(Task task, int step, Lifecycle lifecycle, Instant at, List<String> roles) {
        boolean completion = lifecycle == Lifecycle.COMPLETE;
        boolean done = completion && !task.cancelled();
        return new LoggedEvent(
                task.step(),
                task.name(),
                lifecycle,
                at,
                step,
                UrgencyTier.of(task.priority()).name(),
                task.due(),
                isLate(task),
                completion ? task.cancelled() : null,
                roles,
                done && task.assignee() != null ? pseudonyms.ofUser(task.assignee()) : null,
                null);
    }

    private boolean isLate(Task task) {
        Instant until = task.endedAt() == null ? now : task.endedAt();
        return task.due() != null && until.isAfter(task.due());
    }
}
