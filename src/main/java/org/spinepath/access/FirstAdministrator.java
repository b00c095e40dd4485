package org.spinepath.access;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.people.Team;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates the administrator of an installation that has none, and prints the password the only time it is known. */
@Component
@Profile("!demo")
class FirstAdministrator implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    // Without the characters that people mistake for one another.
    private static final List<String> ALPHABETS =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-_.!+");
    private static final int PER_ALPHABET = 5;

    private final IdentityService identities;
    private final AccessSettings settings;

    FirstAdministrator(IdentityService identities, AccessSettings settings, StandingOrders groupsFirst) {
        this.identities = identities;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        if (identities
                        .createUserQuery()
                        .memberOfGroup(Team.ADMINISTRATOR.groupId())
                        .count()
                > 0) {
            return;
        }
        String login = settings.firstAdministrator();
        String password = newPassword();
        User user = identities.createUserQuery().userId(login).singleResult();
        if (user == null) {
            user = identities.newUser(login);
            user.setFirstName("First");
            user.setLastName("Administrator");
        }
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(login, Team.ADMINISTRATOR.groupId());
        LOG.warn(
                "Created the administrator. Login: {}  Password: {}  Shown this once: log in and change it.",
                login,
                password);
    }

    private static String newPassword() {
        SecureRandom random = new SecureRandom();
        List<Character> characters = new ArrayList<>();
        for (String alphabet : ALPHABETS) {
            for (int count = 0; count < PER_ALPHABET; count++) {
                characters.add(alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        Collections.shuffle(characters, random);
        StringBuilder password = new StringBuilder();
        characters.forEach(password::append);
        return password.toString();
    }
}
