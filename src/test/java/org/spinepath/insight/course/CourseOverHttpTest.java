package org.spinepath.insight.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.pathway.cases.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a manager sees of one case: its way, who did what when, and nothing of what was found. */
@SpinepathServer
class CourseOverHttpTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private Environment environment;

    private String caseNumber;

    @BeforeEach
    void aPatientIsReferred() {
        caseNumber = Visitor.with("gp", environment)
                .post("/api/referrals", """
                        {"sender": "course", "referralId": "%1$s", "patientId": "COURSE-%2$s", "patientName": "Course Invented",
                         "dateOfBirth": "1951-06-04", "sex": "MALE", "referrerRole": "GENERAL_PRACTITIONER", "cancerHistory": "CURRENT"}
                        """.formatted(
                                UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8)))
                .json()
                .path("caseNumber")
                .asText();
    }

    @Test
    void aNewCaseStandsAtItsFirstStepWhichNobodyHas() {
        JsonNode course = course("manager").json();

        assertThat(course.path("runs")).hasSize(1);
        assertThat(course.at("/runs/0/endedAt").isNull()).isTrue();
        assertThat(course.at("/runs/0/passed").toString()).contains("ReferralReceived", "AssessPatient");
        assertThat(course.at("/steps/0/name").asText()).isEqualTo(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(course.at("/steps/0/who").isNull()).isTrue();
        assertThat(course.at("/steps/0/late").asBoolean()).isFalse();
    }

    @Test
    void whoHasAStepGoesByName() {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        Visitor.with("gp", environment).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"gp\"}");

        assertThat(course("lead").json().at("/steps/0/who").asText()).isEqualTo("Gwen Practice");
    }

    @Test
    void aFinishedCaseTellsHowItEnded() {
        Visitor.with("gp", environment)
                .post("/api/cases/" + caseNumber + "/withdrawal", "{\"reasonCode\":\"PATIENT_CHOICE\"}");

        JsonNode course = course("manager").json();

        assertThat(course.at("/runs/0/endedAt").isNull()).isFalse();
        assertThat(course.at("/steps/0/completed").asBoolean()).isFalse();
        assertThat(course.toString()).doesNotContain("Invented", "1951-06-04", "COURSE-", "PATIENT_CHOICE", "CURRENT");
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(Visitor.with("manager", environment)
                        .get("/api/insight/cases/SP-1900-000001")
                        .status())
                .isEqualTo(404);
    }

    private Answer course(String login) {
        Answer course = Visitor.with(login, environment).get("/api/insight/cases/" + caseNumber);
        assertThat(course.status()).as(course.body()).isEqualTo(200);
        return course;
    }
}
