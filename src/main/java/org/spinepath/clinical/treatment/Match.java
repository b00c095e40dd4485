package org.spinepath.clinical.treatment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;

/**
 * Whether a row holds, and which unknown facts it took for "not known true" on the way.
 *
 * <p>A row's "not X" means that X is not known true, so an unknown X lets the row hold; but the reader must be told, because the
 * row falls when X turns out to be true.
 */
record Match(Condition condition, Set<Fact<?>> reliedOn) {

    Match {
        reliedOn = Set.copyOf(reliedOn);
    }

    static Match of(Condition condition) {
        return new Match(condition, Set.of());
    }

    /** Holds unless the condition is known true. */
    static Match unless(Condition condition) {
        return unless(of(condition));
    }

    /** Holds unless the other is known to hold; relies on all that the other leaves open. */
    static Match unless(Match other) {
        return new Match(Condition.of(!other.isTrue()), other.open());
    }

    static Match allOf(Match... parts) {
        return combined(Condition.allOf(conditions(List.of(parts))), List.of(parts), Condition.Truth.FALSE);
    }

    static Match anyOf(Match... parts) {
        return anyOf(List.of(parts));
    }

    static Match anyOf(List<Match> parts) {
        return combined(Condition.anyOf(conditions(parts)), parts, Condition.Truth.TRUE);
    }

    boolean isTrue() {
        return condition.isTrue();
    }

    Match not() {
        return new Match(condition.not(), reliedOn);
    }

    /** The unknown facts that could turn this over. */
    Set<Fact<?>> open() {
        Set<Fact<?>> open = new LinkedHashSet<>(condition.unknownFacts());
        open.addAll(reliedOn);
        return open;
    }

    private static List<Condition> conditions(List<Match> parts) {
        return parts.stream().map(Match::condition).toList();
    }

    /** A part that settles the whole by itself, relying on nothing, leaves nothing to rely on. */
    private static Match combined(Condition condition, List<Match> parts, Condition.Truth settling) {
        if (condition.truth() != settling) {
            return new Match(condition, reliedOnBy(parts));
        }
        List<Match> settlers = parts.stream()
                .filter(part -> part.condition.truth() == settling)
                .toList();
        boolean settledAnyway =
                settlers.stream().anyMatch(part -> part.reliedOn().isEmpty());
        return settledAnyway ? of(condition) : new Match(condition, reliedOnBy(settlers));
    }

    private static Set<Fact<?>> reliedOnBy(List<Match> parts) {
        Set<Fact<?>> relied = new LinkedHashSet<>();
        parts.forEach(part -> relied.addAll(part.reliedOn));
        return relied;
    }
}
