package org.spinepath.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spinepath.access.EngineIdentity.EngineUser;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking. An engine that sees nobody checks nothing. */
final class EngineUserFilter extends OncePerRequestFilter {

    private final EngineIdentity identity;

    EngineUserFilter(EngineIdentity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof EngineUser user) {
            identity.runAs(user, () -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }
}
