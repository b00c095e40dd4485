package org.spinepath.insight.eventlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * OCEL 2.0 as JSON. Objects are cases, the teams to which steps are offered and the clinicians who do them; an event's type is its activity.
 * Values are strings, as the published schema has them, and their types are declared.
 */
final class OcelWriter implements EventLogWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private static final String CASE = "case";
    private static final String TEAM = "team";
    private static final String CLINICIAN = "clinician";

    private static final Map<String, String> CASE_ATTRIBUTES =
            new TreeMap<>(Map.of("endedAt", "time", "outcome", "string"));
    private static final Map<String, String> EVENT_ATTRIBUTES = new TreeMap<>(Map.of(
            "activityId", "string",
            "lifecycle", "string",
            "step", "integer",
            "tier", "string",
            "limit", "time",
            "late", "boolean",
            "cancelled", "boolean",
            "outcome", "string"));

    @Override
    public void write(LoggedCases cases, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        Document document = new Document(json, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        json.writeStartObject();

        json.writeArrayFieldStart("events");
        cases.each(document::events);
        json.writeEndArray();

        json.writeArrayFieldStart("objects");
        cases.each(document::object);
        document.objects(TEAM, document.teams);
        document.objects(CLINICIAN, document.clinicians);
        json.writeEndArray();

        json.writeArrayFieldStart("objectTypes");
        document.type(CASE, CASE_ATTRIBUTES);
        document.type(TEAM, Map.of());
        document.type(CLINICIAN, Map.of());
        json.writeEndArray();

        json.writeArrayFieldStart("eventTypes");
        for (String activity : document.activities) {
            document.type(activity, EVENT_ATTRIBUTES);
        }
        json.writeEndArray();

        json.writeEndObject();
        json.flush();
    }

    /** Beside the cases there are few objects and few activities: they are kept until their turn comes. */
    private record Document(JsonGenerator json, Set<String> activities, Set<String> teams, Set<String> clinicians) {

        void events(LoggedCase logged) throws IOException {
            int number = 0;
            for (LoggedEvent event : logged.events()) {
                number++;
                activities.add(event.activity());
                json.writeStartObject();
                json.writeStringField("id", logged.pseudonym() + "-" + number);
                json.writeStringField("type", event.activity());
                json.writeStringField("time", event.at().toString());
                json.writeArrayFieldStart("attributes");
                attribute("activityId", event.activityId());
                attribute("lifecycle", event.lifecycle().word());
                attribute("step", event.step());
                attribute("tier", event.tier());
                attribute("limit", event.limit());
                attribute("late", event.late());
                attribute("cancelled", event.cancelled());
                attribute("outcome", event.outcome());
                json.writeEndArray();
                json.writeArrayFieldStart("relationships");
                related(logged.pseudonym(), "belongs to case");
                for (String role : event.roles()) {
                    related(known(TEAM, role, teams), "offered to team");
                }
                if (event.resource() != null) {
                    related(known(CLINICIAN, event.resource(), clinicians), "done by clinician");
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }

        void object(LoggedCase logged) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", logged.pseudonym());
            json.writeStringField("type", CASE);
            json.writeArrayFieldStart("attributes");
            if (logged.endedAt() != null) {
                attribute("endedAt", logged.endedAt(), logged.endedAt());
                attribute("outcome", logged.outcome(), logged.endedAt());
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        void objects(String type, Set<String> ids) throws IOException {
            for (String id : ids) {
                json.writeStartObject();
                json.writeStringField("id", id);
                json.writeStringField("type", type);
                json.writeEndObject();
            }
        }

        void type(String name, Map<String, String> attributes) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeArrayFieldStart("attributes");
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", attribute.getKey());
                json.writeStringField("type", attribute.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        /** Ids are unique over all types, and a suppressed team is not a suppressed clinician. */
        private static String known(String type, String name, Set<String> ids) {
            String id = type + ":" + name;
            ids.add(id);
            return id;
        }

        private void related(String objectId, String qualifier) throws IOException {
            json.writeStartObject();
            json.writeStringField("objectId", objectId);
            json.writeStringField("qualifier", qualifier);
            json.writeEndObject();
        }

        private void attribute(String name, Object value) throws IOException {
            attribute(name, value, null);
        }

        private void attribute(String name, Object value, Instant since) throws IOException {
            if (value == null) {
                return;
            }
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("value", value.toString());
            if (since != null) {
                json.writeStringField("time", since.toString());
            }
            json.writeEndObject();
        }
    }
}
