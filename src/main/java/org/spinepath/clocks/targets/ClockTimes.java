package org.spinepath.clocks.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.calendar.TimeCount;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.spinepath.people.Team;

/**
 * What a clock was promised when it started, kept beside what it times, so that due date, follow-up date and timers all show one instant
 * whatever the targets table says by then.
 *
 * @param startedAt the instant the limit counts from
 * @param target    the promised time, also the measure of the second rung
 * @param told      ids of the groups that are told when it is overdue
 * @param toldNext  ids of the groups that are told when it is still overdue
 */
public record ClockTimes(
        Instant startedAt,
        Instant warningAt,
        Instant limitAt,
        Duration target,
        CountedIn countedIn,
        List<String> told,
        List<String> toldNext) {

    /** Names of the variables in which the times are kept. */
    public static final List<String> NAMES = Stream.of(
                    ClockVariables.STEP_STARTED_AT,
                    ClockVariables.STEP_LIMIT_AT,
                    ClockVariables.STEP_WARNING_AT,
                    ClockVariables.STEP_TARGET,
                    ClockVariables.STEP_COUNTED_IN,
                    ClockVariables.STEP_TOLD,
                    ClockVariables.STEP_TOLD_NEXT)
            .map(CaseVariable::name)
            .toList();

    private static final String BETWEEN_GROUPS = ",";
    private static final List<String> TOLD_BEFORE = List.of(Team.MDT_COORDINATOR.groupId());
    private static final List<String> TOLD_NEXT_BEFORE = List.of(Team.CLINICAL_LEAD.groupId());

    public ClockTimes {
        told = List.copyOf(told);
        toldNext = List.copyOf(toldNext);
    }

    public static ClockTimes starting(Instant start, Target target, TimeCount count) {
        return new ClockTimes(
                start,
                count.after(start, target.warning()),
                count.after(start, target.limit()),
                target.limit(),
                target.countedIn(),
                target.told(),
                target.toldNext());
    }

    /** The times kept under these names, or empty when there is no clock. */
    public static Optional<ClockTimes> kept(Function<String, Object> variables) {
        Optional<Instant> limit = read(ClockVariables.STEP_LIMIT_AT, variables);
        return limit.map(limitAt -> new ClockTimes(
                read(ClockVariables.STEP_STARTED_AT, variables).orElseThrow(),
                read(ClockVariables.STEP_WARNING_AT, variables).orElseThrow(),
                limitAt,
                Duration.parse(read(ClockVariables.STEP_TARGET, variables).orElseThrow()),
                // What began before targets said this was promised what then held for all.
                read(ClockVariables.STEP_COUNTED_IN, variables).orElse(CountedIn.ELAPSED),
                read(ClockVariables.STEP_TOLD, variables)
                        .map(ClockTimes::groups)
                        .orElse(TOLD_BEFORE),
                read(ClockVariables.STEP_TOLD_NEXT, variables)
                        .map(ClockTimes::groups)
                        .orElse(TOLD_NEXT_BEFORE)));
    }

    public Map<String, Object> asVariables() {
        return Map.of(
                ClockVariables.STEP_STARTED_AT.name(), ClockVariables.STEP_STARTED_AT.written(startedAt),
                ClockVariables.STEP_LIMIT_AT.name(), ClockVariables.STEP_LIMIT_AT.written(limitAt),
                ClockVariables.STEP_WARNING_AT.name(), ClockVariables.STEP_WARNING_AT.written(warningAt),
                ClockVariables.STEP_TARGET.name(), ClockVariables.STEP_TARGET.written(target.toString()),
                ClockVariables.STEP_COUNTED_IN.name(), ClockVariables.STEP_COUNTED_IN.written(countedIn),
                ClockVariables.STEP_TOLD.name(), ClockVariables.STEP_TOLD.written(text(told)),
                ClockVariables.STEP_TOLD_NEXT.name(), ClockVariables.STEP_TOLD_NEXT.written(text(toldNext)));
    }

    /** The times after the case was raised: what was promised earlier stands, nothing gets later; the new target's people are told. */
    public ClockTimes raised(Instant raisedAt, Target raised, TimeCount count) {
        Instant limit = count.after(raisedAt, raised.limit());
        boolean sooner = limit.isBefore(limitAt);
        return new ClockTimes(
                startedAt,
                earlier(warningAt, count.after(raisedAt, raised.warning())),
                sooner ? limit : limitAt,
                sooner ? raised.limit() : target,
                sooner ? raised.countedIn() : countedIn,
                raised.told(),
                raised.toldNext());
    }

    /** The times of a clock that stood still: what was left when the pause began is left when it ends; what was past stays. */
    public ClockTimes resumed(Instant pausedAt, Instant resumedAt, TimeCount count) {
        return at(resumed(warningAt, pausedAt, resumedAt, count), resumed(limitAt, pausedAt, resumedAt, count));
    }

    public static Instant resumed(Instant instant, Instant pausedAt, Instant resumedAt, TimeCount count) {
        return instant.isAfter(pausedAt) ? count.after(resumedAt, count.between(pausedAt, instant)) : instant;
    }

    /**
     * The times after the case was lowered: what was promised later stands, nothing gets earlier; the lower tier's people are told.
     *
     * @param lowered what the lower tier would have promised from the clock's own start
     * @param now     a warning given by then is not given again
     */
    public ClockTimes lowered(ClockTimes lowered, Instant now) {
        boolean later = lowered.limitAt.isAfter(limitAt);
        return new ClockTimes(
                startedAt,
                later ? laterWarning(lowered.warningAt, now) : warningAt,
                later ? lowered.limitAt : limitAt,
                later ? lowered.target : target,
                later ? lowered.countedIn : countedIn,
                lowered.told,
                lowered.toldNext);
    }

    /** The times by another target, counted from where these are counted from. */
    public ClockTimes renewed(Target renewed, CentreCalendar calendar, Instant now) {
        ClockTimes anew =
                starting(countedFrom(calendar.count(countedIn)), renewed, calendar.count(renewed.countedIn()));
        return new ClockTimes(
                startedAt,
                warningAt.isAfter(now) ? anew.warningAt : warningAt,
                anew.limitAt,
                anew.target,
                anew.countedIn,
                anew.told,
                anew.toldNext);
    }

    /** The start; or, where the clock was raised or stood still, the instant from which its limit is the target away. */
    private Instant countedFrom(TimeCount count) {
        return count.after(startedAt, target).equals(limitAt) ? startedAt : count.after(limitAt, target.negated());
    }

    private Instant laterWarning(Instant other, Instant now) {
        return warningAt.isAfter(now) && other.isAfter(warningAt) ? other : warningAt;
    }

    private ClockTimes at(Instant warning, Instant limit) {
        return new ClockTimes(startedAt, warning, limit, target, countedIn, told, toldNext);
    }

    static List<String> groups(String text) {
        return Arrays.stream(text.split(BETWEEN_GROUPS))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    public static String text(List<String> groups) {
        return String.join(BETWEEN_GROUPS, groups);
    }

    private static <T> Optional<T> read(CaseVariable<T> variable, Function<String, Object> variables) {
        return variable.read(variables.apply(variable.name()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
