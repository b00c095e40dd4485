package org.spinepath.clocks.calendar;

import java.time.Clock;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The centre's calendar: its time zone, its weekends, the public holidays it keeps and the days on which it is closed. */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
public class CentreCalendar {

    private final TimeCount elapsed = new ElapsedTime();
    private final TimeCount workingDays;

    /** @param clock its zone is the centre's */
    CentreCalendar(CalendarSettings settings, Clock clock) {
        DaysOff daysOff = new DaysOff(PublicHolidays.of(settings.holidays()), settings.daysOff());
        this.workingDays = new WorkingDays(clock.getZone(), daysOff);
    }

    /** The way in which a target is counted. */
    public TimeCount count(CountedIn countedIn) {
        return switch (countedIn) {
            case ELAPSED -> elapsed;
            case WORKING_DAYS -> workingDays;
        };
    }
}
