package org.spinepath.clinical.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is known about one patient. A fact that is not here is unknown, which is never the same as "no".
 *
 * <p>Immutable: {@link #with} and {@link #without} answer a changed copy.
 */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of(), fact -> {});

    private final Map<Fact<?>, Object> values;
    private final Consumer<Fact<?>> reader;

    private Facts(Map<Fact<?>, Object> values, Consumer<Fact<?>> reader) {
        this.values = values;
        this.reader = reader;
    }

    public static Facts none() {
        return NONE;
    }

    /**
     * A copy that also knows this fact.
     *
     * @throws IllegalArgumentException when the fact's type does not allow the value
     */
    public <T> Facts with(Fact<T> fact, T value) {
        Objects.requireNonNull(value, () -> fact + " needs a value; leave it out when it is unknown");
        if (!fact.type().allows(value)) {
            throw new IllegalArgumentException(fact.name() + " does not allow " + value);
        }
        Map<Fact<?>, Object> changed = new HashMap<>(values);
        changed.put(fact, value instanceof Set<?> set ? Set.copyOf(set) : value);
        return new Facts(Collections.unmodifiableMap(changed), reader);
    }

    /** A copy in which this fact is unknown. */
    public Facts without(Fact<?> fact) {
        Map<Fact<?>, Object> changed = new HashMap<>(values);
        changed.remove(fact);
        return new Facts(Collections.unmodifiableMap(changed), reader);
    }

    /** A copy that tells the given reader of every fact that is asked for, known or not. */
    public Facts observedBy(Consumer<Fact<?>> observer) {
        return new Facts(values, observer);
    }

    @SuppressWarnings("unchecked") // with() lets only a T in under a Fact<T>
    public <T> Optional<T> valueOf(Fact<T> fact) {
        reader.accept(fact);
        return Optional.ofNullable((T) values.get(fact));
    }

    public boolean knows(Fact<?> fact) {
        return valueOf(fact).isPresent();
    }

    /** Whether this yes/no fact is true. */
    public Condition is(Fact<Boolean> fact) {
        return when(fact, Boolean.TRUE::equals);
    }

    /** Whether the value of this fact passes the test; unknown when the fact is. */
    public <T> Condition when(Fact<T> fact, Predicate<? super T> test) {
        return valueOf(fact)
                .map(value -> Condition.of(test.test(value)))
                .orElseGet(() -> Condition.unknown(Set.<Fact<?>>of(fact)));
    }

    /** Whether the value of this fact is one of these. */
    @SafeVarargs
    public final <T> Condition isOneOf(Fact<T> fact, T... options) {
        return when(fact, Set.of(options)::contains);
    }

    /** The facts that are known. */
    public Set<Fact<?>> known() {
        return values.keySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names the known facts only: a value may say something about a person. */
    @Override
    public String toString() {
        return "Facts" + values.keySet();
    }
}
