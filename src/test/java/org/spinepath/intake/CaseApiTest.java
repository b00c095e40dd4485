package org.spinepath.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.EveryTable;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.pathway.cases.Steps;
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

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Clock clock;

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
        assertThat(answer.json().at("/steps/0").asText()).isEqualTo(StepNames.of(Steps.ASSESS_PATIENT));
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
        tell("surgeon", "withdrawal", "{\"reasonCode\":\"DUPLICATE\"}", 204);

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

        Map.of(
                        "deterioration", "{}",
                        "death", "{}",
                        "withdrawal", "{\"reasonCode\":\"DUPLICATE\"}",
                        "urgency", "{\"urgency\":\"ROUTINE\",\"reasonCode\":\"IMPROVED\"}")
                .forEach((message, body) -> assertThat(tell("coordinator", message, body, 409)
                                .json()
                                .path("type")
                                .asText())
                        .as(message)
                        .isEqualTo("urn:spinepath:problem:closed-case"));
        assertThat(reportsOf(caseNumber)).hasSize(1);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(as("gp").post("/api/cases/SP-1999-000001/death", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void whoTreatsNobodyReportsNothing() {
        Map.of("manager", 403, "analyst", 404, "admin", 404).forEach((user, status) -> {
            assertThat(as(user).get("/api/cases/" + caseNumber).status())
                    .as(user)
                    .isEqualTo(status);
            tell(user, "death", "{}", status);
            tell(user, "withdrawal", "{\"reasonCode\":\"DUPLICATE\"}", status);
            tell(user, "urgency", "{\"urgency\":\"ROUTINE\",\"reasonCode\":\"IMPROVED\"}", status);
            tell(user, "reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\"}", status);
        });
    }

    @Test
    void aDeathIsKeptWithItsDayWhichIsNotInTheFuture() {
        tell("gp", "death", "{\"dateOfDeath\":\"2999-01-01\"}", 400);
        tell("gp", "death", "{\"dateOfDeath\":\"1800-01-01\"}", 400);
        tell("gp", "death", "{\"dateOfDeath\":\"-999999999-01-01\"}", 400);
        tell("gp", "death", "{\"dateOfDeath\":\"2026-01-31\"}", 204);

        assertThat(kept("date_of_death")).containsExactly("2026-01-31");
    }

    @Test
    void aWithdrawalNeedsItsReason() {
        Answer answer = tell("gp", "withdrawal", "{}", 400);

        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("reasonCode");
        assertThat(answer.json().at("/errors/0/allowed").toString()).contains("PATIENT_CHOICE", "OTHER");
    }

    @Test
    void anotherReasonNeedsWordsThatNeverReachTheEngine() {
        Answer wordless = tell("gp", "withdrawal", "{\"reasonCode\":\"OTHER\",\"reason\":\"  \"}", 400);
        assertThat(wordless.json().at("/errors/0/field").asText()).isEqualTo("reason");
        String words = "Moved abroad " + UUID.randomUUID();

        tell("gp", "withdrawal", "{\"reasonCode\":\"OTHER\",\"reason\":\"" + words + "\"}", 204);

        assertThat(new EveryTable(database).containing(words)).containsExactly("NOTE");
        assertThat(kept("reason_code")).containsExactly("OTHER");
        assertThat(kept("reason_note")).doesNotContainNull();
    }

    @Test
    void wordsThatNotEveryDatabaseKeepsAreRefused() {
        for (String unprintable : List.of("\\u0000", "\\ud800")) {
            tell("gp", "withdrawal", "{\"reasonCode\":\"OTHER\",\"reason\":\"a" + unprintable + "\"}", 400);
        }
        tell("gp", "withdrawal", "{\"reasonCode\":\"OTHER\",\"reason\":\"Moved\\nabroad, \\ud83d\\ude42\"}", 204);
    }

    @Test
    void wordsOfMoreThanFourThousandCharactersAreRefused() {
        tell("gp", "withdrawal", "{\"reasonCode\":\"OTHER\",\"reason\":\"" + "x".repeat(4001) + "\"}", 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surgeon", "oncologist", "radiotherapist", "coordinator", "lead"})
    void whoAnswersForTheUrgencyLowersItWithAReason(String user) {
        becomesAnEmergency();
        assertThat(mayOf(user)).contains("LOWER_URGENCY");

        tell(user, "urgency", "{\"urgency\":\"URGENT\",\"reasonCode\":\"OVER_TRIAGED\"}", 204);

        await().until(() -> urgency().equals("URGENT"));
        assertThat(kept("urgency_from || ' ' || urgency_to || ' ' || reason_code"))
                .contains("EMERGENCY URGENT OVER_TRIAGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "nurse", "orthopaedist", "radiologist", "palliative"})
    void nobodyElseLowersIt(String user) {
        becomesAnEmergency();

        tell(user, "urgency", "{\"urgency\":\"ROUTINE\",\"reasonCode\":\"IMPROVED\"}", 403);

        assertThat(urgency()).isEqualTo("EMERGENCY");
    }

    @Test
    void anUrgencyIsNotRaisedThisWay() {
        becomesAnEmergency();
        tell("surgeon", "urgency", "{\"urgency\":\"ROUTINE\",\"reasonCode\":\"IMPROVED\"}", 204);
        await().until(() -> urgency().equals("ROUTINE"));

        Answer answer = tell("surgeon", "urgency", "{\"urgency\":\"URGENT\",\"reasonCode\":\"IMPROVED\"}", 400);

        assertThat(answer.json().path("detail").asText()).contains("report the deterioration");
        assertThat(mayOf("surgeon")).doesNotContain("LOWER_URGENCY");
    }

    @Test
    void everybodyIsToldWhatTheyMayDo() {
        assertThat(mayOf("gp")).containsExactly("REPORT_DETERIORATION", "REPORT_DEATH", "WITHDRAW");
        tell("gp", "death", "{}", 204);

        assertThat(mayOf("gp")).isEmpty();
        assertThat(mayOf("surgeon")).isEmpty();
        assertThat(mayOf("coordinator")).containsExactly("REOPEN");
    }

    @Test
    void theCoordinatorReopensAClosedCaseWhereItStood() {
        tell("gp", "death", "{}", 204);
        Answer closed = as("coordinator").get("/api/cases/" + caseNumber);
        assertThat(closed.json().at("/reopening/stoodAt").asText()).isEqualTo("AssessPatient");

        tell("coordinator", "reopening", "{\"reasonCode\":\"REPORTED_IN_ERROR\"}", 204);

        Answer open = as("gp").get("/api/cases/" + caseNumber);
        assertThat(open.json().path("state").asText()).isEqualTo("OPEN");
        assertThat(open.json().at("/steps/0").asText()).isEqualTo(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(open.json().path("outcome").isNull()).isTrue();
        assertThat(open.json().path("openedAt")).isEqualTo(closed.json().path("openedAt"));
        assertThat(reportsOf(caseNumber)).containsExactly("gp DeathReported", "coordinator CaseReopened");
    }

    @Test
    void theCoordinatorMayNameAnotherStepAmongThoseThatArePossible() {
        tell("gp", "withdrawal", "{\"reasonCode\":\"REFERRED_IN_ERROR\"}", 204);

        Answer refused =
                tell("coordinator", "reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\",\"step\":\"StartClocks\"}", 400);
        assertThat(refused.json().at("/errors/0/allowed").toString()).contains("PerformImaging", "PrepareMdtReview");

        tell("coordinator", "reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\",\"step\":\"PerformImaging\"}", 204);
        assertThat(as("gp").get("/api/cases/" + caseNumber)
                        .json()
                        .at("/steps/0")
                        .asText())
                .isEqualTo(StepNames.of(Steps.PERFORM_IMAGING));
    }

    @Test
    void nobodyElseReopensAndAnOpenCaseIsNotReopened() {
        tell("coordinator", "reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\"}", 409);
        tell("gp", "death", "{}", 204);

        for (String user : List.of("gp", "surgeon", "lead", "radiologist")) {
            tell(user, "reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\"}", 403);
        }
        tell("coordinator", "reopening", "{\"reasonCode\":\"OTHER\"}", 400);
    }

    @Test
    void ofManyWhoReopenAtTheSameMomentOneWins() throws Exception {
        tell("gp", "death", "{}", 204);
        Callable<Integer> reopen = () -> as("coordinator")
                .post("/api/cases/" + caseNumber + "/reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\"}")
                .status();
        ExecutorService coordinators = Executors.newFixedThreadPool(6);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : coordinators.invokeAll(Collections.nCopies(6, reopen))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnly(204, 409).containsOnlyOnce(204);
        } finally {
            coordinators.shutdownNow();
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey("CervicalMetastasisPathway")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void overTriageIsCountedInCases() {
        LocalDate day = LocalDate.now(clock);
        String today = "?from=" + day + "&to=" + day.plusDays(1);
        JsonNode before = as("manager").get("/api/triage-quality" + today).json();
        becomesAnEmergency();
        tell("surgeon", "urgency", "{\"urgency\":\"URGENT\",\"reasonCode\":\"OVER_TRIAGED\"}", 204);
        await().until(() -> urgency().equals("URGENT"));

        for (String user : List.of("manager", "coordinator", "lead")) {
            Answer answer = as(user).get("/api/triage-quality" + today);
            JsonNode now = answer.json();
            assertThat(answer.status()).as(user).isEqualTo(200);
            assertThat(now.path("raised").asInt() - before.path("raised").asInt())
                    .isEqualTo(1);
            assertThat(now.path("lowered").asInt() - before.path("lowered").asInt())
                    .isEqualTo(1);
            assertThat(now.path("overTriaged").asInt()
                            - before.path("overTriaged").asInt())
                    .isEqualTo(1);
            assertThat(answer.body()).doesNotContain(caseNumber);
        }
        JsonNode longAgo = as("manager")
                .get("/api/triage-quality?from=2001-01-01&to=2001-12-31")
                .json();
        assertThat(longAgo.path("raised").asInt()).isZero();
        assertThat(longAgo.path("lowered").asInt()).isZero();
    }

    @Test
    void theNumbersAreForThoseWhoWatchAndForAPeriod() {
        for (String user : List.of("gp", "surgeon", "analyst", "admin")) {
            assertThat(as(user).get("/api/triage-quality?from=2026-01-01&to=2026-12-31")
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(as("manager")
                        .get("/api/triage-quality?from=2026-01-02&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(as("manager")
                        .get("/api/triage-quality?from=yesterday&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(as("manager")
                        .get("/api/triage-quality?from=-999999999-01-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
    }

    private void becomesAnEmergency() {
        tell("gp", "deterioration", "{}", 204);
        await().until(() -> urgency().equals("EMERGENCY"));
    }

    private String urgency() {
        return as("gp").get("/api/cases/" + caseNumber).json().path("urgency").asText();
    }

    private List<String> mayOf(String user) {
        List<String> may = new ArrayList<>();
        as(user).get("/api/cases/" + caseNumber).json().path("may").forEach(action -> may.add(action.asText()));
        return may;
    }

    private Answer tell(String user, String message, String body, int status) {
        Answer answer = as(user).post("/api/cases/" + caseNumber + "/" + message, body);
        assertThat(answer.status())
                .as(user + " " + message + ": " + answer.body())
                .isEqualTo(status);
        return answer;
    }

    private List<String> kept(String columns) {
        return database.sql("select " + columns + " from case_report where case_number = ? order by report_id")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private List<String> reportsOf(String caseNumber) {
        return database.sql("select reported_by || ' ' || message from case_report where case_number = ? order by"
                        + " report_id")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
