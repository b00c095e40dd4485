package org.spinepath.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.spinepath.people.Team;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every door of the web server, from the most special to the most general. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class Doors {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    private final WriteProtection writeProtection = new WriteProtection();

    /** The web set-up would make anybody an administrator while there is none (CVE-2026-77226): closed for good. */
    @Bean
    @Order(1)
    SecurityFilterChain setup(HttpSecurity http, Refusals refusals) throws Exception {
        return http.securityMatcher(anyOf("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::closed).accessDeniedHandler(refusals::closed))
                .build();
    }

    /** Tasklist, Cockpit, Admin and their REST mount bring their own login, session, token and headers. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(
            HttpSecurity http,
            EngineIdentity identity,
            AuthorizationService authorizations,
            ObjectMapper json,
            Refusals refusals)
            throws Exception {
        return http.securityMatcher(anyOf("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(
                        new CockpitQuestionFilter(identity, authorizations, json, refusals), AuthorizationFilter.class)
                .build();
    }

    /** The engine's REST API, for programs: password with each request. */
    @Bean
    @Order(3)
    SecurityFilterChain engineRest(HttpSecurity http, EngineIdentity identity, Refusals refusals) throws Exception {
        return lockedBy(refusals, http.securityMatcher(anyOf("/engine-rest/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals))
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /**
     * Our API and our pages: password or Tasklist's session. What Tasklist's plugins share is open like the plugins themselves, which it
     * loads before anybody has signed in.
     */
    @Bean
    @Order(4)
    SecurityFilterChain ours(HttpSecurity http, EngineIdentity identity, Refusals refusals) throws Exception {
        AuthenticationEntryPoint tasklist = new LoginUrlAuthenticationEntryPoint(TASKLIST);
        RequestMatcher pages = new AndRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()),
                anyOf("/referrals/**", "/letters/**", "/meetings/**", "/swagger-ui/**", "/swagger-ui.html"));
        return lockedBy(refusals, http)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(anyOf("/", "/favicon.ico", "/actuator/health/**", "/spinepath-shared/**"))
                        .permitAll()
                        .requestMatchers(anyOf("/actuator/prometheus"))
                        .hasAnyAuthority(Team.MANAGER.groupId(), Team.ADMINISTRATOR.groupId())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(tasklist, pages)
                        .defaultAuthenticationEntryPointFor(refusals, request -> true))
                .addFilterBefore(new TasklistSessionFilter(identity), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
                .build();
    }

    private HttpSecurity lockedBy(Refusals refusals, HttpSecurity http) throws Exception {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(csrf -> csrf.csrfTokenRepository(writeProtection)
                        .requireCsrfProtectionMatcher(writeProtection)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .sessionManagement(Doors::leaveSessionsToTasklist)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals));
    }

    /** A session renamed on each request would throw the user out of Tasklist, and out of a page that loads in parts. */
    private static void leaveSessionsToTasklist(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none);
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) withDefaults().matcher(pattern))
                .toList());
    }
}
