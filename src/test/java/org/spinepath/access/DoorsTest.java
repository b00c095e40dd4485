package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** No door opens to somebody unknown, and each opens to a user with this user's rights. */
@SpinepathServer
class DoorsTest {

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER = """
            {"profile":{"id":"intruder","firstName":"In","lastName":"Truder"},"credentials":{"password":"demo"}}
            """;

    @Autowired
    private Environment environment;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/user",
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/engine/default/task",
                "/camunda/api/engine/engine/default/task",
                "/api/triage",
                "/api/anything",
                "/v3/api-docs",
                "/actuator/info",
                "/actuator/env",
                "/somewhere/else"
            })
    void asksWhoIsThere(String path) {
        assertThat(Visitor.unknown(environment).get(path).status()).isEqualTo(401);
    }

    @Test
    void refusesInTheWordsOfRfc9457() {
        Answer answer = Visitor.unknown(environment).get("/api/triage");

        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("org.spring");
    }

    @Test
    void refusesAWriteBySomebodyUnknownAsUnknownNotAsForged() {
        assertThat(Visitor.unknown(environment).post("/api/triage", "{}").status())
                .isEqualTo(401);
        assertThat(Visitor.unknown(environment).post("/engine-rest/task", "{}").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/referrals/new", "/letters", "/swagger-ui.html", "/swagger-ui/index.html"})
    void showsSomebodyUnknownTheLoginOfTasklistInPlaceOfAPage(String page) {
        Answer answer = Visitor.unknown(environment).get(page);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void tellsEverybodyOnlyThatItIsAlive() {
        Answer health = Visitor.unknown(environment).get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().size()).isEqualTo(1);
        assertThat(Visitor.with("admin", environment).get("/actuator/env").status())
                .isEqualTo(404);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownLogin() {
        assertThat(Visitor.with("lead", "wrong", environment)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
        assertThat(Visitor.with("nobody", environment).get("/engine-rest/task").status())
                .isEqualTo(401);
    }

    @Test
    void makesAGuesserWaitEvenWithTheRightPasswordInTheEnd() {
        identities.saveUser(identities.newUser("guessed"));
        var user = identities.createUserQuery().userId("guessed").singleResult();
        user.setPassword("demo");
        identities.saveUser(user);
        try {
            for (int guess = 0; guess < 12; guess++) {
                Visitor.with("guessed", "guess" + guess, environment).get("/engine-rest/task");
            }

            assertThat(Visitor.with("guessed", environment)
                            .get("/engine-rest/task")
                            .status())
                    .isEqualTo(401);
        } finally {
            identities.deleteUser("guessed");
        }
    }

    @Test
    void letsEachMountWorkAsTheUserWhoLoggedIn() {
        assertThat(Visitor.with("admin", environment)
                        .get("/engine-rest/user/gp/profile")
                        .json())
                .hasToString(
                        "{\"id\":\"gp\",\"firstName\":\"Gwen\",\"lastName\":\"Practice\",\"email\":\"gp@example.org\"}");
        assertThat(Visitor.with("gp", environment)
                        .get("/engine-rest/authorization/check?permissionName=ALL&permissionValue=2147483647"
                                + "&resourceName=TASK&resourceType=7&resourceId=*")
                        .json()
                        .get("authorized")
                        .asBoolean())
                .isFalse();
        assertThat(Visitor.inTasklist("gp", environment)
                        .get("/camunda/api/engine/engine/default/task/count")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void forbidsWhatTheUserMayNotDo() {
        String user = "{\"profile\":{\"id\":\"friend\"},\"credentials\":{\"password\":\"demo\"}}";

        assertThat(Visitor.with("gp", environment)
                        .post("/engine-rest/user/create", user)
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.inTasklist("gp", environment)
                        .post("/camunda/api/engine/engine/default/user/create", user)
                        .status())
                .isEqualTo(403);
        assertThat(identities.createUserQuery().userId("friend").count()).isZero();
    }

    @Test
    void acceptsTasklistsSessionForReading() {
        assertThat(Visitor.inTasklist("gp", environment).get("/v3/api-docs").status())
                .isEqualTo(200);
    }

    @Test
    void leavesTasklistsSessionAsItIs() {
        Visitor gp = Visitor.inTasklist("gp", environment);
        String session = gp.session();

        gp.get("/v3/api-docs");
        gp.get("/referrals/nothing-here");

        assertThat(gp.session()).isNotNull().isEqualTo(session);
        assertThat(gp.get("/camunda/api/engine/engine/default/task/count").status())
                .isEqualTo(200);
    }

    @Test
    void opensNoSessionForAPassword() {
        Visitor gp = Visitor.with("gp", environment);

        gp.get("/v3/api-docs");
        gp.get("/engine-rest/task/count");

        assertThat(gp.session()).isNull();
    }

    @Test
    void wantsTasklistsTokenForAWriteInTasklistsSession() {
        Visitor gp = Visitor.inTasklist("gp", environment);

        assertThat(gp.post("/api/nothing-here", "{}").status()).isEqualTo(404);
        assertThat(gp.header("X-XSRF-TOKEN", "guessed")
                        .post("/api/nothing-here", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(gp.header("X-XSRF-TOKEN", null)
                        .post("/api/nothing-here", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesTheTokenAlsoFromAFieldOfAForm() {
        Visitor gp = Visitor.inTasklist("gp", environment).header("X-XSRF-TOKEN", null);

        assertThat(gp.form("/referrals/nothing-here", "_csrf=guessed").status()).isEqualTo(403);
    }

    @Test
    void refusesAWriteThatAForeignPageMadeWithARememberedPassword() {
        Visitor gp = Visitor.with("gp", environment);

        assertThat(gp.post("/api/nothing-here", "{}").status()).isEqualTo(404);
        gp.header("Sec-Fetch-Site", "cross-site");
        assertThat(gp.post("/api/nothing-here", "{}").status()).isEqualTo(403);
        assertThat(gp.post("/engine-rest/task/count", "{}").status()).isEqualTo(403);
    }

    @Test
    void doesNotOpenTheEnginesRestToASessionWithoutAPassword() {
        assertThat(Visitor.inTasklist("gp", environment)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SETUP,
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create"
            })
    void keepsTheSetupClosedWhileThereIsAnAdministrator(String path) {
        assertThat(Visitor.unknown(environment).post(path, INTRUDER).status()).isIn(400, 403);
        assertThat(withToken().post(path, INTRUDER).status()).isIn(400, 403);
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void keepsTheSetupClosedWhileThereIsNoAdministrator() {
        identities.deleteMembership("admin", "camunda-admin");
        try {
            assertThat(Visitor.unknown(environment).post(SETUP, INTRUDER).status())
                    .isEqualTo(403);
            assertThat(withToken().post(SETUP, INTRUDER).status()).isEqualTo(403);
            assertThat(Visitor.unknown(environment)
                            .get("/camunda/app/admin/default/setup/")
                            .status())
                    .isEqualTo(403);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identities.createMembership("admin", "camunda-admin");
        }
    }

    private Visitor withToken() {
        return Visitor.inWebapp("welcome", "gp", environment);
    }
}
