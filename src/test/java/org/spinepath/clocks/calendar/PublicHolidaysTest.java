package org.spinepath.clocks.calendar;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The holidays that fall on Monday to Friday, compared with those that governments announced. */
class PublicHolidaysTest {

    @Test
    void englandKeepsItsEightBankHolidays() {
        assertThat(weekdaysOff("gb-eng", 2027))
                .isEqualTo(days(
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-03",
                        "2027-05-31",
                        "2027-08-30",
                        "2027-12-27",
                        "2027-12-28"));
    }

    @Test
    void aBankHolidayOnAWeekendIsGivenBackOnTheNextWorkingDay() {
        assertThat(weekdaysOff("gb-eng", 2022)).containsAll(days("2022-01-03", "2022-12-26", "2022-12-27"));
        assertThat(weekdaysOff("gb-eng", 2028)).containsAll(days("2028-01-03", "2028-12-25", "2028-12-26"));
    }

    @Test
    void scotlandKeepsOtherDaysThanEngland() {
        assertThat(weekdaysOff("gb-sct", 2027))
                .containsAll(days("2027-01-04", "2027-08-02", "2027-11-30"))
                .doesNotContainAnyElementsOf(days("2027-03-29", "2027-08-30"));
    }

    @Test
    void polandKeepsItsNationalAndChurchHolidays() {
        assertThat(weekdaysOff("pl", 2027))
                .isEqualTo(days(
                        "2027-01-01",
                        "2027-01-06",
                        "2027-03-29",
                        "2027-05-03",
                        "2027-05-27",
                        "2027-11-01",
                        "2027-11-11",
                        "2027-12-24"));
    }

    @Test
    void polandGivesNoSubstituteForAHolidayOnAWeekend() {
        assertThat(weekdaysOff("pl", 2028)).doesNotContainAnyElementsOf(days("2028-01-03", "2028-11-13"));
    }

    @Test
    void bavariaKeepsMoreDaysThanGermany() {
        SortedSet<LocalDate> germany = weekdaysOff("de", 2027);
        assertThat(germany).isEqualTo(days("2027-01-01", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"));
        assertThat(weekdaysOff("de-by", 2027))
                .containsAll(germany)
                .containsAll(days("2027-01-06", "2027-05-27", "2027-11-01"));
        assertThat(weekdaysOff("de-be", 2027))
                .doesNotContainAnyElementsOf(days("2027-01-06", "2027-05-27", "2027-11-01"));
    }

    @Test
    void upperAndLowerCaseAreTheSame() {
        assertThat(weekdaysOff("GB-ENG", 2027)).isEqualTo(weekdaysOff("gb-eng", 2027));
    }

    @Test
    void anUnknownCountryIsRefusedWithASentenceThatSaysWhatToName() {
        assertThat(refusal("england"))
                .isEqualTo("Name a country by its two letters, and its region where it has some: gb-eng, pl, de-by.");
    }

    @Test
    void anUnknownRegionIsRefusedWithTheKnownOnes() {
        assertThat(refusal("gb-london"))
                .isEqualTo("Name one of these regions, or the country alone: eng, nir, sct, wls.");
        assertThat(refusal("pl-mz")).isEqualTo("Name the country alone, it has no such regions: pl.");
    }

    private static String refusal(String code) {
        InvalidConfigurationPropertyValueException refused =
                catchThrowableOfType(InvalidConfigurationPropertyValueException.class, () -> PublicHolidays.of(code));
        assertThat(refused.getName()).isEqualTo("spinepath.clocks.holidays");
        return refused.getReason();
    }

    private static SortedSet<LocalDate> weekdaysOff(String code, int year) {
        PublicHolidays holidays = PublicHolidays.of(code);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(holidays::contains)
                .collect(toCollection(TreeSet::new));
    }

    private static SortedSet<LocalDate> days(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).collect(toCollection(TreeSet::new));
    }
}
