package org.spinepath.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of the meeting, and two members who decide one review. */
@SpinepathServer
class MeetingApiTest {

    private static final String DECISION = """
            {"variables":{"mdtMembersPresent":{"type":"Json","value":"[\\"SPINE_SURGERY\\",\\"MEDICAL_ONCOLOGY\\",\\"RADIOLOGY\\"]"},
            "mdtOutcome":{"value":"MORE_INFORMATION"}}}
            """;

    @Autowired
    private Environment environment;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private String caseNumber;
    private String review;

    @BeforeEach
    void aReviewIsOpen() {
        caseNumber = "SP-TEST-" + UUID.randomUUID().toString().substring(0, 8);
        runtime.createProcessInstanceByKey("CervicalMetastasisPathway")
                .businessKey(caseNumber)
                .setVariables(Map.of(
                        "caseNumber",
                        caseNumber,
                        "referrerTeam",
                        "practiceHillside",
                        "urgency",
                        "ROUTINE",
                        "recommendedTreatment",
                        "RADIOTHERAPY"))
                .startBeforeActivity("MdtReview")
                .execute();
        review = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("ReviewAtMdt")
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"surgeon", "oncologist", "coordinator", "radiologist", "lead"})
    void membersGetTheList(String member) {
        assertThat(as(member).get("/api/meetings/next").status()).isEqualTo(200);
        assertThat(as(member).get("/api/meetings/next/time").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "manager", "analyst"})
    void othersAreToldThatTheyDoNot(String other) {
        for (String path : List.of("/api/meetings/next", "/api/meetings/next/time", "/api/meetings/next.ics")) {
            assertThat(as(other).get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(as(other).get("/api/meetings/next").json().path("detail").asText())
                .isEqualTo("Only the members of the MDT see the list of its meeting.");
    }

    @Test
    void theListSaysWhatACaseLacksAndWhoOwesAnOpinion() {
        JsonNode item = itemFor("coordinator");

        assertThat(item.path("missing").toString()).contains("life expectancy");
        assertThat(item.path("opinionsGiven").asInt()).isZero();
        assertThat(item.path("opinionsOwedBy").toString()).contains("SPINE_SURGERY", "MEDICAL_ONCOLOGY");
        assertThat(item.path("listOnly").asBoolean()).isFalse();
        assertThat(item.path("discuss").toString()).contains("DATA_MISSING", "NO_OPINION_YET");
    }

    @Test
    void agreementIsHeldBackFromWhoOwesAnOpinion() {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("CollectOpinions")
                .taskCandidateGroup("spineSurgery")
                .singleResult()
                .getId();
        as("surgeon")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"opinionTreatment\":{\"value\":\"RADIOTHERAPY\"}}}");

        assertThat(itemFor("surgeon").path("agreeing").asInt()).isEqualTo(1);
        assertThat(itemFor("oncologist").path("agreeing").isNull()).isTrue();
        assertThat(itemFor("oncologist").path("opinionsGiven").asInt()).isEqualTo(1);
        assertThat(itemFor("oncologist").path("discuss").toString()).contains("YOUR_OPINION_OWED");
    }

    @Test
    void theCalendarEntryCarriesNoCase() {
        Answer entry = as("surgeon").get("/api/meetings/next.ics");

        assertThat(entry.type()).startsWith("text/calendar");
        assertThat(entry.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("LOCATION:MDT room", "/meetings/next");
        assertThat(entry.body()).doesNotContain(caseNumber, "SP-");
    }

    @RepeatedTest(10)
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() {
        List<Answer> answers = Stream.of("surgeon", "oncologist")
                .map(member -> CompletableFuture.supplyAsync(() -> decides(member)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 400);
        boolean surgeonWon = answers.get(0).status() == 204;
        assertThat(answers.get(surgeonWon ? 1 : 0).json().path("message").asText())
                .contains("This review was already decided by " + (surgeonWon ? "Stefan Spine" : ""));
        await(() -> decisions() == 1);
    }

    @Test
    void whoComesLateIsToldByWhomAndNotWhat() {
        assertThat(decides("surgeon").status()).isEqualTo(204);

        Answer late = decides("oncologist");

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().path("message").asText())
                .matches("(?s).*This review was already decided by Stefan Spine on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d\\."
                        + " Nothing of yours was saved over it\\..*")
                .doesNotContain("RADIOTHERAPY", "MORE_INFORMATION");
        assertThat(decides("gp").body()).doesNotContain("Stefan Spine");
    }

    private Answer decides(String member) {
        return as(member).post("/engine-rest/task/" + review + "/submit-form", DECISION);
    }

    private int decisions() {
        return database.sql("select count(*) from decision where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }

    private static void await(java.util.function.BooleanSupplier reached) {
        org.awaitility.Awaitility.await().until(reached::getAsBoolean);
    }

    private JsonNode itemFor(String member) {
        for (JsonNode item : as(member).get("/api/meetings/next").json().path("cases")) {
            if (item.path("caseNumber").asText().equals(caseNumber)) {
                return item;
            }
        }
        throw new AssertionError("The case is not on the list of " + member);
    }

    private Visitor as(String login) {
        return Visitor.with(login, environment);
    }
}
