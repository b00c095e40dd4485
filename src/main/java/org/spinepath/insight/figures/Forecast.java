package org.spinepath.insight.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.spinepath.clinical.presentation.Urgency;

/**
 * Which open steps will probably miss their limit, the likeliest first; those of which too few are known last. What is overdue already
 * needs no forecast.
 */
record Forecast(Instant at, List<Expected> steps) {

    record Expected(
            String caseNumber,
            String step,
            String name,
            Urgency tier,
            Instant since,
            Instant limit,
            LateChance chance) {

        /** Too few is less than never. */
        private double share() {
            return chance.missed() == null ? -1 : (double) chance.missed() / chance.of();
        }
    }

    static Forecast of(List<OpenStep> steps, Instant now, BiFunction<String, Urgency, long[]> past) {
        return new Forecast(
                now,
                steps.stream()
                        .filter(step -> step.limit().isPresent() && !step.isOverdue(now))
                        .map(step -> expected(step, now, past.apply(step.step(), step.tier())))
                        .sorted(Comparator.comparingDouble(Expected::share)
                                .reversed()
                                .thenComparing(Expected::limit)
                                .thenComparing(Expected::caseNumber))
                        .toList());
    }

    private static Expected expected(OpenStep step, Instant now, long[] past) {
        Instant limit = step.limit().orElseThrow();
        return new Expected(
                step.caseNumber(),
                step.step(),
                step.name(),
                step.tier(),
                step.since(),
                limit,
                LateChance.of(
                        past,
                        Duration.between(step.since(), now).toMillis(),
                        Duration.between(step.since(), limit).toMillis()));
    }
}
