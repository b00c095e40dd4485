package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a screen of 1280 by 800, signed in to Tasklist with a demo login. */
final class Member implements AutoCloseable {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final double PATIENCE = 60_000;
    private static final double PATIENCE_OF_ONE_CLICK = 15_000;
    private static final Duration PATIENCE_OF_ALL_CLICKS = Duration.ofMinutes(2);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int TELEPHONE_WIDTH = 390;
    private static final int TELEPHONE_HEIGHT = 844;
    private static final int TALL_ENOUGH_FOR_A_WHOLE_FORM = 3200;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String login;
    private final Path screenshots;
    private String taken;

    private Member(BrowserContext context, String address, String login, Path screenshots) {
        this.context = context;
        this.page = context.newPage();
        this.page.setDefaultTimeout(PATIENCE);
        this.address = address;
        this.login = login;
        this.screenshots = screenshots;
    }

    static Member atAScreen(
            Browser browser, String address, String login, String locale, ZoneId zone, Path screenshots) {
        Browser.NewContextOptions screen = new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale(locale)
                .setTimezoneId(zone.getId());
        return new Member(browser.newContext(screen), address, login, screenshots);
    }

    /** Opens Tasklist and signs in. */
    void arrive() {
        page.navigate(address + TASKLIST);
        signIn();
    }

