package org.spinepath.clocks.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The public holidays of a country or of one of its regions, with the days that are given in their stead. Worked out once a year. */
final class PublicHolidays {

    private static final String PROPERTY = "spinepath.clocks.holidays";

    private final HolidayManager country;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager country, String[] region) {
        this.country = country;
        this.region = region;
    }

    /**
     * @param code a country, or a country and its region: pl, gb-eng, de-by
     * @throws InvalidConfigurationPropertyValueException when there is no such country or region
     */
    static PublicHolidays of(String code) {
        String[] parts = code.toLowerCase(Locale.ROOT).split("-");
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            throw unknown(
                    code, "Name a country by its two letters, and its region where it has some: gb-eng, pl, de-by.");
        }
        HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        CalendarHierarchy place = country.getCalendarHierarchy();
        for (int part = 1; part < parts.length; part++) {
            Map<String, CalendarHierarchy> regions = place.getChildren();
            if (!regions.containsKey(parts[part])) {
                throw unknown(code, remedy(parts[0], regions.keySet()));
            }
            place = regions.get(parts[part]);
        }
        return new PublicHolidays(country, Arrays.copyOfRange(parts, 1, parts.length));
    }

    boolean contains(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::of).contains(day);
    }

    private Set<LocalDate> of(int year) {
        return country.getHolidays(Year.of(year), region).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(toUnmodifiableSet());
    }

    private static String remedy(String country, Set<String> regions) {
        return regions.isEmpty()
                ? "Name the country alone, it has no such regions: " + country + "."
                : "Name one of these regions, or the country alone: " + String.join(", ", new TreeSet<>(regions)) + ".";
    }

    private static InvalidConfigurationPropertyValueException unknown(String code, String remedy) {
        return new InvalidConfigurationPropertyValueException(PROPERTY, code, remedy);
    }
}
