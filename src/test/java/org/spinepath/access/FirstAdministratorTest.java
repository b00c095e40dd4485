package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A live installation starts with one administrator, and nobody but its operator knows the password. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PRINTED = Pattern.compile("Login: (\\S+)  Password: (\\S+)");

    private ProcessEngine engine;

    @BeforeEach
    void anEngineWithoutUsers() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("firstStart")
                .setJdbcUrl("jdbc:h2:mem:firstStart")
                .setAuthorizationEnabled(true)
                .setEnablePasswordPolicy(true)
                .buildProcessEngine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theFirstStartPrintsAPasswordThatWorks(CapturedOutput output) {
        start();

        Matcher printed = PRINTED.matcher(output.getOut());
        assertThat(printed.find()).isTrue();
        assertThat(printed.group(1)).isEqualTo("chief");
        assertThat(printed.group(2)).hasSize(20);
        assertThat(identities().checkPassword("chief", printed.group(2))).isTrue();
        assertThat(engine.getAuthorizationService()
                        .isUserAuthorized("chief", List.of("camunda-admin"), Permissions.CREATE, Resources.USER))
                .isTrue();
    }

    @Test
    void theSecondStartPrintsNothingAndChangesNothing(CapturedOutput output) {
        start();
        long grants =
                engine.getAuthorizationService().createAuthorizationQuery().count();
        long filters = engine.getFilterService().createFilterQuery().count();
        start();

        assertThat(PRINTED.matcher(output.getOut()).results()).hasSize(1);
        assertThat(identities().createUserQuery().count()).isEqualTo(1);
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isEqualTo(grants);
        assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(filters);
    }

    @Test
    void aGroupIsThereForEachOfTheTeams() {
        start();

        assertThat(identities().createGroupQuery().list())
                .extracting(group -> group.getId())
                .containsExactlyInAnyOrder(
                        "generalPractitioner",
                        "trainedNurse",
                        "referringOrthopaedist",
                        "radiology",
                        "mdtCoordinator",
                        "spineSurgery",
                        "medicalOncology",
                        "radiationOncology",
                        "palliativeCare",
                        "clinicalLead",
                        "processAnalyst",
                        "manager",
                        "camunda-admin");
    }

    private void start() {
        Grants grants = new Grants(engine.getAuthorizationService());
        StandingOrders standingOrders = new StandingOrders(
                identities(), grants, new TaskFilters(engine.getFilterService(), engine.getTaskService(), grants));
        standingOrders.afterPropertiesSet();
        new FirstAdministrator(identities(), new AccessSettings("chief", false), standingOrders).afterPropertiesSet();
    }

    private IdentityService identities() {
        return engine.getIdentityService();
    }
}
