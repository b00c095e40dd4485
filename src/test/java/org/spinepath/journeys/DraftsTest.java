package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** On a ward's shared computer nobody finds what somebody else half filled in. */
@Journey
class DraftsTest {

    private static final String DRAFT = "camunda-form:";

    @RegisterExtension
    final Ward ward = new Ward();

    private String caseNumber;
    private Member gp;
    private Page page;

    @BeforeEach
    void aMemberHasHalfFilledAForm() {
        caseNumber = ward.referred("J-5" + UUID.randomUUID().toString().substring(0, 8), false, Duration.ZERO);
        gp = ward.member("gp");
        page = gp.screen();
        gp.take(StepNames.of(Steps.ASSESS_PATIENT), caseNumber).type("Pain score", "7");
    }

    @Test
    void aSavedDraftIsThereForItsMemberUntilTheySignOut() {
        save(page);
        assertThat(page.locator(".spinepath-said")).containsText("until you sign out or close it");
        assertThat(onDisk()).doesNotContain(DRAFT);

        lookAtAnotherListAndComeBack();
        assertThat(painScore()).hasValue("7");
        assertThat(onDisk()).doesNotContain(DRAFT);

        gp.signOut();
        assertThat(onDisk()).doesNotContain(DRAFT);

        gp.signIn();
        openAgain();
        assertThat(painScore()).hasValue("");
        assertThat(onDisk()).doesNotContain(DRAFT);
    }

    @Test
    void nothingIsLeftWhenTheSessionEndsOverAHalfFilledForm() {
        page.context().clearCookies();
        page.locator(".task-filters").getByText("My team's open tasks").click();
        assertThat(page.locator("input[type=password]")).isVisible();
        assertThat(onDisk()).doesNotContain(DRAFT);

        gp.signIn();
        openAgain();
        assertThat(painScore()).hasValue("");
        assertThat(onDisk()).doesNotContain(DRAFT);
    }

    @Test
    void anotherWindowAndAClosedOneKnowNothingOfADraft() {
        Page other = page.context().newPage();
        other.navigate(page.url());
        painScore(other).fill("6");
        save(other);
        page.reload();
        assertThat(painScore()).hasValue("");

        other.close();
        page.reload();
        assertThat(painScore()).hasValue("");
        assertThat(onDisk()).doesNotContain(DRAFT);
    }

    @Test
    void whatAnEarlierTasklistLeftBehindIsGoneOnceItIsOpened() {
        page.evaluate("localStorage['camunda-form:left-behind'] = '{\"painScore\": 7}'");
        assertThat(onDisk()).contains(DRAFT);

        page.reload();
        assertThat(painScore()).hasValue("");
        assertThat(onDisk()).doesNotContain(DRAFT);
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }

    private void lookAtAnotherListAndComeBack() {
        page.evaluate("window.theirs = window.location.hash; window.location.hash = '#/'");
        assertThat(painScore()).hasCount(0);
        page.evaluate("window.location.hash = window.theirs");
    }

    /** Without loading the page anew, as the next user at the same screen would. */
    private void openAgain() {
        if (painScore().count() == 0) {
            page.locator(".task-filters").getByText("My tasks").click();
            page.locator(".tasks-list li.task")
                    .filter(new Locator.FilterOptions().setHasText(caseNumber))
                    .first()
                    .click();
        }
        assertThat(painScore()).isVisible();
    }

    private Locator painScore() {
        return painScore(page);
    }

    private static Locator painScore(Page page) {
        return page.locator(".fjs-form-field-number")
                .filter(new Locator.FilterOptions().setHasText("Pain score"))
                .locator("input")
                .first();
    }

    /** All that this browser keeps, as it would be written to disk. */
    private String onDisk() {
        return page.context().storageState();
    }
}
