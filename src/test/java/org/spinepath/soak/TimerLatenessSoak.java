package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.soak.Timers.Timer;

/**
 * How late a timer is on an application that has nothing else to do: two hundred overdue timers of real cases with our settings, and as
 * many, due at the same instants, with the engine's own.
 */
class TimerLatenessSoak {

    private static final Logger LOG = LoggerFactory.getLogger(TimerLatenessSoak.class);

    private static final int TIMERS = 200;
    private static final String DATABASE = "cases.mv.db";
    private static final Duration TO_SET_THE_DATES = Duration.ofSeconds(60);
    private static final Duration PROMISED = Duration.ofSeconds(5);

    /** Seconds from the start to each of the moments around which timers are due; the application falls idle between them. */
    private static final List<Integer> MOMENTS = List.of(0, 35, 110, 155, 230);
    /** The timers of one moment are spread, so that they do not queue behind one another. */
    private static final int SPREAD_MILLIS = 10_000;

    private static final String[] STOCK = {
        "--camunda.bpm.job-executor-acquire-by-priority=false",
        "--camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=false",
        "--camunda.bpm.job-execution.wait-time-in-millis=5000",
        "--camunda.bpm.job-execution.max-wait=60000",
        "--camunda.bpm.job-execution.lock-time-in-millis=300000",
        "--camunda.bpm.job-execution.core-pool-size=3",
        "--camunda.bpm.job-execution.max-pool-size=10",
        "--camunda.bpm.job-execution.queue-capacity=3",
        "--camunda.bpm.job-execution.max-jobs-per-acquisition=3"
    };

    @TempDir
    Path folder;

    @Test
    void aTimerOnAnIdleApplicationIsNoLaterThanPromised() throws IOException {
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Path stock = Files.createDirectory(folder.resolve("stock"));
        WaitingCases.open(SoakDatabase.file(ours), TIMERS, TIMERS);
        Files.copy(ours.resolve(DATABASE), stock.resolve(DATABASE));
        try (RunningJar withOurs = RunningJar.start(ours, "--spinepath.demo.cases=false");
                RunningJar withStock = RunningJar.start(stock, with(STOCK, "--spinepath.demo.cases=false"))) {
            List<Instant> due = dueDates(Instant.now().plus(TO_SET_THE_DATES));
            schedule(withOurs, due);
            schedule(withStock, due);
            Durations latenessOfOurs = lateness(withOurs);
            Durations latenessOfStock = lateness(withStock);

            LOG.info(
                    "\n{}\n{}\n{}",
                    Durations.header("lateness of a timer"),
                    latenessOfOurs.row("our settings"),
                    latenessOfStock.row("stock settings"));
            assertThat(latenessOfOurs.percentile(99)).isLessThan(PROMISED);
        }
    }

    private static List<Instant> dueDates(Instant start) {
        Random random = new Random(7);
        return IntStream.range(0, TIMERS)
                .mapToObj(number -> start.plusSeconds(MOMENTS.get(number % MOMENTS.size()))
                        .plusMillis(random.nextInt(SPREAD_MILLIS)))
                .toList();
    }

    private static void schedule(RunningJar jar, List<Instant> due) {
        List<Timer> timers = Timers.of(jar, WaitingCases.TIMER);
        assertThat(timers).hasSize(TIMERS);
        IntStream.range(0, TIMERS)
                .parallel()
                .forEach(number -> timers.get(number).isDueAt(due.get(number)));
        assertThat(Instant.now())
                .as("all dates are set before the first is due")
                .isBefore(due.get(0));
    }

    private static Durations lateness(RunningJar jar) {
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> Timers.latenessOf(jar, WaitingCases.TIMER).size() == TIMERS);
        return Durations.of(Timers.latenessOf(jar, WaitingCases.TIMER));
    }

    private static String[] with(String[] settings, String another) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = another;
        return all;
    }
}
