package org.spinepath.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an operator may write into the configuration. */
class CalendarSettingsTest {

    private static final Instant TUESDAY = Instant.parse("2027-01-05T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(CentreCalendar.class);

    @Test
    void withoutAnyTheCalendarIsEngland() {
        application.run(started ->
                assertThat(afterADay(started.getBean(CentreCalendar.class))).isEqualTo(TUESDAY.plus(DAY)));
    }

    @Test
    void holidaysAndDaysOffAreRead() {
        application
                .withPropertyValues("spinepath.clocks.holidays=pl", "spinepath.clocks.days-off=2027-01-07,2027-01-08")
                .run(started -> assertThat(afterADay(started.getBean(CentreCalendar.class)))
                        .isEqualTo("2027-01-11T10:00:00Z"));
    }

    @Test
    void anUnknownCountryRefusesTheStart() {
        application
                .withPropertyValues("spinepath.clocks.holidays=england")
                .run(refused -> assertThat(refused)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("gb-eng"));
    }

    @Test
    void aBlankCountryRefusesTheStart() {
        application
                .withPropertyValues("spinepath.clocks.holidays=")
                .run(refused -> assertThat(refused)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("must name a country or region"));
    }

    @Test
    void aDayThatDoesNotExistRefusesTheStart() {
        application
                .withPropertyValues("spinepath.clocks.days-off=2027-02-29")
                .run(refused -> assertThat(refused).getFailure().rootCause().hasMessageContaining("2027-02-29"));
    }

    private static Instant afterADay(CentreCalendar calendar) {
        return calendar.count(CountedIn.WORKING_DAYS).after(TUESDAY, DAY);
    }
}
