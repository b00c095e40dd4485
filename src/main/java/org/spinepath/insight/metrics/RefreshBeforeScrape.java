package org.spinepath.insight.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts when somebody who may asks for the metrics, and not all day long. Behind the security filters. */
@Component
class RefreshBeforeScrape extends OncePerRequestFilter {

    private static final String METRICS = "/actuator/prometheus";

    private final PathwayMetrics metrics;

    RefreshBeforeScrape(PathwayMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !METRICS.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        metrics.refresh();
        rest.doFilter(request, response);
    }
}
