package org.spinepath.insight.eventlog;

import static org.spinepath.insight.SmallNumbers.FEWEST_CASES;
import static org.spinepath.insight.SmallNumbers.SUPPRESSED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinepath.insight.SmallNumbers;

/**
 * Keeps rare values out of an export. A cell is one value of one attribute, such as the outcome {@code DIED}, the activity {@code Surgery},
 * the tier {@code EMERGENCY}, the role {@code palliativeCare} or one member of staff; it is as large as the number of cases of this export in
 * which it stands, however often. What stands in fewer than five cases is written as {@value SmallNumbers#SUPPRESSED}. A suppressed activity takes its
 * role, its limit and who did it along, which would tell what it was.
 *
 * <p>Counted in a round of its own over the very cases that are then written: what is not counted is suppressed. Times stay exact, so that
 * the export is pseudonymous, not anonymous.
 */
final class RareValues {

    private final Map<Cell, Integer> cases = new HashMap<>();

    private enum Attribute {
        OUTCOME,
        ACTIVITY,
        TIER,
        ROLE,
        RESOURCE
    }

    private record Cell(Attribute attribute, String value) {

        static Cell ofActivity(LoggedEvent event) {
            return new Cell(Attribute.ACTIVITY, event.activityId() + " " + event.activity());
        }
    }

    void count(LoggedCase logged) {
        cells(logged).forEach(cell -> cases.merge(cell, 1, Integer::sum));
    }

    LoggedCase without(LoggedCase logged) {
        return new LoggedCase(
                logged.pseudonym(),
                logged.startedAt(),
                logged.endedAt(),
                kept(Attribute.OUTCOME, logged.outcome()),
                logged.events().stream().map(this::without).toList());
    }

    private LoggedEvent without(LoggedEvent event) {
        boolean rare = isRare(Cell.ofActivity(event));
        return new LoggedEvent(
                rare ? SUPPRESSED : event.activityId(),
                rare ? SUPPRESSED : event.activity(),
                event.lifecycle(),
                event.at(),
                event.step(),
                kept(Attribute.TIER, event.tier()),
                rare ? null : event.limit(),
                event.late(),
                event.cancelled(),
                rare && !event.roles().isEmpty() ? List.of(SUPPRESSED) : keptRoles(event),
                rare && event.resource() != null ? SUPPRESSED : kept(Attribute.RESOURCE, event.resource()),
                kept(Attribute.OUTCOME, event.outcome()));
    }

    private List<String> keptRoles(LoggedEvent event) {
        return event.roles().stream()
                .map(role -> kept(Attribute.ROLE, role))
                .distinct()
                .toList();
    }

    private String kept(Attribute attribute, String value) {
        return value != null && isRare(new Cell(attribute, value)) ? SUPPRESSED : value;
    }

    private boolean isRare(Cell cell) {
        return cases.getOrDefault(cell, 0) < FEWEST_CASES;
    }

    private static Set<Cell> cells(LoggedCase logged) {
        Set<Cell> cells = new HashSet<>();
        add(cells, Attribute.OUTCOME, logged.outcome());
        for (LoggedEvent event : logged.events()) {
            cells.add(Cell.ofActivity(event));
            add(cells, Attribute.TIER, event.tier());
            add(cells, Attribute.RESOURCE, event.resource());
            add(cells, Attribute.OUTCOME, event.outcome());
            event.roles().forEach(role -> add(cells, Attribute.ROLE, role));
        }
        return cells;
    }

    private static void add(Set<Cell> cells, Attribute attribute, String value) {
        if (value != null) {
            cells.add(new Cell(attribute, value));
        }
    }
}
