package org.spinepath.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Measured durations, shortest first. */
record Durations(List<Duration> sorted) {

    static Durations of(Collection<Duration> measured) {
        return new Durations(measured.stream().sorted().toList());
    }

    int count() {
        return sorted.size();
    }

    /** The duration that this share of all does not exceed; nearest rank. */
    Duration percentile(int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * count()) - 1));
    }

    /** One row of a table, in milliseconds. */
    String row(String name) {
        if (sorted.isEmpty()) {
            return "%-28s | %6d |".formatted(name, 0);
        }
        return "%-28s | %6d | %8d | %8d | %8d | %8d"
                .formatted(
                        name,
                        count(),
                        percentile(50).toMillis(),
                        percentile(95).toMillis(),
                        percentile(99).toMillis(),
                        percentile(100).toMillis());
    }

    static String header(String what) {
        return "%-28s | %6s | %8s | %8s | %8s | %8s".formatted(what + " in ms", "count", "p50", "p95", "p99", "max");
    }
}
