package org.spinepath.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.spinepath.properties.Chance;
import org.spinepath.properties.Property;

/** In Europe the clocks change on Sundays, so that working days are counted without a remainder. */
class TimeCountPropertiesTest {

    private static final CentreCalendar ENGLAND = calendar("Europe/London", "gb-eng");
    private static final CentreCalendar POLAND = calendar("Europe/Warsaw", "pl");
    private static final List<TimeCount> COUNTS = List.of(
            ENGLAND.count(CountedIn.ELAPSED),
            ENGLAND.count(CountedIn.WORKING_DAYS),
            POLAND.count(CountedIn.WORKING_DAYS));
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2035-01-01T00:00:00Z");

    @Test
    void betweenFindsTheTimeAgain() {
        Property.holds(chance -> {
            TimeCount count = count(chance);
            Instant start = moment(chance);
            Duration time = time(chance);
            assertThat(count.between(start, count.after(start, time))).isEqualTo(time);
        });
    }

    @Test
    void whoStartsLaterOrHasMoreTimeIsNeverDueSooner() {
        Property.holds(chance -> {
            TimeCount count = count(chance);
            Instant start = moment(chance);
            Duration later = time(chance);
            Duration time = time(chance);
            Duration more = time(chance);
            Instant due = count.after(start, time);
            assertThat(count.after(start, time.plus(more))).isAfterOrEqualTo(due);
            assertThat(count.after(start.plus(later), time)).isAfterOrEqualTo(due);
        });
    }

    @Test
    void timeInPartsIsTheWholeTime() {
        Property.holds(chance -> {
            TimeCount count = count(chance);
            Instant start = moment(chance);
            Duration first = time(chance);
            Duration second = time(chance);
            assertThat(count.after(count.after(start, first), second))
                    .isEqualTo(count.after(start, first.plus(second)));
        });
    }

    @Test
    void daysOffOnlyAddTime() {
        Property.holds(chance -> {
            Instant start = moment(chance);
            Duration time = time(chance);
            Instant elapsed = ENGLAND.count(CountedIn.ELAPSED).after(start, time);
            Instant worked = ENGLAND.count(CountedIn.WORKING_DAYS).after(start, time);
            // The clocks put forward make a weekend an hour shorter, never a working day.
            assertThat(worked).isAfterOrEqualTo(elapsed.minus(Duration.ofHours(1)));
        });
    }

    @Test
    void backAndForthIsWhereItBegan() {
        Property.holds(chance -> {
            TimeCount count = count(chance);
            Instant start = moment(chance);
            Duration time = time(chance);
            Instant counting = count.after(start, Duration.ZERO);
            assertThat(count.after(count.after(counting, time), time.negated())).isEqualTo(counting);
        });
    }

    private static TimeCount count(Chance chance) {
        return chance.oneOf(COUNTS);
    }

    private static Instant moment(Chance chance) {
        return Instant.ofEpochMilli(chance.between(FIRST.toEpochMilli(), LAST.toEpochMilli()));
    }

    private static Duration time(Chance chance) {
        return Duration.ofMillis(chance.between(0, Duration.ofDays(120).toMillis()));
    }

    private static CentreCalendar calendar(String zone, String holidays) {
        return new CentreCalendar(new CalendarSettings(holidays, Set.of()), Clock.system(ZoneId.of(zone)));
    }
}
