package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** Our parts of the screen serve those who do not see, or use no mouse: axe finds nothing serious or critical by WCAG 2.2 AA. */
@Journey
class WithoutBarriersTest {

    private static final Duration PAST_THE_LIMIT = Duration.ofHours(30);

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void whatStandsBesideAnOpenTask() {
        String late = ward.referred("J-4001", false, PAST_THE_LIMIT);
        ward.progress().awaitTask(late, "ChaseOverdueStep");
        Member coordinator = ward.member("coordinator");
        coordinator.open(StepNames.of(Steps.CHASE_OVERDUE_STEP), late);

        assertThat(coordinator.barriersIn("cards and strip")).isEmpty();
        assertThat(coordinator.tab("Patient").barriersIn("Patient")).isEmpty();
        assertThat(coordinator.tab("Clocks").barriersIn("Clocks")).isEmpty();
        coordinator.reportsOffered();
        coordinator.report("Report deterioration");
        assertThat(coordinator.barriersIn("Report deterioration")).isEmpty();
    }

    @Test
    void ourPages() {
        Member gp = ward.member("gp");
        assertThat(gp.visit("/referrals/new").barriersOnPage()).isEmpty();
        assertThat(gp.visit("/letters").barriersOnPage()).isEmpty();
    }
}
