package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who sees a case, and how much of it, once a practice has referred a patient. */
@SpinepathServer
class CaseRightsOverHttpTest {

    @Autowired
    private Environment environment;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private String caseNumber;
    private String instance;
    private String task;

    @BeforeEach
    void thePracticeRefersAPatient() {
        String id = UUID.randomUUID().toString();
        caseNumber = Visitor.with("gp", environment)
                .post("/api/referrals", """
                        {"sender":"rights","referralId":"%s","patientId":"%s","patientName":"Right Example",
                         "dateOfBirth":"1950-01-01","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER",
                         "cancerHistory":"CURRENT","referralReason":"Neck pain at night"}
                        """.formatted(id, id))
                .json()
                .get("caseNumber")
                .asText();
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void closeTheCase() {
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void theReferringPracticeWorksOnItsTask() {
        Visitor gp = Visitor.inTasklist("gp", environment);
        String path = "/camunda/api/engine/engine/default/task/" + task;

        assertThat(gp.get(path).json().get("taskDefinitionKey").asText()).isEqualTo("AssessPatient");
        assertThat(gp.get(path + "/form-variables")
                        .json()
                        .at("/caseNumber/value")
                        .asText())
                .isEqualTo(caseNumber);
        assertThat(gp.get(path + "/deployed-form").status()).isEqualTo(200);
    }

    @Test
    void anotherPracticeSeesNothingOfIt() {
        identities.saveGroup(identities.newGroup("practiceElsewhere"));
        var stranger = identities.newUser("gpElsewhere");
        stranger.setPassword("demo");
        identities.saveUser(stranger);
        identities.createMembership("gpElsewhere", "generalPractitioner");
        identities.createMembership("gpElsewhere", "practiceElsewhere");
        try {
            Visitor elsewhere = Visitor.with("gpElsewhere", environment);

            assertThat(elsewhere
                            .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                            .json())
                    .isEmpty();
            assertThat(elsewhere
                            .get("/engine-rest/task/" + task + "/form-variables")
                            .status())
                    .isEqualTo(403);
            assertThat(elsewhere
                            .get("/engine-rest/process-instance?businessKey=" + caseNumber)
                            .json())
                    .isEmpty();
        } finally {
            identities.deleteUser("gpElsewhere");
            identities.deleteGroup("practiceElsewhere");
        }
    }

    @Test
    void theCoordinatorAndTheLeadSeeTheWholeCase() {
        for (String login : List.of("coordinator", "lead")) {
            Visitor overseer = Visitor.with(login, environment);

            assertThat(overseer.get("/engine-rest/process-instance?businessKey=" + caseNumber)
                            .json())
                    .hasSize(1);
            assertThat(overseer.get("/engine-rest/process-instance/" + instance + "/variables/caseNumber")
                            .json()
                            .get("value")
                            .asText())
                    .isEqualTo(caseNumber);
        }
    }

    @Test
    void theManagerSeesWhereTheCaseStands() {
        Visitor manager = Visitor.with("manager", environment);

        assertThat(manager.get("/engine-rest/process-instance?businessKey=" + caseNumber)
                        .json())
                .hasSize(1);
        assertThat(manager.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                        .json())
                .hasSize(1);
        assertThat(manager.get("/engine-rest/history/activity-instance?processInstanceId=" + instance)
                        .json())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance/{instance}/variables",
                "/process-instance/{instance}/variables/caseNumber",
                "/execution/{instance}/localVariables",
                "/task/{task}/variables",
                "/task/{task}/form-variables"
            })
    void theManagerMayReadNoVariable(String path) {
        assertThat(Visitor.with("manager", environment)
                        .get("/engine-rest" + filled(path))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/variable-instance?processInstanceIdIn={instance}",
                "/history/variable-instance?processInstanceId={instance}",
                "/history/detail?processInstanceId={instance}"
            })
    void theManagerFindsNoVariable(String path) {
        assertThat(Visitor.with("manager", environment)
                        .get("/engine-rest" + filled(path))
                        .json())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"manager", "analyst", "gp", "coordinator"})
    void nobodyButTheAdministratorMayEndACaseOrChangeAVariableFromOutside(String login) {
        Visitor visitor = Visitor.with(login, environment);

        assertThat(visitor.delete("/engine-rest/process-instance/" + instance).status())
                .isEqualTo(403);
        assertThat(visitor.put(
                                "/engine-rest/process-instance/" + instance + "/variables/urgency",
                                "{\"value\":\"ROUTINE\",\"type\":\"String\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theAnalystSeesModelsAndNoCase() {
        Visitor analyst = Visitor.with("analyst", environment);

        assertThat(analyst.get("/engine-rest/process-definition?latestVersion=true")
                        .json())
                .extracting(definition -> definition.get("key").asText())
                .contains("CervicalMetastasisPathway", "OverdueReferral");
        assertThat(analyst.get("/engine-rest/process-instance").json()).isEmpty();
        assertThat(analyst.get("/engine-rest/task").json()).isEmpty();
    }

    private String filled(String path) {
        return path.replace("{instance}", instance).replace("{task}", task);
    }
}
