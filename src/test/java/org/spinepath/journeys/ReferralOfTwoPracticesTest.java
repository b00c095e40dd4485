package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.people.Practice;
import org.spinepath.people.Team;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works in several practices says on the page for which of them they refer; nobody else is asked. */
@Journey
class ReferralOfTwoPracticesTest {

    private static final String LOCUM = "locumInTwoPractices";

    @RegisterExtension
    final Ward ward = new Ward();

    private final String riverside =
            "practiceRiverside" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void aLocumWorksInTwoPractices() {
        Group practice = identities.newGroup(riverside);
        practice.setName("Riverside Practice");
        practice.setType(Practice.GROUP_TYPE);
        identities.saveGroup(practice);
        User locum = identities.newUser(LOCUM);
        locum.setPassword("demo");
        identities.saveUser(locum);
        identities.createMembership(LOCUM, Team.GENERAL_PRACTITIONER.groupId());
        identities.createMembership(LOCUM, "practiceHillside");
        identities.createMembership(LOCUM, riverside);
    }

    @AfterEach
    void theLocumLeaves() {
        identities.deleteUser(LOCUM);
        identities.deleteGroup(riverside);
    }

    @Test
    void theLocumChoosesThePracticeAndTheCaseIsIts() {
        Page page = ward.member(LOCUM).visit("/referrals/new").screen();
        assertThat(page.locator("#practice")).isVisible();
        assertThat(page.locator("#practice option")).hasCount(3);
        new Referral("J-2PRACTICES", "Current", "", "No").enter(page);

        page.locator("#send").click();
        assertThat(page.locator("[data-field=practice] .error")).hasText("This is needed. Please fill it in.");
        page.locator("#practice").selectOption("Riverside Practice");
        page.locator("#send").click();
        assertThat(page.locator("#done")).isVisible();

        String caseNumber = page.locator("#caseNumber").innerText().strip();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey("CervicalMetastasisPathway")
                .singleResult()
                .getId();
        assertThat(runtime.getVariable(instance, "referrerTeam")).isEqualTo(riverside);
    }

    @Test
    void whoWorksInOnePracticeIsNotAsked() {
        Page page = ward.member("gp").visit("/referrals/new").screen();

        assertThat(page.locator("#referrerName")).hasValue("Gwen Practice");
        assertThat(page.locator("#practice")).isHidden();
    }
}
