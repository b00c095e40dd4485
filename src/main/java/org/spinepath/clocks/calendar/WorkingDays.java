package org.spinepath.clocks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;

/**
 * Time that stands still on days off. It is read off the clock on the wall: every working day counts 24 hours, so that N days end at the
 * local time at which they began. Where the clocks change on a working day, the hour that is skipped counts and the hour that comes twice
 * counts once.
 *
 * @param zone the centre's
 * @param dayOff whether time stands still on a day
 */
record WorkingDays(ZoneId zone, Predicate<LocalDate> dayOff) implements TimeCount {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(36_525);

    @Override
    public Instant after(Instant start, Duration time) {
        if (time.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(time + " is longer than a hundred years. Give a shorter time.");
        }
        LocalDateTime from = counting(start);
        Duration sinceMidnight = sinceMidnight(from).plus(time);
        long days = Math.floorDiv(sinceMidnight.getSeconds(), DAY.getSeconds());
        LocalTime localTime = LocalTime.MIDNIGHT.plus(sinceMidnight.minusDays(days));
        return onTheWall(workingDay(from.toLocalDate(), days).atTime(localTime));
    }

    @Override
    public Duration between(Instant from, Instant until) {
        LocalDateTime first = counting(from);
        LocalDateTime last = counting(until);
        return DAY.multipliedBy(workingDays(first.toLocalDate(), last.toLocalDate()))
                .plus(sinceMidnight(last))
                .minus(sinceMidnight(first));
    }

    /** The local time that counts at this moment: on a day off, the beginning of the next working day. */
    private LocalDateTime counting(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        LocalDate day = local.toLocalDate();
        return dayOff.test(day) ? nextWorkingDay(day, 1).atStartOfDay() : local;
    }

    private static Duration sinceMidnight(LocalDateTime local) {
        return Duration.ofNanos(local.toLocalTime().toNanoOfDay());
    }

    private LocalDate workingDay(LocalDate from, long days) {
        LocalDate day = from;
        for (long counted = 0; counted < Math.abs(days); counted++) {
            day = nextWorkingDay(day, Long.signum(days));
        }
        return day;
    }

    private LocalDate nextWorkingDay(LocalDate day, int direction) {
        LocalDate next = day.plusDays(direction);
        while (dayOff.test(next)) {
            next = next.plusDays(direction);
        }
        return next;
    }

    /** Both are working days. */
    private long workingDays(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return -workingDays(until, from);
        }
        return from.datesUntil(until).filter(dayOff.negate()).count();
    }

    /** A local time that the clocks skip is the moment at which they skip it; of one that comes twice it is the first. */
    private Instant onTheWall(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
