package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.pathway.cases.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see, pause, resume and renew the clocks of a case. */
@SpinepathServer
class ClocksOverHttpTest {

    private static final String STRANGER = "gpFromAfar";
    private static final String UNFIT = "{\"reason\":\"PATIENT_UNFIT\"}";

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private String caseNumber;

    @BeforeEach
    void aGeneralPractitionerOfNoPractice() {
        User stranger = identities.newUser(STRANGER);
        stranger.setPassword("demo");
        identities.saveUser(stranger);
        identities.createMembership(STRANGER, "generalPractitioner");
    }

    @AfterEach
    void theStrangerLeaves() {
        identities.deleteUser(STRANGER);
    }

    @BeforeEach
    void aCaseIsOpen() {
        caseNumber = refer();
    }

    @Test
    void aClockSaysWhatWasPromisedAndWhoWillBeTold() {
        JsonNode answer = as("gp").get(clocks()).json();

        assertThat(answer.path("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(answer.path("mayPause").asBoolean()).isFalse();
        JsonNode clock = answer.at("/clocks/0");
        assertThat(clock.path("clock").asText()).isEqualTo("AssessPatient");
        assertThat(clock.path("title").asText()).isEqualTo(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(clock.path("kind").asText()).isEqualTo("STEP");
        assertThat(clock.path("taskId").asText())
                .isEqualTo(clock.path("subjectId").asText())
                .isEqualTo(assessment().getId());
        assertThat(clock.path("target").asText()).isEqualTo("PT24H");
        assertThat(clock.path("countedIn").asText()).isEqualTo("ELAPSED");
        assertThat(clock.path("state").asText()).isEqualTo("RUNNING");
        assertThat(clock.path("overdue").asBoolean()).isFalse();
        assertThat(Duration.between(instant(clock, "startedAt"), instant(clock, "limitAt")))
                .isEqualTo(Duration.ofHours(24));
        assertThat(clock.at("/told/0").asText()).isEqualTo("MDT coordinators");
        assertThat(clock.at("/toldNext/0").asText()).startsWith("Clinical lead");
        assertThat(clock.has("pausedAt")).isFalse();
    }

    @Test
    void anOpenTaskShowsTheClocksOfItsCase() {
        String path = "/api/tasks/" + assessment().getId() + "/clocks";

        assertThat(as("gp").get(path).json().at("/clocks/0/title").asText())
                .isEqualTo(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(as("radiologist").get(path).status()).isEqualTo(404);
        assertThat(as("admin").get(path).status()).isEqualTo(403);
        assertThat(as("gp").get("/api/tasks/none/clocks").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "gp, 200",
        "coordinator, 200",
        "surgeon, 200",
        "lead, 200",
        "nurse, 200",
        "gpFromAfar, 404",
        "analyst, 404",
        "manager, 403",
        "admin, 404"
    })
    void whoSeesTheClocksOfACaseFromThisPractice(String user, int status) {
        assertThat(as(user).get(clocks()).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {STRANGER, "analyst", "admin"})
    void whoMayNotSeeACaseDoesNotLearnWhetherThereIsOne(String user) {
        Answer existing = as(user).get(clocks());
        Answer invented = as(user).get(clocks("SP-1999-000001"));

        assertThat(existing.status()).isEqualTo(invented.status());
        assertThat(existing.body().replace(caseNumber, ""))
                .isEqualTo(invented.body().replace("SP-1999-000001", ""));
    }

    @Test
    void withoutALoginThereAreNoClocks() {
        assertThat(Visitor.unknown(environment).get(clocks()).status()).isEqualTo(401);
        assertThat(Visitor.unknown(environment).post(clocks() + "/pause", UNFIT).status())
                .isEqualTo(401);
    }

    @Test
    void theCoordinatorPausesAndResumes() {
        Instant limit = instant(onlyClock(), "limitAt");

        assertThat(as("coordinator").post(clocks() + "/pause", UNFIT).status()).isEqualTo(204);

        JsonNode paused = onlyClock();
        assertThat(paused.path("state").asText()).isEqualTo("PAUSED");
        assertThat(paused.path("pauseReason").asText()).isEqualTo("PATIENT_UNFIT");
        assertThat(paused.has("pausedAt")).isTrue();
        assertThat(Duration.parse(paused.path("left").asText()))
                .isLessThanOrEqualTo(Duration.ofHours(24))
                .isGreaterThan(Duration.ofHours(23));
        assertThat(assessment().getDueDate()).isNull();
        assertThat(pause().path("pausedBy").asText()).isEqualTo(nameOf("coordinator"));
        assertThat(pause().has("resumedAt")).isFalse();

        assertThat(as("coordinator").post(clocks() + "/resume", "{}").status()).isEqualTo(204);

        assertThat(onlyClock().path("state").asText()).isEqualTo("RUNNING");
        assertThat(instant(onlyClock(), "limitAt")).isAfter(limit);
        assertThat(assessment().getDueDate().toInstant()).isEqualTo(instant(onlyClock(), "limitAt"));
        assertThat(pause().path("resumedBy").asText()).isEqualTo(nameOf("coordinator"));
        assertThat(pause().has("resumedAt")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "nurse", "radiologist", "surgeon", "lead", "manager"})
    void nobodyButTheCoordinatorChangesClocks(String user) {
        for (String order : List.of("/pause", "/resume", "/renew")) {
            String body = order.equals("/pause") ? UNFIT : "{}";
            Answer answer = as(user).post(clocks() + order, body);
            assertThat(answer.status()).as(order).isEqualTo(403);
            assertThat(answer.json().path("detail").asText()).contains("Only the coordinator");
            assertThat(as(user).post(clocks("SP-1999-000001") + order, body).status())
                    .as(order)
                    .isEqualTo(404);
        }
        assertThat(onlyClock().path("state").asText()).isEqualTo("RUNNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {STRANGER, "analyst", "admin"})
    void whoMayNotSeeACaseLearnsNothingByOrderingItsClocks(String user) {
        for (String order : List.of("/pause", "/resume", "/renew")) {
            for (String theCase : List.of(caseNumber, "SP-1999-000001")) {
                assertThat(as(user).post(clocks(theCase) + order, order.equals("/pause") ? UNFIT : "{}")
                                .status())
                        .as(order)
                        .isEqualTo(404);
            }
        }
        assertThat(onlyClock().path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void whoComesSecondIsToldInAPlainSentence() {
        as("coordinator").post(clocks() + "/pause", UNFIT);

        Answer again = as("coordinator").post(clocks() + "/pause", UNFIT);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText())
                .isEqualTo("No clock of this case runs. Somebody may have paused them before you.");
    }

    @Test
    void ofTwoAtOnceOneWins() {
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(number -> CompletableFuture.supplyAsync(
                        () -> as("coordinator").post(clocks() + "/pause", UNFIT).status()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(204, 409);
        assertThat(as("coordinator").get(clocks()).json().path("pauses")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"reason\":\"TIRED\"}",
                "{\"reason\":\"PATIENT_UNFIT\",\"clock\":[\"one\"]}",
                "{\"reason\":\"PATIENT_UNFIT\",\"clocks\":[]}",
                "{\"reason\":\"PATIENT_UNFIT\",\"clocks\":[1]}",
                "{\"reason\":\"PATIENT_UNFIT\",\"clocks\":\"all\"}"
            })
    void whatIsNotUnderstoodPausesNothing(String order) {
        Answer answer = as("coordinator").post(clocks() + "/pause", order);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).endsWith(".");
        assertThat(onlyClock().path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void anEmergencyDoesNotWaitForTissueButMayWaitForThePatient() {
        runtime.setVariable(assessment().getProcessInstanceId(), "urgency", "EMERGENCY");

        Answer tissue = as("coordinator").post(clocks() + "/pause", "{\"reason\":\"AWAITING_TISSUE\"}");

        assertThat(tissue.status()).isEqualTo(409);
        assertThat(tissue.json().path("detail").asText()).startsWith("An emergency does not wait for tissue.");
        assertThat(onlyClock().path("state").asText()).isEqualTo("RUNNING");
        assertThat(as("coordinator").post(clocks() + "/pause", UNFIT).status()).isEqualTo(204);
    }

    @Test
    void aClockOfAnotherCaseIsNotPaused() {
        String others = refer();
        String othersTask = task(others).getId();

        Answer answer = as("coordinator")
                .post(clocks() + "/pause", "{\"reason\":\"PATIENT_CHOICE\",\"clocks\":[\"" + othersTask + "\"]}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(task(others).getDueDate()).isNotNull();
    }

    @Test
    void anUnknownCaseIsNotFoundAndAClosedOneHasNoClocks() {
        assertThat(as("coordinator")
                        .post(clocks("SP-1999-000001") + "/renew", "{}")
                        .status())
                .isEqualTo(404);

        as("coordinator").post("/api/cases/" + caseNumber + "/death", "{}");

        assertThat(as("coordinator").post(clocks() + "/pause", UNFIT).status()).isEqualTo(409);
        Answer closed = as("coordinator").get(clocks());
        assertThat(closed.json().path("clocks")).isEmpty();
        assertThat(closed.json().path("mayPause").asBoolean()).isFalse();
    }

    @Test
    void renewingWithAnUnchangedTableChangesNothing() {
        Instant limit = instant(onlyClock(), "limitAt");

        assertThat(as("coordinator").post(clocks() + "/renew", "{}").status()).isEqualTo(204);

        assertThat(instant(onlyClock(), "limitAt")).isEqualTo(limit);
        assertThat(as("coordinator").get(clocks()).json().path("renewals")).isEmpty();
    }

    @Test
    void cardsAreOfThoseTasksOnlyThatTheUserMayRead() {
        String others = refer();
        String both = "/api/clock-cards?taskId=" + assessment().getId() + "&taskId="
                + task(others).getId();
        as("coordinator").post(clocks() + "/pause", UNFIT);

        JsonNode cards = as("gp").get(both).json();

        assertThat(cards).hasSize(2);
        JsonNode paused = card(cards, assessment().getId());
        assertThat(paused.path("state").asText()).isEqualTo("PAUSED");
        assertThat(paused.path("pauseReason").asText()).isEqualTo("PATIENT_UNFIT");
        assertThat(paused.has("limitAt")).isFalse();
        JsonNode running = card(cards, task(others).getId());
        assertThat(running.path("state").asText()).isEqualTo("RUNNING");
        assertThat(instant(running, "limitAt"))
                .isEqualTo(task(others).getDueDate().toInstant());
        assertThat(as("radiologist").get(both).json()).isEmpty();
    }

    @Test
    void aPageOfFifteenCardsTakesNoMoreStatementsThanOne() {
        String all = IntStream.range(0, 15)
                .mapToObj(number -> "taskId=" + task(refer()).getId())
                .collect(Collectors.joining("&"));

        long forOne = statementsOf("/api/clock-cards?taskId=" + assessment().getId());
        long forFifteen = statementsOf("/api/clock-cards?" + all);

        assertThat(as("gp").get("/api/clock-cards?" + all).json()).hasSize(15);
        assertThat(forOne).isPositive();
        assertThat(forFifteen).isEqualTo(forOne);
    }

    /** About tasks and pauses only: the job executor asks for jobs meanwhile, and a login asks for users. */
    private long statementsOf(String path) {
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        as("gp").get(path);
        return database.sql("""
            select sum(execution_count) from information_schema.query_statistics
            where lower(sql_statement) like 'select%act_ru_task%' or lower(sql_statement) like '%clock_pause%'
            """).query(Long.class).single();
    }

    private JsonNode card(JsonNode cards, String taskId) {
        return IntStream.range(0, cards.size())
                .mapToObj(cards::get)
                .filter(card -> card.path("taskId").asText().equals(taskId))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode onlyClock() {
        JsonNode all = as("coordinator").get(clocks()).json().path("clocks");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private JsonNode pause() {
        JsonNode all = as("coordinator").get(clocks()).json().path("pauses");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String nameOf(String user) {
        JsonNode profile = Visitor.with(user, environment)
                .get("/engine-rest/user/" + user + "/profile")
                .json();
        return Stream.of("firstName", "lastName")
                .map(name -> profile.path(name).asText())
                .collect(Collectors.joining(" "));
    }

    private Task assessment() {
        return task(caseNumber);
    }

    private Task task(String ofCase) {
        return tasks.createTaskQuery().processInstanceBusinessKey(ofCase).singleResult();
    }

    private String clocks() {
        return clocks(caseNumber);
    }

    private static String clocks(String ofCase) {
        return "/api/cases/" + ofCase + "/clocks";
    }

    private String refer() {
        String referral =
                """
                {"sender":"clocks","referralId":"%s","patientId":"K-%s","patientName":"Clocka Invented",
                 "dateOfBirth":"1957-03-28","referrerRole":"GENERAL_PRACTITIONER"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8));
        return as("gp").post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
    }

    private static Instant instant(JsonNode object, String field) {
        return Instant.parse(object.path(field).asText());
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
