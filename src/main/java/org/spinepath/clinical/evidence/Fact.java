package org.spinepath.clinical.evidence;

import java.util.Objects;
import java.util.Set;

/**
 * One thing that can be known about a patient. Its name is the same in a process variable, a form and the decision API.
 *
 * @param name  the name everywhere outside Java, for example {@code painAtNight}
 * @param label how a sentence calls it, for example "pain at night"
 * @param type  the values it can take
 */
public record Fact<T>(String name, String label, FactType<T> type) {

    public Fact {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(type);
    }

    public static Fact<Boolean> yesNo(String name, String label) {
        return new Fact<>(name, label, new FactType.YesNo());
    }

    public static Fact<Integer> wholeNumber(String name, String label, int min, int max) {
        return new Fact<>(name, label, new FactType.WholeNumber(min, max));
    }

    public static Fact<Integer> steppedNumber(String name, String label, int min, int max, int step) {
        return new Fact<>(name, label, new FactType.SteppedNumber(min, max, step));
    }

    public static <E extends Enum<E>> Fact<E> choice(String name, String label, Class<E> values) {
        return new Fact<>(name, label, new FactType.Choice<>(values));
    }

    public static <E extends Enum<E>> Fact<Set<E>> choices(String name, String label, Class<E> values) {
        return new Fact<>(name, label, new FactType.Choices<>(values));
    }

    /** Two facts are the same when their names are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fact<?> fact && name.equals(fact.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
