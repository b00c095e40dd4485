package org.spinepath.access;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.spinepath.access.EngineIdentity.EngineUser;
import org.spinepath.pathway.cases.Processes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks the database past the engine's own queries. Which cases have a value tells the value, so that only those who
 * may read variables may narrow by them there.
 */
final class CockpitQuestionFilter extends OncePerRequestFilter {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/";
    private static final String VARIABLES = "variables";
    private static final int LONGEST = 100_000;

    private final EngineIdentity identity;
    private final AuthorizationService authorizations;
    private final ObjectMapper json;
    private final Refusals refusals;

    CockpitQuestionFilter(
            EngineIdentity identity, AuthorizationService authorizations, ObjectMapper json, Refusals refusals) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(COCKPIT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Who is not logged in is sent away by Cockpit itself.
        boolean anybody = TasklistSession.userOf(request).isEmpty();
        if (anybody || mayReadVariables(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (request.getParameterMap().containsKey(VARIABLES) || body.length > LONGEST || narrowsByVariables(body)) {
            refusals.handle(request, response, new AccessDeniedException("variables"));
        } else {
            chain.doFilter(new Reread(request, body), response);
        }
    }

    private boolean mayReadVariables(HttpServletRequest request) {
        return TasklistSession.userOf(request)
                .flatMap(identity::withId)
                .filter(this::mayReadVariables)
                .isPresent();
    }

    private boolean mayReadVariables(EngineUser user) {
        return authorizations.isUserAuthorized(
                user.getName(), user.groups(), READ_INSTANCE_VARIABLE, Resources.PROCESS_DEFINITION, Processes.PATHWAY);
    }

    private boolean narrowsByVariables(byte[] body) {
        try {
            return !json.readTree(body).path(VARIABLES).isEmpty();
        } catch (JsonProcessingException unreadable) {
            // A reader more lenient than ours must not see more in it than we do.
            return true;
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    /** The same request with its body still to be read. */
    private static final class Reread extends HttpServletRequestWrapper {

        private final byte[] body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {

                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read at once");
                }
            };
        }
    }
}
