package org.spinepath.clinical.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The points of a score, or of one of its items: a single number when all is known, otherwise the range that the unknown facts leave
 * open. An unknown item never counts as 0.
 *
 * @param min     lowest possible points
 * @param max     highest possible points
 * @param missing the unknown facts that would settle them; empty exactly when they are settled
 */
public record Points(int min, int max, Set<Fact<?>> missing) {

    public Points {
        missing = Set.copyOf(missing);
        if (min > max || (min < max) == missing.isEmpty()) {
            throw new IllegalArgumentException("Exactly open points name the facts that would settle them");
        }
    }

    public static Points exactly(int points) {
        return new Points(points, points, Set.of());
    }

    public static Points between(int min, int max, Collection<? extends Fact<?>> missing) {
        return new Points(min, max, Set.copyOf(missing));
    }

    /** The points of the fact's value; the whole range when it is unknown. */
    public static <T> Points of(Facts facts, Fact<T> fact, int min, int max, ToIntFunction<? super T> table) {
        return facts.valueOf(fact)
                .map(value -> exactly(table.applyAsInt(value)))
                .orElseGet(() -> between(min, max, Set.<Fact<?>>of(fact)));
    }

    /** One number when the condition is true, another when it is false, the range between them when it is unknown. */
    public static Points when(Condition condition, int ifTrue, int ifFalse) {
        if (condition.isUnknown()) {
            return between(Math.min(ifTrue, ifFalse), Math.max(ifTrue, ifFalse), condition.unknownFacts());
        }
        return exactly(condition.isTrue() ? ifTrue : ifFalse);
    }

    public static Points sum(Collection<Points> items) {
        int min = 0;
        int max = 0;
        Set<Fact<?>> missing = new HashSet<>();
        for (Points item : items) {
            min += item.min;
            max += item.max;
            missing.addAll(item.missing);
        }
        return new Points(min, max, missing);
    }

    /** The number, when it is settled. */
    public OptionalInt total() {
        return missing.isEmpty() ? OptionalInt.of(min) : OptionalInt.empty();
    }

    /** Whether the points reach this number; unknown when the range lies on both sides of it. */
    public Condition atLeast(int points) {
        if (min >= points || max < points) {
            return Condition.of(min >= points);
        }
        return Condition.unknown(missing);
    }

    /** The first of these bands that holds the whole range, if there is one. */
    public boolean within(Predicate<Integer> band) {
        return band.test(min) && band.test(max);
    }
}
