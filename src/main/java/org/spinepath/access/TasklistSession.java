package org.spinepath.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** What Tasklist and Cockpit keep in their web session: who logged in, and the token that writes must carry. */
final class TasklistSession {

    private static final String AUTHENTICATIONS = "authenticatedUser";

    private TasklistSession() {}

    static Optional<String> userOf(HttpServletRequest request) {
        return attribute(request, AUTHENTICATIONS, Authentications.class)
                .map(logins -> logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                .map(login -> login.getIdentityId());
    }

    static Optional<String> csrfTokenOf(HttpServletRequest request) {
        return attribute(request, CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, String.class);
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(open -> open.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
