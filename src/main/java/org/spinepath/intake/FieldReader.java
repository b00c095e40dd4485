package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.spinepath.pathway.answers.FreeTextStore;

/**
 * Reads the fields of one flat JSON object, typed. Absent and null are the same: unknown. Nothing is guessed: a wrong type is a
 * problem, and problems are collected so that the sender learns of all of them at once.
 */
final class FieldReader {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 9999;

    private final JsonNode object;
    private final List<FieldProblem> problems = new ArrayList<>();

    private FieldReader(JsonNode object) {
        this.object = object;
    }

    /** @throws FieldsRefused when the node is not an object */
    static FieldReader of(JsonNode node) {
        if (node == null || !node.isObject()) {
            throw FieldsRefused.of("", "Send one JSON object.");
        }
        return new FieldReader(node);
    }

    /** Refuses every field whose name is not among these. */
    void allowOnly(Collection<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.add(new FieldProblem(
                        name,
                        "There is no such field. Use the names listed as allowed.",
                        names.stream().sorted().toList()));
            }
        });
    }

    /** The value of a fact, when it is known and its type allows it. */
    <T> Optional<T> fact(Fact<T> fact) {
        JsonNode value = object.path(fact.name());
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return parsed(fact.name(), fact.type(), value);
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> values) {
        return fact(Fact.choice(field, field, values));
    }

    Optional<Boolean> yesNo(String field) {
        return fact(Fact.yesNo(field, field));
    }

    /** A text without surrounding blanks; a blank text is none. */
    Optional<String> text(String field, int longest) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            return refused(field, "Send a text in quotes.");
        }
        String text = value.textValue().strip();
        if (!FreeTextStore.isStorable(text)) {
            return refused(field, "Leave out characters that cannot be printed.");
        }
        if (text.length() > longest) {
            return refused(field, "Use at most " + longest + " characters.");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Optional<LocalDate> date(String field) {
        Optional<String> text = text(field, 40);
        try {
            return text.map(LocalDate::parse).map(FieldReader::inOurTime);
        } catch (DateTimeParseException notADate) {
            return refused(field, "Send a date as year-month-day, for example 1957-03-28.");
        }
    }

    /** Years that a patient, a case or a question can be about. */
    static boolean isInOurTime(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static LocalDate inOurTime(LocalDate date) {
        if (!isInOurTime(date)) {
            throw new DateTimeParseException("not in our time", date.toString(), 0);
        }
        return date;
    }

    /** Adds a problem, unless the field already has one. */
    <T> Optional<T> refused(String field, String message) {
        return refused(field, message, List.of());
    }

    boolean hasProblem(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** @throws FieldsRefused when anything was wrong */
    void done() {
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
    }

    /** Adds a problem that can be mended with one of these values, unless the field already has one. */
    <T> Optional<T> refused(String field, String message, List<String> allowed) {
        if (!hasProblem(field)) {
            problems.add(new FieldProblem(field, message, allowed));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // each branch reads what its type declares
    private <T> Optional<T> parsed(String field, FactType<T> type, JsonNode value) {
        if (type instanceof FactType.YesNo) {
            return value.isBoolean()
                    ? (Optional<T>) Optional.of(value.booleanValue())
                    : refused(
                            field,
                            "Send true or false, or leave it out when it is not known.",
                            List.of("true", "false"));
        }
        if (type instanceof FactType.WholeNumber number) {
            return (Optional<T>) wholeNumber(
                    field, number, value, "Send a whole number from " + number.min() + " to " + number.max() + ".");
        }
        if (type instanceof FactType.SteppedNumber number) {
            return (Optional<T>) wholeNumber(
                    field,
                    number,
                    value,
                    "Send a whole number from " + number.min() + " to " + number.max() + " in steps of " + number.step()
                            + ".");
        }
        if (type instanceof FactType.Choice<?> choice) {
            return (Optional<T>) constant(field, choice.values(), value);
        }
        if (type instanceof FactType.Choices<?> choices) {
            return (Optional<T>) constants(field, choices.values(), value);
        }
        throw new IllegalStateException("No reader for the type of " + field);
    }

    private Optional<Integer> wholeNumber(String field, FactType<Integer> type, JsonNode value, String message) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || !type.allows(value.intValue())) {
            return refused(field, message);
        }
        return Optional.of(value.intValue());
    }

    private <E extends Enum<E>> Optional<E> constant(String field, Class<E> values, JsonNode value) {
        Optional<E> constant = value.isTextual() ? named(values, value.textValue()) : Optional.empty();
        return constant.isPresent()
                ? constant
                : refused(field, "Send one of the values listed as allowed.", names(values));
    }

    private <E extends Enum<E>> Optional<Set<E>> constants(String field, Class<E> values, JsonNode value) {
        Set<E> constants = EnumSet.noneOf(values);
        boolean understood = value.isArray();
        for (JsonNode element : value) {
            Optional<E> constant = element.isTextual() ? named(values, element.textValue()) : Optional.empty();
            constant.ifPresent(constants::add);
            understood &= constant.isPresent();
        }
        return understood
                ? Optional.of(constants)
                : refused(field, "Send a list of the values listed as allowed.", names(values));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> values, String name) {
        return Stream.of(values.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> values) {
        return Stream.of(values.getEnumConstants()).map(Enum::name).toList();
    }
}
