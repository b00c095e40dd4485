package org.spinepath.demo;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.spinepath.access.StandingOrders;
import org.spinepath.people.Team;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One invented user for each role, all with the password demo. */
@Component
@Profile("demo")
class DemoUsers implements InitializingBean {

    static final String PASSWORD = "demo";
    static final String PRACTICE = "practiceHillside";

    private final IdentityService identities;
    private final StandingOrders standingOrders;

    DemoUsers(IdentityService identities, StandingOrders standingOrders, DatabaseKeeper checkedFirst) {
        this.identities = identities;
        this.standingOrders = standingOrders;
    }

    @Override
    public void afterPropertiesSet() {
        standingOrders.ensurePractice(PRACTICE, "Hillside Practice (demo)");
        referrer("gp", "Gwen", "Practice", Team.GENERAL_PRACTITIONER);
        referrer("nurse", "Nils", "Careful", Team.TRAINED_NURSE);
        referrer("orthopaedist", "Olga", "Bone", Team.REFERRING_ORTHOPAEDIST);
        user("radiologist", "Rosa", "Image", Team.RADIOLOGY);
        user("coordinator", "Cora", "Clock", Team.MDT_COORDINATOR);
        user("surgeon", "Stefan", "Spine", Team.SPINE_SURGERY);
        user("oncologist", "Onno", "Cell", Team.MEDICAL_ONCOLOGY);
        user("radiotherapist", "Rita", "Beam", Team.RADIATION_ONCOLOGY);
        user("palliative", "Paula", "Comfort", Team.PALLIATIVE_CARE);
        user("lead", "Lena", "Adviser", Team.CLINICAL_LEAD);
        user("analyst", "Anton", "Model", Team.PROCESS_ANALYST);
        user("manager", "Mara", "Overview", Team.MANAGER);
        user("admin", "Adam", "Technical", Team.ADMINISTRATOR);
    }

    private void referrer(String login, String firstName, String lastName, Team team) {
        user(login, firstName, lastName, List.of(team.groupId(), PRACTICE));
    }

    private void user(String login, String firstName, String lastName, Team team) {
        user(login, firstName, lastName, List.of(team.groupId()));
    }

    private void user(String login, String firstName, String lastName, List<String> groups) {
        if (identities.createUserQuery().userId(login).count() > 0) {
            return;
        }
        User user = identities.newUser(login);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(login + "@example.org");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(login, group));
    }
}
