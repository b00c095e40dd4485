package org.spinepath.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Facts in, a decision with its reasons out. */
@SpinepathServer
class DecisionApiTest {

    private static final String RADICULAR_RENAL_METASTASIS = """
            {"cancerHistory":"PAST","primaryTumour":"RENAL_CELL","painPresent":true,"painProvokedByMovement":true,
             "painBurningOrShooting":true,"painScore":6,"asiaGrade":"E","walking":"UNAIDED",
             "imagingPerformed":["MRI_WHOLE_SPINE"],"metastasis":"CONFIRMED","affectedLevels":["C6"],"indexLevel":"C6",
             "extraspinalBoneMetastases":0,"visceralMetastases":"NONE","nerveRootCompression":true,"sinsTotal":10,
             "lifeExpectancy":"OVER_12_MONTHS","fitForSurgery":true,"patientAcceptsSurgery":true,"coagulopathy":null}
            """;

    @Autowired
    private Environment environment;

    @Test
    void triageAnswersUrgencyWithItsReasons() {
        JsonNode answer = ask("triage", "{\"cancerHistory\":\"CURRENT\",\"painPresent\":true,\"limbWeakness\":true}");

        assertThat(answer.path("metastasisSuspected").asBoolean()).isTrue();
        assertThat(answer.path("urgency").asText()).isEqualTo("EMERGENCY");
        assertThat(answer.path("immediateActions")).isNotEmpty();
        assertThat(answer.path("reasons").get(0).properties())
                .extracting(entry -> entry.getKey())
                .containsExactly("rule", "text", "source");
    }

    @Test
    void imagingSelectionAnswersModalities() {
        JsonNode answer = ask("imaging-selection", "{\"mriContraindicated\":true}");

        assertThat(answer.path("modalities").toString()).contains("CT_SPINE").doesNotContain("MRI_WHOLE_SPINE");
    }

    @Test
    void gradingAnswersEveryScoreWithWhatIsMissing() {
        JsonNode answer = ask("grading", RADICULAR_RENAL_METASTASIS);

        assertThat(answer.path("sins").path("total").asInt()).isEqualTo(10);
        assertThat(answer.path("sins").path("class").asText()).isEqualTo("POTENTIALLY_UNSTABLE");
        assertThat(answer.path("tomita").path("total").asInt()).isPositive();
        assertThat(answer.path("tokuhashi").path("total").isNull()).isTrue();
        assertThat(answer.path("tokuhashi").path("missing").toString()).contains("karnofsky");
        assertThat(answer.path("growth").asText()).isEqualTo("MODERATE");
        assertThat(answer.path("solitary").asBoolean()).isTrue();
    }

    @Test
    void recommendationAnswersTheEnvelopeOfTheContract() {
        JsonNode answer = ask("recommendation", RADICULAR_RENAL_METASTASIS);

        assertThat(answer.path("treatment").asText()).isEqualTo("RADICAL_RESECTION");
        assertThat(answer.path("row").asText()).isEqualTo("T6");
        assertThat(answer.path("indications").toString()).contains("RADICULAR_PAIN");
        assertThat(answer.path("stability").asText()).isEqualTo("POTENTIALLY_UNSTABLE");
        assertThat(answer.path("adjuncts").toString()).contains("PREOPERATIVE_EMBOLISATION");
        assertThat(answer.has("woundInfectionRisk")).isTrue();
        assertThat(answer.path("reasons").findValuesAsText("rule")).contains("R25");
    }

