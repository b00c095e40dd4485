package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** A manager who has never seen the dashboard finds the bottleneck, and the way from there to a case that waits. */
@Journey
class ManagersDayTest {

    private static final int CASES = 16;
    private static final Duration PERIOD = Duration.ofDays(60);

    @RegisterExtension
    final Ward ward = new Ward();

    private CockpitScreen cockpit;
    private String referred;

    @BeforeEach
    void aPatientWaits() {
        referred = ward.referred("J-6001", false, Duration.ofHours(30));
    }

    @AfterEach
    void goHome() {
        if (cockpit != null) {
            cockpit.close();
        }
    }

    @Test
    void findsTheBottleneckAndACaseThatWaitsThere() {
        ward.synthetic(CASES, PERIOD);
        cockpit = ward.cockpit("manager");

        assertThat(cockpit.headline()).containsText("ottleneck");
        assertThat(cockpit.card("Where patients wait now").locator("canvas")).isVisible();
        cockpit.photograph("dashboard");
        assertThat(cockpit.numbersOf("Done within the limit")).containsText(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(cockpit.numbersOf("From milestone to milestone")).containsText("Referral to imaging");
        assertThat(cockpit.card("Overdue now, worst first").locator("tbody"))
                .containsText(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(cockpit.barriersIn("dashboard")).isEmpty();

        cockpit.choose("Period", "Last 12 months");
        assertThat(cockpit.headline()).containsText("last 12 months");
        cockpit.choose("Urgency", "Routine");
        assertThat(cockpit.card("Arrivals and discharges")).isVisible();
        assertThat(cockpit.card("Overdue now, worst first")).not().containsText(referred);
        cockpit.choose("Urgency", "Urgent");
        assertThat(cockpit.card("Overdue now, worst first")).containsText(referred);

        Locator course = cockpit.openFirstCaseOf("Overdue now, worst first");
        assertThat(course).containsText(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(course).containsText("late");
        assertThat(course.locator("table").last()).isVisible();
        assertThat(cockpit.passedOnDiagram().first()).isAttached();
        assertThat(cockpit.heat().first()).hasText(Pattern.compile("\\d+(\\.\\d)? (min|h|d|wait)"));
        cockpit.photograph("heat map and course");
        assertThat(cockpit.barriersIn("heat map and course")).isEmpty();

        cockpit.press("Volume");
        assertThat(cockpit.heat().first()).hasText(Pattern.compile("\\d+ (done|wait)"));
        cockpit.photograph("heat map by volume");
    }

    @Test
    void asksAboutDaysOfTheirOwnChoice() {
        cockpit = ward.cockpit("manager");
        cockpit.choose("Period", "From … to …");
        cockpit.day("from").fill("2001-01-01");
        cockpit.day("to").fill("2001-01-31");

        assertThat(cockpit.headline())
                .hasText("No bottleneck, 2001-01-01 to 2001-01-31: no step with at least 5 patients was late.");
        assertThat(cockpit.card("Arrivals and discharges")).containsText("There is nothing to show.");
        cockpit.photograph("dashboard of an empty month");

        cockpit.day("to").fill("2000-12-31");
        assertThat(cockpit.problem()).containsText("The period ends before it begins");
    }

    @Test
    void seesTheCourseOfARunningCaseOnItsOwnDiagram() {
        cockpit = ward.cockpit("manager");
        Locator course = cockpit.openCourseOf(
                ward.progress().awaitTask(referred, "AssessPatient").getProcessInstanceId());

        assertThat(course).containsText(referred);
        assertThat(cockpit.passedOnDiagram().first()).isAttached();
        cockpit.photograph("course of a running case");
    }
}
