package org.spinepath.pathway.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.models.Form.Component;
import org.spinepath.pathway.variables.VariableType;

/** That a form asks exactly what its task takes: the same names, types, options and duties. */
final class AnswersCheck implements ModelCheck {

    @Override
    public Stream<Problem> problems(ModelSet set) {
        return set.forms().stream()
                .flatMap(form -> sheetOf(form, set.answers())
                        .map(sheet -> Stream.of(asked(form, sheet), forgotten(form, sheet))
                                .flatMap(problems -> problems))
                        .orElseGet(() -> Stream.of(form.refused(
                                "belongs to no task that takes answers.",
                                "Use one of the ids: "
                                        + set.answers().all().stream()
                                                .map(sheet -> Form.idFor(sheet.taskId()))
                                                .collect(Collectors.joining(", "))
                                        + "."))));
    }

    private static Stream<Problem> asked(Form form, AnswerSheet sheet) {
        return form.fields().stream()
                .flatMap(field -> sheet.field(field.key())
                        .map(answer -> Stream.of(
                                        type(form, field, answer),
                                        options(form, field, answer),
                                        duty(form, field, answer, sheet))
                                .flatMap(problems -> problems))
                        .orElseGet(() -> Stream.of(form.refused(
                                field,
                                "is an answer that " + sheet.taskId() + " does not take, so it would be lost.",
                                "Use one of the keys: " + names(sheet) + ", or ask a developer for a new one."))));
    }

    private static Stream<Problem> forgotten(Form form, AnswerSheet sheet) {
        Set<String> asked = form.fields().stream().map(Component::key).collect(Collectors.toSet());
        return sheet.fields().stream()
                .map(AnswerField::name)
                .filter(name -> !asked.contains(name))
                .map(name -> form.refused(
                        "does not ask for " + name + ".", "Put a field with this key back into the form."));
    }

    private static Stream<Problem> type(Form form, Component field, AnswerField answer) {
        return form.refusedIf(
                !fits(field, answer),
                field,
                "is a " + field.type() + " that cannot send "
                        + (answer.freeText()
                                ? "free text"
                                : answer.variable().type().expectation()) + ".",
                "Use a field of the type that this answer has in the other forms.");
    }

    private static Stream<Problem> options(Form form, Component field, AnswerField answer) {
        List<String> known = answer.variable().type().options();
        Set<String> offered =
                field.offeredValues().stream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
        boolean differs = field.json().has("values")
                && !known.isEmpty()
                && (!offered.equals(new TreeSet<>(known))
                        || field.offeredValues().size() != offered.size());
        return form.refusedIf(
                differs, field, "offers other options than exist.", "Offer exactly: " + String.join(", ", known) + ".");
    }

    private static Stream<Problem> duty(Form form, Component field, AnswerField answer, AnswerSheet sheet) {
        return Stream.concat(
                form.refusedIf(
                        answer.mandatory() && !field.isRequired(),
                        field,
                        "may be left empty, and the task would then be refused.",
                        "Tick Required."),
                form.refusedIf(
                        field.isRequired() && !answer.mandatory() && !sheet.mayDemand(answer.variable()),
                        field,
                        "is required, although it may be unknown.",
                        "Untick Required."));
    }

    private static boolean fits(Component field, AnswerField answer) {
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

    private static boolean isYesOrNo(Component field) {
        return field.offeredValues().stream().allMatch(JsonNode::isBoolean)
                && field.offeredValues().stream()
                        .map(JsonNode::asBoolean)
                        .toList()
                        .equals(List.of(true, false));
    }

    private static boolean keepsRange(Component field, VariableType.WholeNumber number) {
        return field.json().path("decimalDigits").asInt(-1) == 0
                && field.json().at("/validate/min").asInt(Integer.MIN_VALUE) == number.min()
                && field.json().at("/validate/max").asInt(Integer.MAX_VALUE) == number.max();
    }

    private static boolean offersOnly(Component field, VariableType.WholeNumber number) {
        return field.type().equals("select")
                && field.offeredValues().stream()
                        .allMatch(value -> value.isInt()
                                && value.asInt() >= number.min()
                                && value.asInt() <= number.max()
                                && (value.asInt() - number.min()) % number.step() == 0);
    }

    private static Optional<AnswerSheet> sheetOf(Form form, AnswerCatalogue answers) {
        return answers.all().stream()
                .filter(sheet -> Form.idFor(sheet.taskId()).equals(form.id()))
                .findFirst();
    }

    private static String names(AnswerSheet sheet) {
        return sheet.fields().stream().map(AnswerField::name).collect(Collectors.joining(", "));
    }
}
