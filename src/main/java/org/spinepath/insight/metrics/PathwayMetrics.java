package org.spinepath.insight.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.spinepath.insight.metrics.OpenTasks.Group;
import org.springframework.stereotype.Component;

/**
 * How many steps are open and overdue, how long the oldest has waited, and how many jobs have given up. Read when the metrics are read,
 * with two queries.
 */
@Component
class PathwayMetrics implements MeterBinder {

    private final OpenTasks tasks;
    private final Clock clock;
    private MultiGauge open;
    private MultiGauge overdue;
    private MultiGauge oldest;

    PathwayMetrics(OpenTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        open = MultiGauge.builder("spinepath.steps.open")
                .description("Open steps of the pathway")
                .register(registry);
        overdue = MultiGauge.builder("spinepath.steps.overdue")
                .description("Open steps whose limit has passed")
                .register(registry);
        oldest = MultiGauge.builder("spinepath.steps.oldest")
                .description("Age of the oldest open step")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("spinepath.jobs.failed", tasks, OpenTasks::failedJobs)
                .description("Jobs that have given up and wait for an operator")
                .register(registry);
    }

    /** Brings the rows up to date: steps come and go. */
    void refresh() {
        List<Group> groups = tasks.now(clock.instant());
        open.register(rows(groups, Group::open), true);
        overdue.register(rows(groups, Group::overdue), true);
        oldest.register(rows(groups, Group::oldestSeconds), true);
    }

    private static List<Row<?>> rows(List<Group> groups, ToDoubleFunction<Group> value) {
        return groups.stream()
                .<Row<?>>map(group -> Row.of(
                        Tags.of(
                                "step",
                                group.step(),
                                "urgency",
                                group.tier().name().toLowerCase(Locale.ROOT)),
                        value.applyAsDouble(group)))
                .toList();
    }
}
