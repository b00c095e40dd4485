package org.spinepath.clinical.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What values a fact may take.
 *
 * @param <T> the Java type of a known value
 */
public sealed interface FactType<T> {

    /** Whether the value is one that the type allows; never null. */
    boolean allows(T value);

    /** True or false. */
    record YesNo() implements FactType<Boolean> {
        @Override
        public boolean allows(Boolean value) {
            return true;
        }
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    record WholeNumber(int min, int max) implements FactType<Integer> {
        @Override
        public boolean allows(Integer value) {
            return value >= min && value <= max;
        }
    }

    /** A whole number from {@code min} to {@code max} in steps, such as the Karnofsky index. */
    record SteppedNumber(int min, int max, int step) implements FactType<Integer> {
        @Override
        public boolean allows(Integer value) {
            return value >= min && value <= max && (value - min) % step == 0;
        }
    }

    /** One of the constants of an enum. */
    record Choice<E extends Enum<E>>(Class<E> values) implements FactType<E> {
        @Override
        public boolean allows(E value) {
            return true;
        }

        public List<E> options() {
            return List.of(values.getEnumConstants());
        }
    }

    /** Any number of the constants of an enum; the empty set is a known "none". */
    record Choices<E extends Enum<E>>(Class<E> values) implements FactType<Set<E>> {
        @Override
        public boolean allows(Set<E> value) {
            return true;
        }

        public List<E> options() {
            return List.of(values.getEnumConstants());
        }

        public Set<E> none() {
            return EnumSet.noneOf(values);
        }
    }
}
