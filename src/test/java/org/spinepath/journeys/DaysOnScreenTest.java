package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day begins where the reader is: in London's summer an hour before that of UTC, in New York hours after it. */
@Journey
class DaysOnScreenTest {

    @RegisterExtension
    final Ward ward = new Ward();

    @ParameterizedTest(name = "in {0} at {1}")
    @CsvSource({
        "Europe/London,    2027-06-15T23:30:00Z, 2027-06-16, 67",
        "Europe/London,    2027-06-15T22:30:00Z, 2027-06-15, 66",
        "America/New_York, 2027-06-16T03:30:00Z, 2027-06-15, 66",
        "America/New_York, 2027-06-16T12:00:00Z, 2027-06-16, 67",
    })
    void whoIsReferredWasBornByTodayAndGrowsOlderOnTheirBirthday(ZoneId zone, Instant now, String today, int age) {
        Page page = ward.member("gp", zone, now).visit("/referrals/new").screen();

        assertThat(page.locator("#dateOfBirth")).hasAttribute("max", today);
        page.locator("#dateOfBirth").fill("1960-06-16");
        assertThat(page.locator("#age")).hasText("Age " + age + " years");
    }

    @ParameterizedTest(name = "on {1}")
    @CsvSource({"2027-06-15T23:30:00Z, 2027-06-16, 2027-05-18", "2027-11-10T00:30:00Z, 2027-11-10, 2027-10-12"})
    void theLastThirtyDaysOfTheDashboardEndToday(Instant now, String today, String first) {
        try (CockpitScreen cockpit = ward.cockpit("manager", now)) {
            cockpit.choose("Period", "From … to …");

            assertThat(cockpit.day("to")).hasValue(today);
            assertThat(cockpit.day("from")).hasValue(first);
        }
    }

    @Test
    void theMeetingIsAtTheHourOfTheCentreWhereverItsReaderIs() {
        Locator here =
                ward.member("coordinator").visit("/meetings/next").screen().locator("#when");
        assertThat(here).not().isEmpty();
        Page abroad = ward.member("coordinator", ZoneId.of("America/New_York"), Instant.now())
                .visit("/meetings/next")
                .screen();

        assertThat(abroad.locator("#when")).hasText(here.innerText());
    }
}
