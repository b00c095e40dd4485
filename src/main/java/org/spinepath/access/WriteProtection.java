package org.spinepath.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Guards a logged-in user against other sites' pages: a write that a browser's session authenticates must carry the
 * token of that session, the one Tasklist itself uses. Pages of ours find it as the request's {@link CsrfToken}.
 */
final class WriteProtection implements CsrfTokenRepository, RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    /** True when the request must carry the token. */
    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return TasklistSession.userOf(request).isPresent();
        }
        // A browser may add a remembered password to a foreign page's request; a program names no such origin.
        String origin = request.getHeader("Sec-Fetch-Site");
        return origin != null && FOREIGN.contains(origin);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return TasklistSession.csrfTokenOf(request).map(this::token).orElse(null);
    }

    /** A token that nobody can know: without a session there is none to compare with, and the write is refused. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // The session and its token are Tasklist's; a token saved here would never reach Tasklist's own pages.
    }

    private CsrfToken token(String value) {
        return new DefaultCsrfToken(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "_csrf", value);
    }
}
