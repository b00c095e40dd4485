package org.spinepath.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The engine's users: the only ones there are. Groups are read anew for each request, so a lost right is lost at once. */
@Component
class EngineIdentity {

    private final IdentityService identities;

    EngineIdentity(IdentityService identities) {
        this.identities = identities;
    }

    /** The user with this login and password; empty as well while the engine makes a guesser wait. */
    Optional<EngineUser> withPassword(String login, String password) {
        return asNobody(() -> identities.checkPassword(login, password) ? find(login) : Optional.empty());
    }

    /** The user with this id, or empty when there is none (any more). */
    Optional<EngineUser> withId(String userId) {
        return asNobody(() -> find(userId));
    }

    /** Runs what a request asks for as its user, so that the engine checks this user's rights. */
    void runAs(EngineUser user, Request request) throws ServletException, IOException {
        identities.setAuthentication(user.getName(), user.groups());
        try {
            request.proceed();
        } finally {
            identities.clearAuthentication();
        }
    }

    private Optional<EngineUser> find(String login) {
        User user = identities.createUserQuery().userId(login).singleResult();
        if (user == null) {
            return Optional.empty();
        }
        List<String> groups = identities.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        return Optional.of(new EngineUser(user.getId(), groups));
    }

    private <T> T asNobody(Supplier<T> work) {
        identities.clearAuthentication();
        return work.get();
    }

    /** The rest of a request's way. */
    interface Request {

        void proceed() throws ServletException, IOException;
    }

    /** A logged-in user and the groups; each group is an authority of the same name. */
    static final class EngineUser extends AbstractAuthenticationToken {

        private final String id;
        private final transient List<String> groups;

        EngineUser(String id, List<String> groups) {
            super(AuthorityUtils.createAuthorityList(groups));
            this.id = id;
            this.groups = groups;
            setAuthenticated(true);
        }

        List<String> groups() {
            return groups;
        }

        @Override
        public String getPrincipal() {
            return id;
        }

        @Override
        public Object getCredentials() {
            return "";
        }
    }
}
