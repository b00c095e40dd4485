package org.spinepath.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;

/** When the MDT meets. A meeting in progress is the present one until it ends. */
record MeetingSchedule(MeetingSettings settings, ZoneId zone) {

    /** Whatever the days are, a meeting falls within this many of any day. */
    private static final int A_WEEK = 7;

    Meeting presentOrNext(Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        return IntStream.rangeClosed(0, A_WEEK + 1)
                .mapToObj(yesterday::plusDays)
                .filter(day -> settings.days().contains(day.getDayOfWeek()))
                .map(this::on)
                .filter(meeting -> meeting.end().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    Meeting before(Meeting meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.start(), zone);
        return IntStream.rangeClosed(1, A_WEEK)
                .mapToObj(day::minusDays)
                .filter(earlier -> settings.days().contains(earlier.getDayOfWeek()))
                .map(this::on)
                .findFirst()
                .orElseThrow();
    }

    private Meeting on(LocalDate day) {
        Instant start = day.atTime(settings.time()).atZone(zone).toInstant();
        return new Meeting(start, start.plus(settings.duration()), zone, settings.place());
    }
}
