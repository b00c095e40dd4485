package org.spinepath.forms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form has to be so that Tasklist 7.24 shows it and a clinician can read it. */
class FormsTest {

    /** What the form viewer inside Tasklist 7.24 knows. */
    private static final Set<String> KNOWN_TYPES = Set.of(
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
            "separator");

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenForTheFormViewerOfTasklist(FormFile form) {
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.components()).extracting(FormFile.Component::type).isSubsetOf(KNOWN_TYPES);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAsItsFile(FormFile form) {
        String kebab = form.id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".form";

        assertThat(form.fileName()).isEqualTo(kebab);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasUniqueComponentsAndKeys(FormFile form) {
        assertThat(form.components())
                .extracting(FormFile.Component::id)
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(form.fields()).extracting(FormFile.Component::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void labelsEveryFieldAndEveryOption(FormFile form) {
        assertThat(form.fields()).allSatisfy(field -> {
            assertThat(field.label()).as("label of %s", field).isNotBlank();
            assertThat(field.offeredLabels())
                    .as("options of %s", field)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksNoTwoQuestionsInTheSameWords(FormFile form) {
        assertThat(form.fields()).extracting(FormFile.Component::label).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void beginsWithASummaryOfTheCase(FormFile form) {
        FormFile.Component first = form.components().get(0);

        assertThat(first.type()).isEqualTo("html");
        assertThat(first.json().path("content").asText()).contains("{{caseNumber}}");
    }

    /** A select shows false and 0 as if nothing were chosen. */
    @ParameterizedTest
    @MethodSource("forms")
    void asksYesOrNoWithRadioButtons(FormFile form) {
        assertThat(form.fields())
                .filteredOn(field -> field.type().equals("select"))
                .flatExtracting(FormFile.Component::offeredValues)
                .noneMatch(value -> value.isBoolean() || value.isNumber() && value.asInt() == 0);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void fillsTheSixteenColumnsOfEachRow(FormFile form) {
        Map<String, Integer> widths = form.components().stream()
                .map(component -> component.json().path("layout"))
                .filter(layout -> layout.path("columns").isInt())
                .collect(groupingBy(
                        layout -> layout.path("row").asText(),
                        summingInt(layout -> layout.path("columns").asInt())));

        assertThat(widths.values()).allMatch(width -> width == 16);
    }

    /** A condition without the equals sign is text, and never hides anything. */
    @ParameterizedTest
    @MethodSource("forms")
    void writesConditionsAsExpressions(FormFile form) {
        assertThat(form.components())
                .filteredOn(component -> component.json().has("conditional"))
                .extracting(
                        component -> component.json().at("/conditional/hide").asText())
                .allMatch(condition -> condition.startsWith("="));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void limitsFreeTextAndKeepsIdentityOut(FormFile form) {
        assertThat(form.fields())
                .filteredOn(field -> field.type().equals("textarea"))
                .allSatisfy(field -> {
                    assertThat(field.json().at("/validate/maxLength").asInt()).isEqualTo(4000);
                    assertThat(field.json().path("description").asText()).contains("No name");
                });
        assertThat(form.json().toString()).doesNotContain("patientName", "dateOfBirth", "hospitalNumber", "patientId");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void setsNoAnswerBeforehand(FormFile form) {
        assertThat(form.fields())
                .as("a default is an answer that nobody gave")
                .noneMatch(field -> field.json().has("defaultValue"));
    }
}
