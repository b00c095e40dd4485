package org.spinepath.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and where the MDT meets, in the centre's time zone.
 *
 * @param days the days of the week on which the MDT meets, such as thursday
 * @param time when the meeting begins, such as 13:00
 * @param duration how long the meeting takes, 5m to 12h, such as 60m
 * @param place where the MDT meets: the room, or the address of the video call
 */
@Validated
@ConfigurationProperties("spinepath.meeting")
record MeetingSettings(
        @NotEmpty(message = "spinepath.meeting.days must name a day of the week, such as thursday")
        @DefaultValue("THURSDAY")
        Set<DayOfWeek> days,

        @NotNull @DefaultValue("13:00") LocalTime time,

        @NotNull
        @DurationMin(minutes = 5, message = "spinepath.meeting.duration must be at least 5m")
        @DurationMax(hours = 12, message = "spinepath.meeting.duration must be at most 12h")
        @DefaultValue("60m")
        Duration duration,

        @NotBlank(message = "spinepath.meeting.place must say where the MDT meets") @DefaultValue("MDT room")
        String place) {}
