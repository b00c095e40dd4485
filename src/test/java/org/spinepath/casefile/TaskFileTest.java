package org.spinepath.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.patients.PatientRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody works on a task without seeing whose case it is, and nobody else sees it. */
@SpinepathServer
class TaskFileTest {

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    @Autowired
    private PatientRegister register;

    @Autowired
    private JdbcClient database;

    private String hospitalNumber;
    private String caseNumber;
    private String taskId;

    @BeforeEach
    void aCaseWaitsForItsAssessment() {
        hospitalNumber = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String referral = """
                {"sender":"task-file","referralId":"%s","patientId":"%s","patientName":"Tessa Invented",
                 "dateOfBirth":"1957-03-28","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER",
                 "referralReason":"Pain at night"}
                """.formatted(UUID.randomUUID(), hospitalNumber);
        caseNumber = as("gp").post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
        taskId = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("AssessPatient")
                .singleResult()
                .getId();
    }

    @Test
    void aClinicianWithTheTaskSeesWhoItIs() {
        Answer answer = as("gp").get("/api/tasks/" + taskId + "/patient");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asText()).isEqualTo("Tessa Invented");
        assertThat(answer.json().path("dateOfBirth").asText()).isEqualTo("1957-03-28");
        assertThat(answer.json().path("hospitalNumber").asText()).isEqualTo(hospitalNumber);
        assertThat(answer.json().path("sex").asText()).isEqualTo("FEMALE");
        assertThat(answer.json().path("caseNumber").asText()).isEqualTo(caseNumber);
    }

    @Test
    void everyLookIsRecorded() {
        as("gp").get("/api/tasks/" + taskId + "/patient");
        as("nurse").get("/api/tasks/" + taskId + "/patient");

        assertThat(looks()).containsExactly("gp AssessPatient", "nurse AssessPatient");
    }

    @Test
    void whoMayNotReadTheTaskLearnsNothing() {
        for (String user : List.of("surgeon", "radiologist", "analyst")) {
            for (String what : List.of("patient", "notes", "opinions")) {
                Answer answer = as(user).get("/api/tasks/" + taskId + "/" + what);
                assertThat(answer.status()).as(user + " " + what).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("Tessa", hospitalNumber, caseNumber);
            }
        }
        assertThat(looks()).isEmpty();
    }

    @Test
    void managersAndAdministratorsReadTasksButSeeNoIdentity() {
        for (String user : List.of("manager", "admin")) {
            for (String what : List.of("patient", "notes", "opinions")) {
                Answer answer = as(user).get("/api/tasks/" + taskId + "/" + what);
                assertThat(answer.status()).as(user + " " + what).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("Tessa", hospitalNumber);
            }
        }
        assertThat(looks()).isEmpty();
    }

    @Test
    void aTaskThatDoesNotExistIsNotFound() {
        assertThat(as("gp").get("/api/tasks/none/patient").status()).isEqualTo(404);
    }

    @Test
    void theNotesTellWhoWroteWhat() {
        Answer answer = as("gp").get("/api/tasks/" + taskId + "/notes");

        assertThat(answer.json().at("/0/kind").asText()).isEqualTo("referralReason");
        assertThat(answer.json().at("/0/text").asText()).isEqualTo("Pain at night");
        assertThat(answer.json().at("/0/author").asText()).isEqualTo("Gwen Practice");
    }

    @Test
    void ofAnErasedPersonOnlyTheCaseIsLeft() {
        register.erase(register.find(hospitalNumber).orElseThrow());

        Answer answer = as("gp").get("/api/tasks/" + taskId + "/patient");
        assertThat(answer.json().path("erased").asBoolean()).isTrue();
        assertThat(answer.json().path("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(answer.json().has("name")).isFalse();
        assertThat(as("gp").get("/api/tasks/" + taskId + "/notes").json()).isEmpty();
        assertThat(database.sql("select count(*) from referral where case_number = ? and digest is not null")
                        .param(caseNumber)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tasklistIsServedThePlugin() {
        Visitor gp = Visitor.inTasklist("gp", environment);

        assertThat(gp.get("/camunda/app/tasklist/default/").body()).contains("spinepath-casefile");
        List<String> files = List.of(Path.of("src/main/resources/plugin-webapp/spinepath-casefile/app")
                .toFile()
                .list());
        assertThat(files).contains("plugin.js", "plugin.css", "case-tab.js", "case.css");
        for (String file : files) {
            assertThat(gp.get("/camunda/api/tasklist/plugin/spinepath-casefile/static/app/" + file)
                            .status())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    private List<String> looks() {
        return database.sql(
                        "select looked_by || ' ' || purpose from patient_look where case_number = ? order by look_id")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
