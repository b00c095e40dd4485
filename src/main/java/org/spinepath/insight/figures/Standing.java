package org.spinepath.insight.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.clinical.presentation.Urgency;

/**
 * Where the open cases stand.
 *
 * @param at      when this was so
 * @param overdue of all
 * @param stages  how many wait for which step
 * @param worst   those overdue, emergencies first, then by how long; at most {@link #SHOWN}
 */
record Standing(Instant at, int open, int overdue, List<Stage> stages, List<Late> worst) {

    static final int SHOWN = 50;

    /** @param open how many cases, by urgency */
    record Stage(String step, String name, Map<Urgency, Long> open, long overdue) {}

    record Late(String caseNumber, String step, String name, Urgency tier, Instant since, Instant limit) {

        private static Late of(OpenStep step) {
            return new Late(
                    step.caseNumber(),
                    step.step(),
                    step.name(),
                    step.tier(),
                    step.since(),
                    step.limit().orElseThrow());
        }
    }

    static Standing of(List<OpenStep> steps, Instant now) {
        Predicate<OpenStep> overdue = step -> step.isOverdue(now);
        return new Standing(
                now,
                steps.size(),
                (int) steps.stream().filter(overdue).count(),
                stages(steps, overdue),
                worst(steps.stream().filter(overdue)));
    }

    private static List<Stage> stages(List<OpenStep> steps, Predicate<OpenStep> overdue) {
        return steps.stream()
                .collect(Collectors.groupingBy(OpenStep::step, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Stage(
                        same.get(0).step(),
                        same.get(0).name(),
                        same.stream()
                                .collect(Collectors.groupingBy(OpenStep::tier, TreeMap::new, Collectors.counting())),
                        same.stream().filter(overdue).count()))
                .toList();
    }

    private static List<Late> worst(Stream<OpenStep> overdue) {
        return overdue.sorted(Comparator.comparing(OpenStep::tier)
                        .reversed()
                        .thenComparing(step -> step.limit().orElseThrow()))
                .limit(SHOWN)
                .map(Late::of)
                .toList();
    }
}