    /** At the login page, in whatever language it is. */
    void signIn() {
        // Its words come last; until then Tasklist may draw the page anew.
        assertThat(page.locator("button[type=submit]"))
                .hasText(Pattern.compile("\\w"), new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        await().pollInSameThread().atMost(PATIENCE_OF_ALL_CLICKS).until(this::signsIn);
    }

    /** A page that is drawn anew once more swallows what was typed, or the click. */
    private boolean signsIn() {
        try {
            Locator password = page.locator("input[type=password]");
            if (password.isVisible()) {
                page.locator("input[type=text]")
                        .fill(login, new Locator.FillOptions().setTimeout(PATIENCE_OF_ONE_CLICK));
                password.fill("demo", new Locator.FillOptions().setTimeout(PATIENCE_OF_ONE_CLICK));
                page.locator("button[type=submit]").click(new Locator.ClickOptions().setTimeout(PATIENCE_OF_ONE_CLICK));
            }
            appears(teamTasks());
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    void signOut() {
        page.locator(".account a.dropdown-toggle").click();
        page.getByText("Log out").click();
        assertThat(page.locator("input[type=password]")).isVisible();
    }

    Page screen() {
        return page;
    }

    /** Sends a referral from the New referral page and reads the case number off it. */
    String refer(Referral referral) {
        page.navigate(address + "/referrals/new");
        referral.enter(page);
        photograph("new-referral");
        button("Send referral").click();
        assertThat(page.locator("#done")).isVisible();
        return page.locator("#caseNumber").innerText().strip();
    }

    /** Opens the task of this case with this name, without claiming it. */
    void open(String taskName, String caseNumber) {
        Pattern exactly = Pattern.compile("^\\s*" + FormOnScreen.escaped(taskName) + "\\s*$");
        await().pollInSameThread().atMost(PATIENCE_OF_ALL_CLICKS).until(() -> opens(exactly, caseNumber));
    }

    /** A list shows what there was when it was asked for, and swallows the click when it is drawn anew beneath the pointer. */
    private boolean opens(Pattern taskName, String caseNumber) {
        try {
            askForTeamTasks();
            page.locator(".tasks-list li.task")
                    .filter(new Locator.FilterOptions().setHasText(caseNumber))
                    .locator("h4.task")
                    .filter(new Locator.FilterOptions().setHasText(taskName))
                    .first()
                    .click(new Locator.ClickOptions().setTimeout(PATIENCE_OF_ONE_CLICK));
            appears(shownTask().filter(new Locator.FilterOptions().setHasText(taskName)));
            appears(page.locator(".spinepath-strip").filter(new Locator.FilterOptions().setHasText(caseNumber)));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private static void appears(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_OF_ONE_CLICK));
    }

    /** As they are now: Tasklist asks again whenever another list is chosen. */
    private void askForTeamTasks() {
        if (page.url().startsWith(address + TASKLIST)) {
            page.locator(".task-filters").getByText("My tasks").click();
        } else {
            page.navigate(address + TASKLIST);
        }
        teamTasks().click();
    }

    /** Chooses a report beside the open task; the dialog it opens. */
    ReportOnScreen report(String label) {
        button("Report…").click();
        page.locator(".spinepath-menu")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        return new ReportOnScreen(page, screenshots);
    }

    /** The labels of the reports that are offered beside the open task. */
    List<String> reportsOffered() {
        button("Report…").click();
        assertThat(page.locator(".spinepath-menu")).isVisible();
        List<String> offered = page.locator(".spinepath-menu button").allInnerTexts();
        page.keyboard().press("Escape");
        return offered;
    }

    /** The way back into a closed case, in the bar at the top. */
    ReportOnScreen reopen() {
        page.navigate(address + TASKLIST);
        button("Reopen a case").click();
        return new ReportOnScreen(page, screenshots);
    }

    /** Claims the task of this case with this name, and has its form on the screen. */
    FormOnScreen take(String taskName, String caseNumber) {
        open(taskName, caseNumber);
        button("Claim").click();
        assertThat(button("Claim")).isHidden();
        assertThat(page.locator(".fjs-form")).containsText(caseNumber);
        assertThat(page.locator(".fjs-form :is(input, textarea):enabled").first())
                .isAttached();
        taken = caseNumber + " " + taskName;
        photograph(taken + ", opened");
        return new FormOnScreen(page);
    }

    /** Completes the task whose form is on the screen, once a photograph of the whole form is taken. */
    void complete() {
        page.setViewportSize(WIDTH, TALL_ENOUGH_FOR_A_WHOLE_FORM);
        page.locator(".fjs-form")
                .screenshot(new Locator.ScreenshotOptions().setPath(screenshots.resolve(taken + ".png")));
        page.setViewportSize(WIDTH, HEIGHT);
        leaveTheField();
        button("Complete").click();
        assertThat(page.locator(".fjs-form")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    }

    /** What was typed last counts once its field is left; on a busy machine a click may come before. */
    private void leaveTheField() {
        page.evaluate(
                "() => { document.activeElement?.blur();"
                        + " return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))); }");
    }

    /** Has one of Tasklist's lists before them; its cards, from the top. */
    Locator list(String filter) {
        page.navigate(address + TASKLIST);
        page.locator(".task-filters").getByText(filter).click();
        return cards();
    }

    Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    /** Opens the first step of the case in the list, at its clocks. */
    Locator clocksOf(String caseNumber) {
        cards().filter(new Locator.FilterOptions().setHasText(caseNumber))
                .locator("h4.task")
                .first()
                .click();
        page.getByText("Clocks", new Page.GetByTextOptions().setExact(true)).click();
        return page.locator(".spinepath-clock");
    }

    /** Opens the dialog with this title, answers it, and does what it offers. */
    void order(String action, String... answers) {
        button(action + "…").click();
        for (String answer : answers) {
            page.getByRole(AriaRole.DIALOG).getByLabel(answer).check();
        }
        photograph(action + " dialog");
        button(action).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** Chooses a tab of the open task. */
    Member tab(String label) {
        page.locator(".task-details .nav-tabs")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".spinepath-tab").filter(new Locator.FilterOptions().setVisible(true)))
                .not()
                .isEmpty();
        return this;
    }

    /** Does not learn any more that the open task is gone, as between two of the questions that Tasklist asks every few seconds. */
    void hearsNothingNew() {
        String task = page.url().replaceFirst(".*[?&]task=([^&]+).*", "$1");
        page.route(Pattern.compile(".*/task/" + task + "(\\?.*)?"), question -> {
            if (question.request().method().equals("GET")) {
                question.abort();
            } else {
                question.resume();
            }
        });
    }

    /** Completes a review that somebody else has decided meanwhile, and reads what Tasklist says. */
    String completeTooLate() {
        leaveTheField();
        button("Complete").click();
        Locator said = page.getByText("Nothing of yours was saved over it").first();
        assertThat(said).isVisible();
        photograph(taken + ", too late");
        return said.innerText();
    }

    /** The opinions in the form on the screen. */
    Locator opinions() {
        return page.locator(".spinepath-opinions");
    }

    /** The patient's place on the list of the next meeting. */
    Locator agendaOf(String patient) {
        return page.locator("li").filter(new Locator.FilterOptions().setHasText(patient));
    }

    /** A photograph as on a desk and as on a phone. */
    void photographAtBothSizes(String name) {
        photograph(name);
        page.setViewportSize(TELEPHONE_WIDTH, TELEPHONE_HEIGHT);
        photograph(name + " on a telephone");
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** Has one of our own pages before them. */
    Member visit(String path) {
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** What axe finds serious or critical in our parts of Tasklist as it is on the screen now. */
    List<String> barriersIn(String screen) {
        return Barriers.inOurPartsOf(page, screen);
    }

    /** The same of a page that is wholly ours. */
    List<String> barriersOnPage() {
        return Barriers.on(page);
    }

    /** The button of the notices; its name tells how many are unseen. */
    Locator notices() {
        return page.locator(".spinepath-notices-button");
    }

    /** Follows a notice to what it is about. */
    void follow(String caseNumber, String words) {
        notices().click();
        photograph("notices");
        page.locator(".spinepath-notices-panel li")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
    }

    Locator shownTask() {
        return page.locator(".task-details h2");
    }

    /** The open task's case at one look. */
    Locator caseFile() {
        page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
        return page.locator(".spinepath-case");
    }

    void photographCaseFile() {
        photographAtBothSizes("case");
    }

    void photographClocks() {
        photograph("clocks");
    }

    private Locator teamTasks() {
        return page.locator(".task-filters").getByText("My team's open tasks");
    }

    private void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Leaves a photograph of what was on the screen last, for whoever reads a failed test. */
    @Override
    public void close() {
        photograph("last-seen-by-" + login);
        context.close();
    }
}
