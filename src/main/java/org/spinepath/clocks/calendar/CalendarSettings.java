package org.spinepath.clocks.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * On which days the centre does not work, besides Saturdays and Sundays.
 *
 * @param holidays whose public holidays the centre keeps: a country, or a country and its region, such as gb-eng, pl or de-by
 * @param daysOff further days on which the centre is closed, such as 2027-01-04
 */
@Validated
@ConfigurationProperties("spinepath.clocks")
record CalendarSettings(
        @NotBlank(message = "spinepath.clocks.holidays must name a country or region, such as gb-eng")
        @DefaultValue("gb-eng")
        String holidays,

        @NotNull @DefaultValue Set<LocalDate> daysOff) {}
