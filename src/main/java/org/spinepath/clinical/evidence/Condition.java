package org.spinepath.clinical.evidence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement about one patient that is true, false or not known. A statement that is not known names the facts that would settle it.
 *
 * <p>Combination follows Kleene's three-valued logic: one false part makes an {@link #and} false and one true part makes an
 * {@link #or} true whatever is unknown beside it; otherwise an unknown part leaves the whole unknown.
 */
public record Condition(Truth truth, Set<Fact<?>> unknownFacts) {

    /** The three values. */
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    private static final Condition TRUE = new Condition(Truth.TRUE, Set.of());
    private static final Condition FALSE = new Condition(Truth.FALSE, Set.of());

    public Condition {
        unknownFacts = Set.copyOf(unknownFacts);
        if ((truth == Truth.UNKNOWN) == unknownFacts.isEmpty()) {
            throw new IllegalArgumentException("Exactly an unknown condition names the facts that would settle it");
        }
    }

    public static Condition of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static Condition unknown(Collection<? extends Fact<?>> facts) {
        return new Condition(Truth.UNKNOWN, Set.copyOf(facts));
    }

    public static Condition allOf(Condition... parts) {
        return allOf(List.of(parts));
    }

    public static Condition allOf(Collection<Condition> parts) {
        return settledBy(Truth.FALSE, parts, Truth.TRUE);
    }

    public static Condition anyOf(Condition... parts) {
        return anyOf(List.of(parts));
    }

    public static Condition anyOf(Collection<Condition> parts) {
        return settledBy(Truth.TRUE, parts, Truth.FALSE);
    }

    public Condition and(Condition other) {
        return allOf(this, other);
    }

    public Condition or(Condition other) {
        return anyOf(this, other);
    }

    public Condition not() {
        return switch (truth) {
            case TRUE -> of(false);
            case FALSE -> of(true);
            case UNKNOWN -> this;
        };
    }

    public boolean isTrue() {
        return truth == Truth.TRUE;
    }

    public boolean isFalse() {
        return truth == Truth.FALSE;
    }

    public boolean isUnknown() {
        return truth == Truth.UNKNOWN;
    }

    /** The value, when it is known. */
    public Optional<Boolean> known() {
        return isUnknown() ? Optional.empty() : Optional.of(isTrue());
    }

    private static Condition settledBy(Truth settling, Collection<Condition> parts, Truth otherwise) {
        boolean open = false;
        for (Condition part : parts) {
            if (part.truth == settling) {
                return of(settling == Truth.TRUE);
            }
            open |= part.isUnknown();
        }
        return open ? unknown(unknownFactsOf(parts)) : of(otherwise == Truth.TRUE);
    }

    private static Set<Fact<?>> unknownFactsOf(Collection<Condition> parts) {
        Set<Fact<?>> facts = new LinkedHashSet<>();
        parts.forEach(part -> facts.addAll(part.unknownFacts));
        return facts;
    }
}
