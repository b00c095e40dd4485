package org.spinepath.clocks.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** Saturdays, Sundays, public holidays and the days on which the centre is closed. */
record DaysOff(PublicHolidays holidays, Set<LocalDate> closed) implements Predicate<LocalDate> {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Override
    public boolean test(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) || closed.contains(day) || holidays.contains(day);
    }
}