    @Test
    void whatWouldChangeTheRecommendationOfEveryPublishedCaseIsConfirmedByIt() throws IOException {
        for (JsonNode published : new ObjectMapper()
                .readTree(getClass().getResource("/published-cases.json"))
                .path("cases")) {
            ObjectNode facts = published.path("facts").deepCopy();
            facts.setAll((ObjectNode) published.path("assumed"));
            JsonNode answer = ask("what-would-change", facts.toString());

            assertThat(answer.path("changes")).as(published.path("id").asText()).isNotEmpty();
            for (JsonNode change : answer.path("changes")) {
                String fact = change.path("fact").asText();
                JsonNode then = ask(
                        "recommendation",
                        facts.deepCopy().set(fact, change.path("to")).toString());
                assertThat(facts.path(fact).size())
                        .isEqualTo(change.path("from").size());
                assertThat(facts.has(fact)).isNotEqualTo(change.path("from").isNull());
                assertThat(then.path("treatment"))
                        .isEqualTo(change.path("treatment"))
                        .isNotEqualTo(answer.path("treatment"));
                assertThat(then.path("row")).isEqualTo(change.path("row"));
                assertThat(then.path("provisional")).isEqualTo(change.path("provisional"));
            }
        }
    }

    @Test
    void whatWouldChangeSaysFromWhatToWhat() {
        JsonNode changes = ask("what-would-change", RADICULAR_RENAL_METASTASIS).path("changes");

        assertThat(changes)
                .anySatisfy(change -> assertThat(change.toString())
                        .isEqualTo(
                                "{\"fact\":\"lifeExpectancy\",\"label\":\"life expectancy\",\"from\":\"OVER_12_MONTHS\","
                                        + "\"to\":\"MONTHS_3_TO_12\",\"treatment\":\"DECOMPRESSION_AND_STABILISATION\","
                                        + "\"row\":\"T7\",\"provisional\":false}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"triage", "imaging-selection", "grading", "recommendation"})
    void nothingKnownIsAnsweredWithWhatIsMissing(String decision) {
        JsonNode answer = ask(decision, "{}");

        assertThat(answer.path("missing")).isNotEmpty();
        assertThat(answer.path("warnings").isArray()).isTrue();
        assertThat(answer.path("reasons").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shoeSize|{\"shoeSize\":43}",
                "painAtNight|{\"painAtNight\":\"true\"}",
                "painScore|{\"painScore\":11}",
                "painScore|{\"painScore\":6.5}",
                "karnofsky|{\"karnofsky\":75}",
                "primaryTumour|{\"primaryTumour\":\"BONE\"}",
                "affectedLevels|{\"affectedLevels\":[\"C6\",\"C9\"]}",
                "affectedLevels|{\"affectedLevels\":\"C6\"}",
                "painPresent|{\"painPresent\":false,\"painAtNight\":true}"
            })
    void aFieldThatCannotBeTakenIsNamed(String field, String facts) {
        Answer answer = as("gp").post("/api/triage", facts);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void anUnknownValueIsAnsweredWithThoseThatAreAllowed() {
        Answer answer = as("gp").post("/api/triage", "{\"walking\":\"FLYING\"}");

        List<String> allowed = new ArrayList<>();
        answer.json().at("/errors/0/allowed").forEach(value -> allowed.add(value.asText()));
        assertThat(allowed).containsExactly("UNAIDED", "WITH_AID", "UNABLE");
        assertThat(answer.body()).doesNotContain("FLYING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"painScore\":", "7", "null"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(as("gp").post("/api/triage", body).status()).isEqualTo(400);
    }

    @Test
    void nobodyUnknownIsAnswered() {
        assertThat(Visitor.unknown(environment).post("/api/triage", "{}").status())
                .isEqualTo(401);
    }

    @Test
    void theOpenApiPageTellsEveryFact() {
        JsonNode document = as("gp").get("/v3/api-docs").json();

        assertThat(document.path("paths").properties())
                .extracting(entry -> entry.getKey())
                .contains(
                        "/api/triage",
                        "/api/imaging-selection",
                        "/api/grading",
                        "/api/recommendation",
                        "/api/what-would-change",
                        "/api/referrals");
        assertThat(document.at("/components/schemas/Facts/properties").properties())
                .hasSameSizeAs(FactsReader.VOCABULARY);
    }

    private JsonNode ask(String decision, String facts) {
        Answer answer = as("gp").post("/api/" + decision, facts);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
