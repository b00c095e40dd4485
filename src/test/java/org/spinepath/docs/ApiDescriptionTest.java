package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * What programs were promised of the API, {@code src/docs/openapi.json}, is still served: it may only grow. When something must be taken away all
 * the same, the file is renewed, and {@code upgrading.md} says so.
 */
@SpinepathServer
class ApiDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter SORTED =
            JSON.writerWithDefaultPrettyPrinter().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final GeneratedText file = new GeneratedText("src/docs/openapi.json", ApiDescriptionTest.class);

    @Autowired
    private Environment environment;

    @Test
    void nothingThatWasPromisedIsTakenAway() throws IOException {
        JsonNode served = served();
        if (GeneratedText.isToBeRenewed()) {
            file.renew(SORTED.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n");
        }
        JsonNode promised = JSON.readTree(file.read());

        assertThat(promised.path("paths")).hasSizeGreaterThan(20);
        assertThat(new BrokenPromises(promised, served).list())
                .as("What is no longer as programs know it; to take it away all the same, " + file.howToRenew())
                .isEmpty();
    }

    /** What depends neither on this server's address nor on the order in which classes are found. */
    private JsonNode served() throws JsonProcessingException {
        ObjectNode served =
                (ObjectNode) Visitor.with("gp", environment).get("/v3/api-docs").json();
        served.remove("servers");
        served.findParents("required").forEach(parent -> sort(parent.path("required")));
        served.findParents("tags").forEach(parent -> sort(parent.path("tags")));
        return served;
    }

    private static void sort(JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> sorted = StreamSupport.stream(array.spliterator(), false)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            array.removeAll().addAll(sorted);
        }
    }
}
