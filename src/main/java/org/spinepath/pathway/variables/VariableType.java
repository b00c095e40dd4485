package org.spinepath.pathway.variables;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.evidence.FactType;

/**
 * How a value travels between Java and the engine. Null and the empty string alike mean unknown.
 *
 * @param <T> the Java type of a known value
 */
public sealed interface VariableType<T> {

    /**
     * The value as Java knows it; empty when it is unknown.
     *
     * @throws IllegalArgumentException when it is not of this type; the message completes "must be ..."
     */
    Optional<T> read(Object engineValue);

    /** The value as the engine keeps it. */
    Object write(T value);

    /** What the engine keeps for unknown. */
    default Object unknown() {
        return null;
    }

    /** The values a form may offer, in order; empty when the type has no fixed ones. */
    default List<String> options() {
        return List.of();
    }

    /** What a readable value is, to complete the sentence "must be ...". */
    String expectation();

    /** The type with which a clinical fact travels. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // each branch answers the type that stands for the fact's own T
    static <T> VariableType<T> of(FactType<T> type) {
        if (type instanceof FactType.YesNo) {
            return (VariableType<T>) new YesNo();
        }
        if (type instanceof FactType.WholeNumber number) {
            return (VariableType<T>) new WholeNumber(number.min(), number.max(), 1);
        }
        if (type instanceof FactType.SteppedNumber number) {
            return (VariableType<T>) new WholeNumber(number.min(), number.max(), number.step());
        }
        if (type instanceof FactType.Choice choice) {
            return new Choice(choice.values(), choice.options());
        }
        FactType.Choices choices = (FactType.Choices) type;
        return new Choices(choices.values(), choices.options());
    }

    /** A short text: an id, a code, a reference. Free text never travels through the engine. */
    record Text(int maxLength) implements VariableType<String> {
        @Override
        public Optional<String> read(Object engineValue) {
            return known(engineValue).map(value -> {
                if (value instanceof String text && text.length() <= maxLength) {
                    return text;
                }
                throw refused(this);
            });
        }

        @Override
        public Object write(String value) {
            return value;
        }

        @Override
        public String expectation() {
            return "text of at most " + maxLength + " characters";
        }
    }

    /** Yes or no. */
    record YesNo() implements VariableType<Boolean> {
        @Override
        public Optional<Boolean> read(Object engineValue) {
            return known(engineValue).map(value -> {
                if (value instanceof Boolean answer) {
                    return answer;
                }
                throw refused(this);
            });
        }

        @Override
        public Object write(Boolean value) {
            return value;
        }

        @Override
        public String expectation() {
            return "yes or no";
        }
    }

    /** A whole number from {@code min} to {@code max} in steps. A form sends the same number as Integer or Double. */
    record WholeNumber(int min, int max, int step) implements VariableType<Integer> {
        @Override
        public Optional<Integer> read(Object engineValue) {
            return known(engineValue).map(value -> {
                if (value instanceof Number number && isAllowed(number.doubleValue())) {
                    return number.intValue();
                }
                throw refused(this);
            });
        }

        private boolean isAllowed(double number) {
            return number >= min && number <= max && number == Math.rint(number) && ((int) number - min) % step == 0;
        }

        @Override
        public Object write(Integer value) {
            return value;
        }

        @Override
        public String expectation() {
            return "a whole number from " + min + " to " + max + (step > 1 ? " in steps of " + step : "");
        }
    }

    /** One of some constants of an enum, as its name. */
    record Choice<E extends Enum<E>>(Class<E> values, List<E> allowed) implements VariableType<E> {
        @Override
        public Optional<E> read(Object engineValue) {
            return known(engineValue).map(value -> constant(value).orElseThrow(() -> refused(this)));
        }

        private Optional<E> constant(Object value) {
            return allowed.stream()
                    .filter(option -> option.name().equals(value))
                    .findFirst();
        }

        @Override
        public Object write(E value) {
            return value.name();
        }

