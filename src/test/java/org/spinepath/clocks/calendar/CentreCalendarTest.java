package org.spinepath.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.pathway.vocabulary.CountedIn;

/** Times are given with their offset: +00:00 and +01:00 in London, +01:00 and +02:00 in Warsaw, winter and summer. */
class CentreCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private static final CentreCalendar ENGLAND = calendar(LONDON, "gb-eng");
    private static final CentreCalendar POLAND = calendar(WARSAW, "pl");
    private static final CentreCalendar BAVARIA = calendar(ZoneId.of("Europe/Berlin"), "de-by");

    @Nested
    class WorkingDays {

        @ParameterizedTest(name = "{3}")
        @CsvSource({
            "2027-01-12T09:15:00.123Z, P1D,  2027-01-13T09:15:00.123Z, a day within the week",
            "2027-01-15T09:15Z, P1D,  2027-01-18T09:15Z, from Friday to the same time on Monday",
            "2027-01-15T09:15Z, P5D,  2027-01-22T09:15Z, five days are a week",
            "2027-01-15T18:00Z, PT12H, 2027-01-18T06:00Z, what Friday has no room for runs on after the weekend",
            "2027-01-15T12:00Z, PT12H, 2027-01-18T00:00Z, what ends with Friday is due when Monday begins",
            "2027-01-16T14:00Z, P1D,  2027-01-19T00:00Z, from Saturday it counts from the beginning of Monday",
            "2027-01-17T23:59Z, PT8H, 2027-01-18T08:00Z, from Sunday too",
            "2027-01-16T14:00Z, PT0S, 2027-01-18T00:00Z, nothing passes before Monday",
            "2027-01-14T23:30Z, PT1H, 2027-01-15T00:30Z, over midnight",
            "2027-01-15T23:30Z, PT1H, 2027-01-18T00:30Z, over midnight and a weekend",
            "2027-01-18T06:00Z, PT-12H, 2027-01-15T18:00Z, backwards over a weekend",
            "2028-02-28T10:00Z, P1D,  2028-02-29T10:00Z, the leap day is a day",
            "2028-02-29T10:00Z, P1D,  2028-03-01T10:00Z, and is followed by March",
        })
        void passFromMondayToFriday(String start, Duration time, String end, String why) {
            assertCounted(ENGLAND, at(start), time, at(end));
        }

        @ParameterizedTest(name = "{3}")
        @CsvSource({
            "2027-03-25T16:00Z, P1D, 2027-03-30T16:00+01:00, from Maundy Thursday over Easter 2027 and the change of"
                    + " the clocks",
            "2026-12-24T10:00Z, P1D, 2026-12-29T10:00Z, Boxing Day 2026 is a Saturday and Monday is its substitute",
            "2027-12-24T10:00Z, P1D, 2027-12-29T10:00Z, both Christmas days of 2027 have substitutes",
            "2027-12-31T10:00Z, P1D, 2028-01-04T10:00Z, over the end of the year with a substitute on 3 January",
            "2027-04-30T10:00+01:00, P1D, 2027-05-04T10:00+01:00, the early May bank holiday",
        })
        void standStillOnBankHolidaysInEngland(String start, Duration time, String end, String why) {
            assertCounted(ENGLAND, at(start), time, at(end));
        }

        @ParameterizedTest(name = "{3}")
        @CsvSource({
            "2027-11-10T10:00+01:00, P1D, 2027-11-12T10:00+01:00, Independence Day on a Thursday",
            "2027-04-30T10:00+02:00, P1D, 2027-05-04T10:00+02:00, Constitution Day on a Monday",
            "2027-05-26T10:00+02:00, P1D, 2027-05-28T10:00+02:00, Corpus Christi",
            "2027-03-26T10:00+01:00, P1D, 2027-03-30T10:00+02:00, Good Friday is a working day and Easter Monday is"
                    + " not",
            "2027-12-23T10:00+01:00, P1D, 2027-12-27T10:00+01:00, Christmas Eve is a holiday since 2025",
            "2027-08-30T10:00+02:00, P1D, 2027-08-31T10:00+02:00, the English summer bank holiday is not kept",
        })
        void standStillOnHolidaysInPoland(String start, Duration time, String end, String why) {
            assertCounted(POLAND, at(start), time, at(end));
        }

        @Test
        void standStillOnTheHolidaysOfTheRegion() {
            assertCounted(BAVARIA, at("2027-01-05T10:00+01:00"), days(1), at("2027-01-07T10:00+01:00"));
            assertCounted(
                    calendar(ZoneId.of("Europe/Berlin"), "de-be"),
                    at("2027-01-05T10:00+01:00"),
                    days(1),
                    at("2027-01-06T10:00+01:00"));
        }

        @Test
        void standStillWhileTheCentreIsClosed() {
            CentreCalendar closedOnWednesday = calendar(LONDON, "gb-eng", LocalDate.of(2027, 1, 13));
            assertCounted(closedOnWednesday, at("2027-01-12T10:00Z"), days(1), at("2027-01-14T10:00Z"));
        }

        @Test
        void aDayOfTheCentreBeginsAtItsOwnMidnight() {
            // Half past eleven on Friday evening in UTC is Saturday in Warsaw.
            Instant lateOnFriday = Instant.parse("2027-01-15T23:30:00Z");
            assertThat(workingDays(POLAND).after(lateOnFriday, days(1))).isEqualTo(at("2027-01-19T00:00+01:00"));
        }

        @Test
        void whatLiesOnDaysOffIsNotBetween() {
            Instant friday = at("2027-01-15T18:00Z");
            Instant saturday = at("2027-01-16T09:00Z");
            Instant sunday = at("2027-01-17T09:00Z");
            Instant monday = at("2027-01-18T06:00Z");

            assertThat(workingDays(ENGLAND).between(friday, saturday)).isEqualTo(Duration.ofHours(6));
            assertThat(workingDays(ENGLAND).between(saturday, sunday)).isZero();
            assertThat(workingDays(ENGLAND).between(sunday, monday)).isEqualTo(Duration.ofHours(6));
            assertThat(workingDays(ENGLAND).between(friday, monday)).isEqualTo(Duration.ofHours(12));
            assertThat(workingDays(ENGLAND).between(monday, friday)).isEqualTo(Duration.ofHours(-12));
        }

        @Test
        void moreThanAHundredYearsAreASlipOfThePen() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> workingDays(ENGLAND).after(at("2027-01-15T18:00Z"), days(40_000)))
                    .withMessageContaining("longer than a hundred years");
        }
    }

    @Nested
    class WhenTheClocksChange {

        @ParameterizedTest
        @CsvSource({
            "2027-03-27T12:00Z, 2027-03-28T13:00+01:00",
            "2027-10-30T12:00+01:00, 2027-10-31T11:00Z",
            "2027-03-27T12:00+01:00, 2027-03-28T13:00+02:00",
            "2027-10-30T12:00+02:00, 2027-10-31T11:00+01:00"
        })
        void twentyFourElapsedHoursAreTwentyFourHours(String start, String end) {
            assertThat(ENGLAND.count(CountedIn.ELAPSED).after(at(start), Duration.ofHours(24)))
                    .isEqualTo(at(end))
                    .isEqualTo(at(start).plusSeconds(86_400));
            assertThat(POLAND.count(CountedIn.ELAPSED).between(at(start), at(end)))
                    .isEqualTo(Duration.ofHours(24));
        }

        @Test
        void aWorkingDayEndsAtTheSameLocalTime() {
            // In Easter week 2027 England is off from Friday to Monday.
            assertCounted(ENGLAND, at("2027-03-25T12:00Z"), days(1), at("2027-03-30T12:00+01:00"));
            assertCounted(ENGLAND, at("2027-10-29T12:00+01:00"), days(1), at("2027-11-01T12:00Z"));
            assertCounted(POLAND, at("2027-03-26T12:00+01:00"), days(1), at("2027-03-30T12:00+02:00"));
            // All Saints' Day is the Monday after the change.
            assertCounted(POLAND, at("2027-10-29T12:00+02:00"), days(1), at("2027-11-02T12:00+01:00"));
        }

        @Test
        void aStartInTheHourThatComesTwiceWaitsForMondayLikeAllOfSunday() {
            Instant monday = at("2027-11-01T00:00Z");
            assertThat(workingDays(ENGLAND).after(at("2027-10-31T01:30+01:00"), Duration.ofHours(8)))
                    .isEqualTo(workingDays(ENGLAND).after(at("2027-10-31T01:30Z"), Duration.ofHours(8)))
                    .isEqualTo(monday.plus(Duration.ofHours(8)));
        }

        @Test
        void aStartAtTheHourThatIsSkippedWaitsForTheNextWorkingDay() {
            assertThat(workingDays(ENGLAND).after(at("2027-03-28T01:00Z"), Duration.ofHours(8)))
                    .isEqualTo(at("2027-03-30T08:00+01:00"));
        }

        /** Egypt changes its clocks in the night before a Friday. */
        @Test
        void onAWorkingDayALocalTimeThatIsSkippedIsTheMomentOfTheChange() {
            CentreCalendar cairo = calendar(ZoneId.of("Africa/Cairo"), "eg");
            Instant thursday = at("2026-04-23T00:30+02:00");
            assertThat(workingDays(cairo).after(thursday, days(1))).isEqualTo(at("2026-04-24T01:00+03:00"));
            assertThat(workingDays(cairo).after(thursday, Duration.ofHours(25)))
                    .isEqualTo(at("2026-04-24T01:30+03:00"));
        }

        @Test
        void onAWorkingDayALocalTimeThatComesTwiceIsTheFirst() {
            CentreCalendar cairo = calendar(ZoneId.of("Africa/Cairo"), "eg");
            assertThat(workingDays(cairo).after(at("2026-10-28T23:30+03:00"), days(1)))
                    .isEqualTo(at("2026-10-29T23:30+03:00"));
        }
    }

    private static void assertCounted(CentreCalendar calendar, Instant start, Duration time, Instant end) {
        assertThat(workingDays(calendar).after(start, time)).isEqualTo(end);
        assertThat(workingDays(calendar).between(start, end)).isEqualTo(time);
    }

    private static TimeCount workingDays(CentreCalendar calendar) {
        return calendar.count(CountedIn.WORKING_DAYS);
    }

    private static CentreCalendar calendar(ZoneId zone, String holidays, LocalDate... daysOff) {
        return new CentreCalendar(new CalendarSettings(holidays, Set.of(daysOff)), Clock.system(zone));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }
}
