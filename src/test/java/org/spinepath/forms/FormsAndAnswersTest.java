package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.answers.AnswerSheets;
import org.spinepath.pathway.variables.VariableType;

/** A form asks exactly what its task takes: the same names, types, options and duties. */
class FormsAndAnswersTest {

    /** Asked for whenever the form shows them: a rule of the sheet, not a duty of the field. */
    private static final Set<String> REQUIRED_WITH_A_DEFICIT = Set.of("deficitDurationHours", "deficitProgression");

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @Test
    void everyTaskHasItsForm() {
        List<String> tasks = AnswerSheets.ALL.stream()
                .map(AnswerSheet::taskId)
                .map(FormsAndAnswersTest::formOf)
                .toList();

        assertThat(FormFile.all()).extracting(FormFile::id).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksWhatTheTaskTakesAndNothingElse(FormFile form) {
        assertThat(form.fields())
                .extracting(FormFile.Component::key)
                .containsExactlyInAnyOrderElementsOf(
                        sheetOf(form).fields().stream().map(AnswerField::name).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void sendsEachAnswerInItsType(FormFile form) {
        AnswerSheet sheet = sheetOf(form);

        assertThat(form.fields())
                .allSatisfy(field -> assertThat(
                                fits(field, sheet.field(field.key()).orElseThrow()))
                        .as("%s as %s", field, field.type())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void offersExactlyTheOptionsThatExist(FormFile form) {
        AnswerSheet sheet = sheetOf(form);

        assertThat(form.fields())
                .filteredOn(field -> field.json().has("values"))
                .filteredOn(field -> !optionsOf(sheet, field).isEmpty())
                .allSatisfy(field -> assertThat(field.offeredValues())
                        .as("options of %s", field)
                        .extracting(JsonNode::asText)
                        .containsExactlyInAnyOrderElementsOf(optionsOf(sheet, field)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void insistsOnWhatTheTaskInsistsOn(FormFile form) {
        Set<String> insisted = sheetOf(form).fields().stream()
                .filter(AnswerField::mandatory)
                .map(AnswerField::name)
                .collect(Collectors.toCollection(TreeSet::new));
        form.fields().stream()
                .map(FormFile.Component::key)
                .filter(REQUIRED_WITH_A_DEFICIT::contains)
                .forEach(insisted::add);

        assertThat(form.fields())
                .filteredOn(FormFile.Component::isRequired)
                .extracting(FormFile.Component::key)
                .containsExactlyInAnyOrderElementsOf(insisted);
    }

    private static boolean fits(FormFile.Component field, AnswerField answer) {
        VariableType<?> type = answer.variable().type();
        if (answer.freeText()) {
            return field.type().equals("textarea");
        }
        if (type instanceof VariableType.YesNo) {
            return field.type().equals("checkbox") || field.type().equals("radio") && isYesOrNo(field);
        }
        if (type instanceof VariableType.WholeNumber number) {
            return field.type().equals("number") ? keepsRange(field, number) : offersOnly(field, number);
        }
        if (type instanceof VariableType.Choice) {
            return Set.of("radio", "select").contains(field.type());
        }
        if (type instanceof VariableType.Choices || type instanceof VariableType.Checklist) {
            return Set.of("checklist", "taglist").contains(field.type());
        }
        return type instanceof VariableType.Day
                && field.type().equals("datetime")
                && field.json().path("subtype").asText().equals("date");
    }

    private static boolean isYesOrNo(FormFile.Component field) {
        return field.offeredValues().stream().allMatch(JsonNode::isBoolean)
                && field.offeredValues().stream()
                        .map(JsonNode::asBoolean)
                        .toList()
                        .equals(List.of(true, false));
    }

    private static boolean keepsRange(FormFile.Component field, VariableType.WholeNumber number) {
        return field.json().path("decimalDigits").asInt(-1) == 0
                && field.json().at("/validate/min").asInt(Integer.MIN_VALUE) == number.min()
                && field.json().at("/validate/max").asInt(Integer.MAX_VALUE) == number.max();
    }

    private static boolean offersOnly(FormFile.Component field, VariableType.WholeNumber number) {
        return field.type().equals("select")
                && field.offeredValues().stream()
                        .allMatch(value -> value.isInt()
                                && value.asInt() >= number.min()
                                && value.asInt() <= number.max()
                                && (value.asInt() - number.min()) % number.step() == 0);
    }

    private static List<String> optionsOf(AnswerSheet sheet, FormFile.Component field) {
        return sheet.field(field.key()).orElseThrow().variable().type().options();
    }

    private static AnswerSheet sheetOf(FormFile form) {
        return AnswerSheets.ALL.stream()
                .filter(sheet -> formOf(sheet.taskId()).equals(form.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task takes the answers of " + form));
    }

    private static String formOf(String taskId) {
        return Character.toLowerCase(taskId.charAt(0)) + taskId.substring(1);
    }
}