        @Override
        public List<String> options() {
            return allowed.stream().map(Enum::name).toList();
        }

        @Override
        public String expectation() {
            return "one of the offered options";
        }
    }

    /** Any number of some constants of an enum, as a Json array of their names. The empty array is a known "none". */
    record Choices<E extends Enum<E>>(Class<E> values, List<E> allowed) implements VariableType<Set<E>> {
        @Override
        public Optional<Set<E>> read(Object engineValue) {
            return known(engineValue).map(value -> {
                Set<E> chosen = EnumSet.noneOf(values);
                for (String name : Json.names(value).orElseThrow(() -> refused(this))) {
                    chosen.add(allowed.stream()
                            .filter(option -> option.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> refused(this)));
                }
                return chosen;
            });
        }

        @Override
        public Object write(Set<E> value) {
            return Json.value(
                    allowed.stream().filter(value::contains).map(Enum::name).toList());
        }

        @Override
        public Object unknown() {
            return Json.value(List.of());
        }

        @Override
        public List<String> options() {
            return allowed.stream().map(Enum::name).toList();
        }

        @Override
        public String expectation() {
            return "some of the offered options";
        }
    }

    /** The ticked names of a checklist, as a Json array. */
    record Checklist(List<String> options) implements VariableType<Set<String>> {
        @Override
        public Optional<Set<String>> read(Object engineValue) {
            return known(engineValue).map(value -> {
                Set<String> ticked = new LinkedHashSet<>(Json.names(value).orElseThrow(() -> refused(this)));
                if (!options.containsAll(ticked)) {
                    throw refused(this);
                }
                return ticked;
            });
        }

        @Override
        public Object write(Set<String> value) {
            return Json.value(options.stream().filter(value::contains).toList());
        }

        @Override
        public Object unknown() {
            return Json.value(List.of());
        }

        @Override
        public String expectation() {
            return "some of the offered options";
        }
    }

    /** A day without time, as the text {@code yyyy-MM-dd}, which is what a form sends. */
    record Day() implements VariableType<LocalDate> {
        @Override
        public Optional<LocalDate> read(Object engineValue) {
            return known(engineValue).map(value -> {
                if (value instanceof String text) {
                    return parsed(text);
                }
                throw refused(this);
            });
        }

        private LocalDate parsed(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                throw refused(this);
            }
        }

        @Override
        public Object write(LocalDate value) {
            return value.toString();
        }

        @Override
        public String expectation() {
            return "a date";
        }
    }

    /** A point in time, as a Date. */
    record Moment() implements VariableType<Instant> {
        @Override
        public Optional<Instant> read(Object engineValue) {
            return known(engineValue).map(value -> {
                if (value instanceof Date date) {
                    return date.toInstant();
                }
                throw refused(this);
            });
        }

        @Override
        public Object write(Instant value) {
            return Date.from(value);
        }

        @Override
        public String expectation() {
            return "a date with time";
        }
    }

    /** Anything with more structure, as Json. */
    record Structure<T>(JavaType javaType) implements VariableType<T> {
        @Override
        public Optional<T> read(Object engineValue) {
            return known(engineValue).map(value -> {
                JsonNode node = Json.parse(value).orElseThrow(() -> refused(this));
                return Json.<T>convert(node, javaType).orElseThrow(() -> refused(this));
            });
        }

        @Override
        public Object write(T value) {
            return Json.value(value);
        }

        @Override
        public String expectation() {
            return "Json of the declared structure";
        }
    }

    static <E extends Enum<E>> Choice<E> choice(Class<E> values) {
        return new Choice<>(values, List.of(values.getEnumConstants()));
    }

    static <E extends Enum<E>> Choices<E> choices(Class<E> values) {
        return new Choices<>(values, List.of(values.getEnumConstants()));
    }

    private static Optional<Object> known(Object engineValue) {
        return engineValue instanceof String text && text.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(engineValue);
    }

    private static IllegalArgumentException refused(VariableType<?> type) {
        return new IllegalArgumentException(type.expectation());
    }
}
