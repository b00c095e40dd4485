package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** Tasklist in the language of the browser, side by side. */
@Journey
class WordsInTasklistTest {

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void eachMemberReadsTheSameTaskInTheirOwnLanguage() {
        String caseNumber = ward.referred("J-6001", true, Duration.ZERO);

        Page polish = open(ward.member("gp", "pl-PL"), caseNumber);
        assertThat(polish.locator(".fjs-form")).containsText("Wywiad onkologiczny");
        assertThat(polish.locator(".spinepath-strip")).containsText("1 kwietnia 1960");
        assertThat(polish.locator(".task-details")).containsText("Zegary");
        assertThat(polish.locator(".tasks-list .spinepath-time").first()).containsText("pozostało");

        Page french = open(ward.member("gp", "fr-FR"), caseNumber);
        assertThat(french.locator(".fjs-form")).containsText("Cancer history");
        assertThat(french.locator(".spinepath-strip")).containsText("1 April 1960");

        Page german = open(ward.member("gp", "de-DE"), caseNumber);
        assertThat(german.locator(".fjs-form")).containsText("Krebsanamnese");
        assertThat(german.locator(".spinepath-strip")).containsText("1. April 1960");
        assertThat(german.locator(".task-details")).containsText("Uhren");
        assertThat(german.locator(".task-details")).containsText("Diese Aufgabe übernehmen");
        assertThat(german.locator("html")).hasAttribute("lang", "de");
        assertThat(german.getByPlaceholder("Suchen").first()).isVisible();

        german.getByText("Diese Aufgabe übernehmen").click();
        german.locator(".fjs-form-field-checklist input:enabled").first().check();
        german.getByText("Abschließen").click();
        assertThat(german.locator(".fjs-form-field-error").first()).hasText("Pflichtfeld.");
    }

    private static Page open(Member member, String caseNumber) {
        member.open(StepNames.of(Steps.ASSESS_PATIENT), caseNumber);
        Page page = member.screen();
        assertThat(page.locator(".fjs-form")).isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "words-" + page.evaluate("navigator.language") + ".png")));
        return page;
    }
}
