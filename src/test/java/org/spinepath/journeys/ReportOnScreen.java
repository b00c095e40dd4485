package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;

/** A report's dialog as its reader has it before them. */
final class ReportOnScreen {

    private final Page page;
    private final Locator dialog;
    private final Path screenshots;

    ReportOnScreen(Page page, Path screenshots) {
        this.page = page;
        this.screenshots = screenshots;
        this.dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
    }

    ReportOnScreen pick(String question, String option) {
        field(question).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    ReportOnScreen type(String question, String answer) {
        field(question).fill(answer);
        field(question).blur();
        return this;
    }

    ReportOnScreen reads(String words) {
        assertThat(dialog).containsText(words);
        return this;
    }

    /** Sends it; the server refuses, and says so at the field. */
    ReportOnScreen refusedAt(String question, String confirm) {
        press(confirm);
        assertThat(field(question)).hasAttribute("aria-invalid", "true");
        assertThat(field(question)).isFocused();
        photograph("report refused");
        return this;
    }

    /** Sends it; what the page then says. */
    String send(String confirm) {
        photograph("report, " + confirm);
        press(confirm);
        assertThat(dialog).isHidden();
        Locator said = page.locator(".spinepath-said");
        assertThat(said).not().isEmpty();
        return said.innerText();
    }

    private void press(String confirm) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(confirm))
                .click();
    }

    private void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")));
    }

    private Locator field(String question) {
        return dialog.getByLabel(question, new Locator.GetByLabelOptions().setExact(true));
    }
}
