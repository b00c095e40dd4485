package org.spinepath.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spinepath.pathway.CaseVariable;

/**
 * The clock of one step, kept beside it, so that due date, follow-up date and timers all show one instant.
 *
 * @param startedAt the instant the limit counts from
 * @param target    the promised elapsed time, also the measure of the second rung
 */
record StepTimes(Instant startedAt, Instant limitAt, Instant warningAt, Duration target) {

    static StepTimes starting(Instant start, Target target) {
        return new StepTimes(start, target.limitFrom(start), target.warningFrom(start), target.limit());
    }

    /** The times kept under these names, or empty when the step has no clock. */
    static Optional<StepTimes> kept(Function<String, Object> variables) {
        Optional<Instant> limit = read(ClockVariables.STEP_LIMIT_AT, variables);
        return limit.map(limitAt -> new StepTimes(
                read(ClockVariables.STEP_STARTED_AT, variables).orElseThrow(),
                limitAt,
                read(ClockVariables.STEP_WARNING_AT, variables).orElseThrow(),
                Duration.parse(read(ClockVariables.STEP_TARGET, variables).orElseThrow())));
    }

    Map<String, Object> asVariables() {
        return Map.of(
                ClockVariables.STEP_STARTED_AT.name(), ClockVariables.STEP_STARTED_AT.written(startedAt),
                ClockVariables.STEP_LIMIT_AT.name(), ClockVariables.STEP_LIMIT_AT.written(limitAt),
                ClockVariables.STEP_WARNING_AT.name(), ClockVariables.STEP_WARNING_AT.written(warningAt),
                ClockVariables.STEP_TARGET.name(), ClockVariables.STEP_TARGET.written(target.toString()));
    }

    /** The times after the case was raised: what was promised earlier stands, nothing gets later. */
    StepTimes raised(Instant raisedAt, Target raised) {
        boolean sooner = raised.limitFrom(raisedAt).isBefore(limitAt);
        return new StepTimes(
                startedAt,
                sooner ? raised.limitFrom(raisedAt) : limitAt,
                earlier(warningAt, raised.warningFrom(raisedAt)),
                sooner ? raised.limit() : target);
    }

    private static <T> Optional<T> read(CaseVariable<T> variable, Function<String, Object> variables) {
        return variable.read(variables.apply(variable.name()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
