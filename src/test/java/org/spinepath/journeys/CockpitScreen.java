package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A manager at a screen of 1280 by 800, signed in to Cockpit with a demo login. */
final class CockpitScreen implements AutoCloseable {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final double PATIENCE = 60_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final BrowserContext context;
    private final Page page;
    private final Path screenshots;

    private CockpitScreen(BrowserContext context, Path screenshots) {
        this.context = context;
        this.page = context.newPage();
        this.page.setDefaultTimeout(PATIENCE);
        this.screenshots = screenshots;
    }

    static CockpitScreen signIn(Browser browser, String address, String login, Consumer<Clock> time, Path screenshots) {
        CockpitScreen screen = new CockpitScreen(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("en-US")
                        .setTimezoneId(Team.CENTRE.getId())),
                screenshots);
        time.accept(screen.page.clock());
        screen.page.navigate(address + COCKPIT);
        assertThat(screen.page.locator("button[type=submit]")).hasText("Log in");
        screen.page.locator("input[type=text]").fill(login);
        screen.page.locator("input[type=password]").fill("demo");
        screen.page.locator("button[type=submit]").click();
        return screen;
    }

    /** The sentence above the figures. */
    Locator headline() {
        return page.locator(".spinepath-headline");
    }

    /** What stands in the card with this title, as a table. */
    Locator numbersOf(String title) {
        Locator card = card(title);
        card.locator("summary").click();
        return card.locator("table");
    }

    Locator card(String title) {
        return page.locator(".spinepath-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
    }

    void choose(String label, String option) {
        page.locator(".spinepath-filters label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("select")
                .selectOption(new SelectOption().setLabel(option));
    }

    /** The first or the last day of a period of one's own choice. */
    Locator day(String label) {
        return page.locator(".spinepath-days").getByLabel(label);
    }

    Locator problem() {
        return page.locator(".spinepath-insight .spinepath-problem");
    }

    /** The tab of a running process instance. */
    Locator openCourseOf(String processInstanceId) {
        assertThat(headline()).isVisible();
        page.navigate(page.url().replaceFirst("#.*", "") + "#/process-instance/" + processInstanceId + "/runtime");
        page.getByText("Course", new Page.GetByTextOptions().setExact(true)).click();
        return page.locator(".spinepath-course");
    }

    /** Follows the first case of a list; its course, beneath the diagram. */
    Locator openFirstCaseOf(String title) {
        card(title).locator("tbody a").first().click();
        return page.locator(".spinepath-course");
    }

    /** The steps on the diagram that carry a figure. */
    Locator heat() {
        return page.locator(".spinepath-heat-label");
    }

    Locator passedOnDiagram() {
        return page.locator(".spinepath-passed");
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    List<String> barriersIn(String screen) {
        return Barriers.inOurPartsOf(page, screen);
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")));
    }

    @Override
    public void close() {
        photograph("last-seen-in-cockpit");
        context.close();
    }
}
