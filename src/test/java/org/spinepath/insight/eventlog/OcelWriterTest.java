package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.insight.eventlog.HandMadeLog.nasty;
import static org.spinepath.insight.eventlog.HandMadeLog.ordinary;
import static org.spinepath.insight.eventlog.HandMadeLog.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OcelWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePublishedSchemaTakesEveryLog() {
        assertThat(PublishedSchemas.againstOcel(written(new OcelWriter(), ordinary(), nasty())))
                .isEmpty();
        assertThat(PublishedSchemas.againstOcel(written(new OcelWriter()))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoLog() {
        String log = new String(written(new OcelWriter(), ordinary()), UTF_8);

        assertThat(PublishedSchemas.againstOcel(
                        log.replace("\"objectId\"", "\"object\"").getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(PublishedSchemas.againstOcel(
                        log.replace("2026-03-28T00:15:30.123Z", "yesterday").getBytes(UTF_8)))
                .isNotEmpty();
    }

    @Test
    void whatIsReferredToIsThereOnceAndDeclared() throws Exception {
        JsonNode log = JSON.readTree(written(new OcelWriter(), ordinary(), nasty()));

        List<String> objects = log.path("objects").findValuesAsText("id");
        assertThat(objects).doesNotHaveDuplicates();
        assertThat(objects).containsAll(log.path("events").findValuesAsText("objectId"));
        assertThat(log.path("events").findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(log.path("eventTypes").findValuesAsText("name"))
                .contains("GP assessment")
                .anyMatch(name -> name.startsWith("=cmd|'/C calc'!A0 <b a=\"1\">") && name.contains("🦴 Łódź\r"));
        assertThat(typesOf(log, "objects")).isSubsetOf(namesOf(log, "objectTypes"));
        assertThat(typesOf(log, "events")).isSubsetOf(namesOf(log, "eventTypes"));
    }

    @Test
    void anEventBelongsToItsCaseItsTeamAndWhoDidIt() throws Exception {
        JsonNode completion = JSON.readTree(written(new OcelWriter(), ordinary()))
                .path("events")
                .get(2);

        assertThat(completion.path("type").asText()).isEqualTo("GP assessment");
        assertThat(completion.path("relationships").toString())
                .isEqualTo("[{\"objectId\":\"00aa11bb22cc33dd\",\"qualifier\":\"belongs to case\"},"
                        + "{\"objectId\":\"team:referringPractice\",\"qualifier\":\"offered to team\"},"
                        + "{\"objectId\":\"clinician:1234567890abcdef\",\"qualifier\":\"done by clinician\"}]");
        assertThat(completion.path("attributes").toString())
                .contains("{\"name\":\"lifecycle\",\"value\":\"complete\"}", "{\"name\":\"late\",\"value\":\"false\"}");
    }

    @Test
    void aClosedCaseCarriesItsOutcomeSinceItsEnd() throws Exception {
        JsonNode log = JSON.readTree(written(new OcelWriter(), ordinary(), nasty()));

        assertThat(log.at("/objects/0/attributes/1").toString())
                .isEqualTo("{\"name\":\"outcome\",\"value\":\"NOT_SUSPECTED\",\"time\":\"2026-03-28T09:15:30.123Z\"}");
        assertThat(log.at("/objects/1/attributes")).isEmpty();
    }

    private static List<String> typesOf(JsonNode log, String array) {
        List<String> types = new ArrayList<>();
        log.path(array).forEach(entry -> types.add(entry.path("type").asText()));
        return types;
    }

    private static List<String> namesOf(JsonNode log, String array) {
        List<String> names = new ArrayList<>();
        log.path(array).forEach(entry -> names.add(entry.path("name").asText()));
        return names;
    }
}
