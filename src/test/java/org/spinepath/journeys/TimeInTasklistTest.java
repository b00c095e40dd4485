package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** What the coordinator sees of time in Tasklist, and does about it. */
@Journey
class TimeInTasklistTest {

    private static final int EMERGENCY = 100;
    private static final Duration SIX_HOURS_PAST_THE_LIMIT = Duration.ofHours(30);

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void theLongestOverdueStandsFirstAndWhatIsPausedLast() {
        String late = ward.referred("J-3001", false, SIX_HOURS_PAST_THE_LIMIT);
        String urgent = ward.referred("J-3002", true, Duration.ZERO);
        ward.progress().awaitTask(late, "ChaseOverdueStep");
        Member coordinator = ward.member("coordinator");

        Locator cards = coordinator.list("All open cases");
        assertThat(cards.locator("h4.task")).hasText(byLimit());
        assertThat(cards.first()).containsText(late);
        assertThat(cards.first()).containsText(Pattern.compile("6 h( \\d+ min)? over"));
        assertThat(cards.filter(of(urgent))).containsText(Pattern.compile("3 h \\d+ min left"));

        Locator clocks = coordinator.clocksOf(urgent);
        assertThat(clocks).containsText(StepNames.of(Steps.ASSESS_PATIENT));
        coordinator.order("Pause", "Patient unfit");
        assertThat(clocks).containsText("Paused: patient unfit");
        assertThat(cards.last()).containsText("Paused: patient unfit");
        assertThat(cards.last()).containsText(urgent);
        coordinator.photographClocks();

        coordinator.order("Resume");
        assertThat(clocks).containsText("left");
        assertThat(cards.locator("h4.task")).hasText(byLimit());

        assertThat(coordinator.notices()).containsText("1");
        coordinator.follow(late, StepNames.of(Steps.ASSESS_PATIENT) + " is overdue since");
        assertThat(coordinator.shownTask()).containsText(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(coordinator.notices()).hasText("Notices");
    }

    @Test
    void anEmergencyStandsBeforeWhatIsOverdueExceptWhereLatenessCounts() {
        String late = ward.referred("J-3003", false, SIX_HOURS_PAST_THE_LIMIT);
        String emergency = ward.referred("J-3004", false, SIX_HOURS_PAST_THE_LIMIT.minusDays(1));
        ward.reported(emergency, "deterioration", "{\"walking\": \"UNABLE\"}");
        ward.progress().awaitPriority(emergency, "AssessPatient", EMERGENCY);
        Member gp = ward.member("gp");

        Locator cards = gp.list("My team's open tasks");
        assertThat(cards).hasCount(2);
        assertThat(cards.first()).containsText(emergency);
        assertThat(cards.last()).containsText(late);

        ward.progress().awaitTask(late, "ChaseOverdueStep");
        Member coordinator = ward.member("coordinator");
        assertThat(coordinator.list("All open cases").first()).containsText(late);
    }

    private String[] byLimit() {
        return ward.progress().stepsByLimit().toArray(String[]::new);
    }

    private static Locator.FilterOptions of(String caseNumber) {
        return new Locator.FilterOptions().setHasText(caseNumber);
    }
}
