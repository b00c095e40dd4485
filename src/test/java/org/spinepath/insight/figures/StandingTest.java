package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.spinepath.clinical.presentation.Urgency.EMERGENCY;
import static org.spinepath.clinical.presentation.Urgency.ROUTINE;
import static org.spinepath.clinical.presentation.Urgency.URGENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.insight.figures.Standing.Stage;
import org.spinepath.pathway.cases.Steps;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final long[] NOBODY = {};

    @Test
    void countsOpenCasesByStepAndUrgency() {
        Standing standing = Standing.of(
                List.of(
                        imaging("A", URGENT, hours(1)),
                        imaging("B", URGENT, hours(-1)),
                        imaging("C", ROUTINE, Optional.empty()),
                        step("D", Steps.Events.NEXT_VISIT_DUE, ROUTINE, Optional.empty())),
                NOW);

        assertThat(standing.open()).isEqualTo(4);
        assertThat(standing.overdue()).isEqualTo(1);
        assertThat(standing.stages())
                .containsExactly(
                        new Stage(Steps.Events.NEXT_VISIT_DUE, "D's step", Map.of(ROUTINE, 1L), 0),
                        new Stage("PerformImaging", "A's step", Map.of(URGENT, 2L, ROUTINE, 1L), 1));
    }

    @Test
    void theWorstAreEmergenciesThenWhatIsOverdueLongest() {
        Standing standing = Standing.of(
                List.of(
                        imaging("routine for days", ROUTINE, hours(-90)),
                        imaging("urgent for an hour", URGENT, hours(-1)),
                        imaging("urgent for a day", URGENT, hours(-24)),
                        imaging("emergency", EMERGENCY, hours(-1)),
                        imaging("in time", EMERGENCY, hours(1))),
                NOW);

        assertThat(standing.worst())
                .extracting(Standing.Late::caseNumber)
                .containsExactly("emergency", "urgent for a day", "urgent for an hour", "routine for days");
    }

    @Test
    void theForecastBeginsWithTheLikeliestAndEndsWithWhatNobodyKnows() {
        long[] hoursTaken = LongStream.rangeClosed(1, 40)
                .map(hours -> Duration.ofHours(hours).toMillis())
                .toArray();
        Forecast forecast = Forecast.of(
                List.of(
                        step("unknown", "PerformSurgery", URGENT, hours(2)),
                        imaging("safe", URGENT, hours(29)),
                        imaging("in danger", URGENT, hours(1)),
                        imaging("overdue", URGENT, hours(-1)),
                        imaging("paused", URGENT, Optional.empty())),
                NOW,
                (step, tier) -> step.equals("PerformImaging") ? hoursTaken : NOBODY);

        assertThat(forecast.steps())
                .extracting(Forecast.Expected::caseNumber, Forecast.Expected::chance)
                .containsExactly(
                        tuple("in danger", new LateChance(29, 30)),
                        tuple("safe", new LateChance(1, 30)),
                        tuple("unknown", new LateChance(null, 0)));
    }

    private static OpenStep imaging(String caseNumber, Urgency tier, Optional<Instant> limit) {
        return step(caseNumber, "PerformImaging", tier, limit);
    }

    /** Open for ten hours. */
    private static OpenStep step(String caseNumber, String step, Urgency tier, Optional<Instant> limit) {
        return new OpenStep(caseNumber, step, caseNumber + "'s step", tier, NOW.minus(Duration.ofHours(10)), limit);
    }

    private static Optional<Instant> hours(int fromNow) {
        return Optional.of(NOW.plus(Duration.ofHours(fromNow)));
    }
}
