package org.spinepath.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** A form as its reader has it before them: answers are given by the words on the screen. */
public final class FormOnScreen {

    private static final LocatorAssertions.ContainsTextOptions AS_SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private final Locator form;

    public FormOnScreen(Page page) {
        this.form = page.locator(".fjs-form");
    }

    /** Picks one of the options shown for a question. */
    public FormOnScreen pick(String question, String option) {
        Locator field = field(question);
        if (field.locator("input[type=radio]").count() > 0) {
            field.getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                    .check();
            return this;
        }
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").filter(exactly(option)).click();
        isPicked(field, option);
        return this;
    }

    /** Once the form shows what was picked, it also shows what follows from it. */
    private static void isPicked(Locator field, String option) {
        if (field.locator(".fjs-select-display").count() > 0) {
            PlaywrightAssertions.assertThat(field.locator(".fjs-select-display"))
                    .hasText(option);
        } else {
            PlaywrightAssertions.assertThat(field.locator("input").first()).hasValue(option);
        }
    }

    /** Ticks boxes of a checklist. */
    public FormOnScreen tick(String question, String... options) {
        for (String option : options) {
            field(question)
                    .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        return this;
    }

    /** Ticks a box that stands alone. */
    public FormOnScreen confirm(String statement) {
        form.locator(".fjs-form-field-checkbox")
                .filter(new Locator.FilterOptions().setHasText(statement))
                .locator("input")
                .check();
        return this;
    }

    /** Adds tags, such as levels, to a list. */
    public FormOnScreen add(String question, String... tags) {
        Locator input = field(question).locator("input");
        for (String tag : tags) {
            input.fill(tag);
            field(question)
                    .locator(".fjs-dropdownlist-item")
                    .filter(exactly(tag))
                    .click();
        }
        input.blur();
        return this;
    }

    /** Types a number or a text. */
    public FormOnScreen type(String question, String answer) {
        field(question).locator("input, textarea").first().fill(answer);
        return this;
    }

    /** Types a date as the browser's language writes it, such as 12/3/2026. */
    public FormOnScreen date(String question, String day) {
        Locator input = field(question).locator("input[type=text]").first();
        awaitCalendar(input);
        input.fill(day);
        input.press("Enter");
        PlaywrightAssertions.assertThat(input).hasValue(day);
        return this;
    }

    /** A field that has just appeared is emptied once, a frame after its calendar is attached: nobody types that fast. */
    private static void awaitCalendar(Locator input) {
        PlaywrightAssertions.assertThat(input).hasClass(Pattern.compile("\\bflatpickr-input\\b"));
        input.evaluate(
                "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))");
    }

    /** Waits for words, also for those that the page fetches once the form is there or shows after an answer. */
    public FormOnScreen reads(String... words) {
        for (String each : words) {
            PlaywrightAssertions.assertThat(form).containsText(each, AS_SEEN);
        }
        return this;
    }

    public void doesNotRead(String words) {
        PlaywrightAssertions.assertThat(form).not().containsText(words, AS_SEEN);
    }

    private Locator field(String question) {
        return form.locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
                .filter(new Locator.FilterOptions()
                        .setHas(form.page().locator(".fjs-form-field-label").filter(startsWith(question))));
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + escaped(text) + "\\s*$"));
    }

    private static Locator.FilterOptions startsWith(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + escaped(text) + "\\*?\\s*$"));
    }

    /** The browser reads the pattern, so Java's own quoting would not do. */
    static String escaped(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}
