package org.spinepath.insight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days of the centre, from the first to the last.
 *
 * @param from the first instant
 * @param to   the first instant after the period
 */
public record Period(LocalDate firstDay, LocalDate lastDay, Instant from, Instant to) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /**
     * @throws ParameterRefused when a day cannot be read, or the last comes before the first
     */
    public static Period of(String from, String to, ZoneId zone) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw new ParameterRefused("to", "The period ends before it begins. Send a later day.");
        }
        return new Period(
                first,
                last,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new ParameterRefused(field, "Send a year from 1900 to 9999.");
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new ParameterRefused(field, "Send a date as year-month-day, for example 2026-03-28.");
        }
    }
}
