package org.spinepath.pathway.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spinepath.pathway.models.Form.Component;

/** That Tasklist 7.24 shows a form, and that a clinician can read it. */
final class FormCheck implements ModelCheck {

    /** What the form viewer inside Tasklist 7.24 knows. */
    private static final Set<String> KNOWN_TYPES = new TreeSet<>(Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "html",
            "group",
            "spacer",
            "separator"));

    private static final String PLATFORM = "Camunda Platform";
    private static final int SCHEMA = 16;
    private static final int COLUMNS = 16;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern FILE_NAME = Pattern.compile("(?:.*/)?([^/]+)\\.form");
    private static final Pattern IDENTITY = Pattern.compile("patientName|dateOfBirth|hospitalNumber|patientId");

    @Override
    public Stream<Problem> problems(ModelSet set) {
        return set.forms().stream()
                .flatMap(form -> Stream.of(
                                viewer(form),
                                named(form),
                                unique(form),
                                labelled(form),
                                summary(form),
                                columns(form),
                                fields(form))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> viewer(Form form) {
        Stream<Problem> types = form.components().stream()
                .flatMap(component -> form.refusedIf(
                        !KNOWN_TYPES.contains(component.type()),
                        component,
                        "is a " + component.type() + ", which Tasklist does not show.",
                        "Use one of: " + String.join(", ", KNOWN_TYPES) + "."));
        return Stream.concat(
                form.refusedIf(
                        !PLATFORM.equals(form.json().path("executionPlatform").asText())
                                || form.json().path("schemaVersion").asInt() != SCHEMA,
                        "is written for another form viewer than Tasklist's.",
                        "Choose the platform Camunda 7.24 in Camunda Modeler (schema version " + SCHEMA + ")."),
                types);
    }

    private static Stream<Problem> named(Form form) {
        String expected = form.id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return form.untidyIf(
                !FILE_NAME.matcher(form.file()).replaceFirst("$1").equals(expected),
                "does not bear the name of its form.",
                "Call it " + expected + ".form.");
    }

    private static Stream<Problem> unique(Form form) {
        return Stream.of(
                        repeated(form, form.components(), Component::id, "has the id of another component."),
                        repeated(form, form.fields(), Component::key, "sends the answer of another field."),
                        repeated(form, form.fields(), Component::label, "asks in the words of another field."))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> repeated(
            Form form, List<Component> components, Function<Component, String> what, String says) {
        Set<String> seen = new HashSet<>();
        return components.stream()
                .flatMap(component ->
                        form.refusedIf(!seen.add(what.apply(component)), component, says, "Give each its own."));
    }

    private static Stream<Problem> labelled(Form form) {
        return form.fields().stream()
                .flatMap(field -> Stream.concat(
                        form.refusedIf(field.label().isBlank(), field, "has no label.", "Write what is asked."),
                        form.refusedIf(
                                field.offeredLabels().contains("") || hasRepeated(field.offeredLabels()),
                                field,
                                "offers two options in the same words, or one without.",
                                "Label each option.")));
    }

    private static Stream<Problem> summary(Form form) {
        boolean begins = form.components().stream()
                .findFirst()
                .filter(first -> first.type().equals("html"))
                .filter(first -> first.json().path("content").asText().contains("{{caseNumber}}"))
                .isPresent();
        return form.refusedIf(
                !begins,
                "does not begin with a summary of the case.",
                "Begin with an HTML view that holds {{caseNumber}}.");
    }

    private static Stream<Problem> columns(Form form) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        form.components().stream()
                .map(component -> component.json().path("layout"))
                .filter(layout -> layout.path("columns").isInt())
                .forEach(layout -> widths.merge(
                        layout.path("row").asText(), layout.path("columns").asInt(), Integer::sum));
        return widths.entrySet().stream()
                .flatMap(row -> form.untidyIf(
                        row.getValue() != COLUMNS,
                        "has a row (" + row.getKey() + ") that is not filled.",
                        "Widen its fields until they fill the " + COLUMNS + " columns."));
    }

    private static Stream<Problem> fields(Form form) {
        Stream<Problem> conditions = form.components().stream()
                .filter(component -> component.json().has("conditional"))
                .flatMap(component -> form.refusedIf(
                        !component.json().at("/conditional/hide").asText().startsWith("="),
                        component,
                        "has a condition that is text, and never hides anything.",
                        "Begin the condition with an equals sign."));
        Stream<Problem> answers = form.fields().stream()
                .flatMap(field -> Stream.of(
                                form.refusedIf(
                                        field.type().equals("select")
                                                && field.offeredValues().stream()
                                                        .anyMatch(FormCheck::looksUnchosen),
                                        field,
                                        "is a select, which shows \"no\" and 0 as if nothing were chosen.",
                                        "Use radio buttons."),
                                form.refusedIf(
                                        field.json().has("defaultValue"),
                                        field,
                                        "has a default value, which is an answer that nobody gave.",
                                        "Remove it."),
                                form.refusedIf(
                                        field.type().equals("textarea")
                                                && (field.json()
                                                                        .at("/validate/maxLength")
                                                                        .asInt()
                                                                != LONGEST_TEXT
                                                        || !field.json()
                                                                .path("description")
                                                                .asText()
                                                                .contains("No name")),
                                        field,
                                        "takes free text without saying what does not belong there.",
                                        "Limit it to " + LONGEST_TEXT
                                                + " characters, and let its description say: No name, birth date or hospital number."))
                        .flatMap(problems -> problems));
        Stream<Problem> identity = form.refusedIf(
                IDENTITY.matcher(form.json().toString()).find(),
                "shows or asks who the patient is.",
                "Remove it: the tab Patient shows that to those who may see it.");
        return Stream.of(conditions, answers, identity).flatMap(problems -> problems);
    }

    private static boolean looksUnchosen(JsonNode value) {
        return value.isBoolean() || value.isNumber() && value.asInt() == 0;
    }

    private static boolean hasRepeated(Collection<String> texts) {
        return new HashSet<>(texts).size() != texts.size();
    }
}
