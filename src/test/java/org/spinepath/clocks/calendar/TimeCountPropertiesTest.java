package org.spinepath.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In Europe the clocks change on Sundays, so that working days are counted without a remainder. */
class TimeCountPropertiesTest {

    private static final CentreCalendar ENGLAND = calendar("Europe/London", "gb-eng");
    private static final CentreCalendar POLAND = calendar("Europe/Warsaw", "pl");

    @Property
    void betweenFindsTheTimeAgain(
            @ForAll("counts") TimeCount count, @ForAll("moments") Instant start, @ForAll("times") Duration time) {
        assertThat(count.between(start, count.after(start, time))).isEqualTo(time);
    }

    @Property
    void whoStartsLaterOrHasMoreTimeIsNeverDueSooner(
            @ForAll("counts") TimeCount count,
            @ForAll("moments") Instant start,
            @ForAll("times") Duration later,
            @ForAll("times") Duration time,
            @ForAll("times") Duration more) {
        Instant due = count.after(start, time);
        assertThat(count.after(start, time.plus(more))).isAfterOrEqualTo(due);
        assertThat(count.after(start.plus(later), time)).isAfterOrEqualTo(due);
    }

    @Property
    void timeInPartsIsTheWholeTime(
            @ForAll("counts") TimeCount count,
            @ForAll("moments") Instant start,
            @ForAll("times") Duration first,
            @ForAll("times") Duration second) {
        assertThat(count.after(count.after(start, first), second)).isEqualTo(count.after(start, first.plus(second)));
    }

    @Property
    void daysOffOnlyAddTime(@ForAll("moments") Instant start, @ForAll("times") Duration time) {
        Instant elapsed = ENGLAND.count(CountedIn.ELAPSED).after(start, time);
        Instant worked = ENGLAND.count(CountedIn.WORKING_DAYS).after(start, time);
        // The clocks put forward make a weekend an hour shorter, never a working day.
        assertThat(worked).isAfterOrEqualTo(elapsed.minus(Duration.ofHours(1)));
    }

    @Property
    void backAndForthIsWhereItBegan(
            @ForAll("counts") TimeCount count, @ForAll("moments") Instant start, @ForAll("times") Duration time) {
        Instant counting = count.after(start, Duration.ZERO);
        assertThat(count.after(count.after(counting, time), time.negated())).isEqualTo(counting);
    }

    @Provide
    static Arbitrary<TimeCount> counts() {
        return Arbitraries.of(
                ENGLAND.count(CountedIn.ELAPSED),
                ENGLAND.count(CountedIn.WORKING_DAYS),
                POLAND.count(CountedIn.WORKING_DAYS));
    }

    @Provide
    static Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2035-01-01T00:00:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    static Arbitrary<Duration> times() {
        return Arbitraries.longs().between(0, Duration.ofDays(120).toMillis()).map(Duration::ofMillis);
    }

    private static CentreCalendar calendar(String zone, String holidays) {
        return new CentreCalendar(new CalendarSettings(holidays, Set.of()), Clock.system(ZoneId.of(zone)));
    }
}
