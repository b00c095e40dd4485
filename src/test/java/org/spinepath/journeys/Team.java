package org.spinepath.journeys;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The people of the demo, each at a screen of their own once they are needed. */
final class Team implements AutoCloseable {

    /** Where the demo's hospital stands; what the machine's zone is, does not matter. */
    static final ZoneId CENTRE = ZoneId.of("Europe/London");

    private static final Map<String, String> LOGIN_OF_GROUP = Map.of(
            "practiceHillside", "gp",
            "generalPractitioner", "gp",
            "trainedNurse", "nurse",
            "radiology", "radiologist",
            "mdtCoordinator", "coordinator",
            "spineSurgery", "surgeon",
            "medicalOncology", "oncologist",
            "radiationOncology", "radiotherapist",
            "palliativeCare", "palliative",
            "clinicalLead", "lead");

    private final Browser browser;
    private final String address;
    private final Path screenshots;
    private final Map<String, Member> members = new HashMap<>();

    /**
     * @param screenshots where to leave what they have on their screens
     */
    Team(Browser browser, int port, Path screenshots) {
        this.browser = browser;
        this.address = "http://localhost:" + port;
        this.screenshots = screenshots;
    }

    Member member(String login) {
        return member(login, "en-US");
    }

    /** Somebody whose browser prefers this language. */
    Member member(String login, String locale) {
        return member(login, locale, CENTRE);
    }

    /** The same somewhere else. */
    Member member(String login, String locale, ZoneId zone) {
        String name = String.join(" ", login, locale, zone.getId());
        if (!members.containsKey(name)) {
            // Known before they arrive: who does not get in leaves a photograph too.
            members.put(name, Member.atAScreen(browser, address, login, locale, zone, screenshots));
            members.get(name).arrive();
        }
        return members.get(name);
    }

    /** Somebody of the group that a task is offered to. */
    Member memberOf(String group) {
        return member(LOGIN_OF_GROUP.get(group));
    }

    @Override
    public void close() {
        members.values().forEach(Member::close);
    }
}
