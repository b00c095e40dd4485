package org.spinepath.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thursdays at one in London. */
class MeetingScheduleTest {

    private final MeetingSchedule schedule = new MeetingSchedule(
            new MeetingSettings(Set.of(DayOfWeek.THURSDAY), LocalTime.of(13, 0), Duration.ofMinutes(60), "MDT room"),
            ZoneId.of("Europe/London"));

    @Test
    void theNextOneIsThisWeeksUntilItHasEnded() {
        assertThat(startSeenAt("2026-11-25T09:00:00Z")).isEqualTo("2026-11-26T13:00:00Z");
        assertThat(startSeenAt("2026-11-26T13:00:00Z")).isEqualTo("2026-11-26T13:00:00Z");
        assertThat(startSeenAt("2026-11-26T13:59:59Z")).isEqualTo("2026-11-26T13:00:00Z");
        assertThat(startSeenAt("2026-11-26T14:00:00Z")).isEqualTo("2026-12-03T13:00:00Z");
    }

    @Test
    void theClockOnTheWallCountsWhenSummerTimeEndsOrBegins() {
        assertThat(startSeenAt("2026-10-22T14:00:00Z")).isEqualTo("2026-10-29T13:00:00Z");
        assertThat(startSeenAt("2026-03-26T15:00:00Z")).isEqualTo("2026-04-02T12:00:00Z");
    }

    @Test
    void theOneBeforeIsLastWeeks() {
        Meeting next = schedule.presentOrNext(Instant.parse("2026-10-28T09:00:00Z"));

        assertThat(schedule.before(next).start()).isEqualTo("2026-10-22T12:00:00Z");
    }

    private Instant startSeenAt(String now) {
        return schedule.presentOrNext(Instant.parse(now)).start();
    }
}
