package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of an API break programs that know it as it was. */
class BrokenPromisesTest {

    private static final String BEFORE = """
            {"paths": {"/api/visits": {"post": {
               "parameters": [{"name": "day", "in": "query", "schema": {"type": "string"}}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Visit"}}}},
               "responses": {"204": {}, "409": {}}}}},
             "components": {"schemas": {"Visit": {"type": "object", "required": ["kind"], "properties": {
               "kind": {"type": "string", "enum": ["FIRST", "NEXT"]},
               "hours": {"type": "integer"}}}}}}
            """;

    @Test
    void nothingIsBrokenWhenNothingChanged() throws IOException {
        assertThat(broken("nothing", "nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"/api/visits\" | \"/api/calls\" | POST /api/visits: is gone",
                "\"post\" | \"put\" | POST /api/visits: is gone",
                "\"day\" | \"date\" | POST /api/visits, parameter day: is gone",
                "\"in\": \"query\" | \"required\": true, \"in\": \"query\" | POST /api/visits, parameter day: is needed now",
                "\"409\" | \"410\" | POST /api/visits, response 409: is gone",
                "application/json | application/xml | POST /api/visits, request as application/json: is gone",
                "\"hours\": | \"days\": | Visit.hours: is gone",
                "\"NEXT\" | \"LAST\" | Visit.kind: NEXT is gone",
                "\"integer\" | \"string\" | Visit.hours: type was \"integer\" and is \"string\"",
                "[\"kind\"] | [\"kind\", \"hours\"] | Visit.hours: is needed now"
            })
    void aChangeThatBreaksProgramsIsTold(String was, String is, String told) throws IOException {
        assertThat(broken(was, is)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"409\": {} | \"409\": {}, \"404\": {}",
                "\"NEXT\" | \"NEXT\", \"LAST\"",
                "\"hours\": | \"days\": {\"type\": \"integer\"}, \"hours\":",
                "\"/api/visits\": | \"/api/calls\": {}, \"/api/visits\":"
            })
    void anAdditionIsNoBreach(String was, String is) throws IOException {
        assertThat(broken(was, is)).isEmpty();
    }

    private static List<String> broken(String was, String is) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return new BrokenPromises(json.readTree(BEFORE), json.readTree(BEFORE.replace(was, is))).list();
    }
}
