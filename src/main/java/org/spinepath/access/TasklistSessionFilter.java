package org.spinepath.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is logged in to Tasklist or Cockpit is logged in to our pages and our API, unless a password is sent. */
final class TasklistSessionFilter extends OncePerRequestFilter {

    private final EngineIdentity identity;

    TasklistSessionFilter(EngineIdentity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            TasklistSession.userOf(request)
                    .flatMap(identity::withId)
                    .ifPresent(user -> SecurityContextHolder.getContext().setAuthentication(user));
        }
        chain.doFilter(request, response);
    }
}
