package org.spinepath.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clinicians can report to a case from any stage. */
@SpinepathServer
class CaseApiTest {

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    private String caseNumber;

    @BeforeEach
    void aCaseIsOpen() {
        caseNumber = as("gp").post(
                        "/api/referrals",
                        ReferralText.of("C-" + UUID.randomUUID().toString().substring(0, 8))
                                .json())
                .json()
                .path("caseNumber")
                .asText();
    }

    @Test
    void anOpenCaseTellsItsSteps() {
        Answer answer = as("gp").get("/api/cases/" + caseNumber);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("state").asText()).isEqualTo("OPEN");
        assertThat(answer.json().at("/steps/0").asText()).isEqualTo("GP assessment");
    }

    @Test
    void aDeathClosesTheCaseWithItsOutcome() {
        assertThat(as("gp").post("/api/cases/" + caseNumber + "/death", "{}").status())
                .isEqualTo(204);

        Answer answer = as("gp").get("/api/cases/" + caseNumber);
        assertThat(answer.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(answer.json().path("outcome").asText()).isEqualTo("DIED");
        assertThat(reportsOf(caseNumber)).containsExactly("gp DeathReported");
    }

    @Test
    void aWithdrawalClosesTheCaseWithItsOutcome() {
        as("surgeon").post("/api/cases/" + caseNumber + "/withdrawal", "{}");

        assertThat(as("gp").get("/api/cases/" + caseNumber)
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aDeteriorationIsTakenAndKeepsTheCaseOpen() {
        Answer answer = as("gp").post(
                        "/api/cases/" + caseNumber + "/deterioration",
                        "{\"walking\":\"UNABLE\",\"asiaGrade\":\"C\",\"deficitProgression\":\"RAPID\",\"deficitDurationHours\":3}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(as("gp").get("/api/cases/" + caseNumber).json().path("state").asText())
                .isEqualTo("OPEN");
        assertThat(reportsOf(caseNumber)).containsExactly("gp DeteriorationReported");
    }

    @Test
    void anotherFactThanThoseOfADeteriorationIsRefused() {
        Answer answer = as("gp").post("/api/cases/" + caseNumber + "/deterioration", "{\"fever\":true}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().findValuesAsText("field")).containsExactly("fever");
    }

    @Test
    void aClosedCaseTakesNoMoreMessages() {
        as("gp").post("/api/cases/" + caseNumber + "/death", "{}");

        for (String message : List.of("deterioration", "death", "withdrawal")) {
            Answer answer = as("gp").post("/api/cases/" + caseNumber + "/" + message, "{}");
            assertThat(answer.status()).as(message).isEqualTo(409);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:spinepath:problem:closed-case");
        }
        assertThat(reportsOf(caseNumber)).hasSize(1);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(as("gp").post("/api/cases/SP-1999-000001/death", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void whoTreatsNobodyReportsNothing() {
        for (String user : List.of("manager", "analyst", "admin")) {
            assertThat(as(user).get("/api/cases/" + caseNumber).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(as(user).post("/api/cases/" + caseNumber + "/death", "{}")
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    private List<String> reportsOf(String caseNumber) {
        return database.sql(
                        "select reported_by || ' ' || message from case_report where case_number = ? order by report_id")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
