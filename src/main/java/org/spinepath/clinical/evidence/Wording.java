package org.spinepath.clinical.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a sentence speaks of facts: "ASIA grade C", "pain score 8", "limb weakness". */
public final class Wording {

    private static final Set<String> KEPT_AS_WRITTEN = Set.of("MRI", "CT");

    private Wording() {}

    /** What is known of one fact; "... not known" when nothing is. */
    public static String of(Facts facts, Fact<?> fact) {
        Optional<?> value = facts.valueOf(fact);
        if (value.isEmpty()) {
            return fact.label() + " not known";
        }
        if (value.get() instanceof Boolean yes) {
            return yes ? fact.label() : "no " + fact.label();
        }
        return fact.label() + " " + words(value.get());
    }

    /** Those of these yes/no facts that are true, as a list: "ataxia, clonus". */
    public static String whatIsTrue(Facts facts, Collection<Fact<Boolean>> candidates) {
        return candidates.stream()
                .filter(fact -> facts.is(fact).isTrue())
                .map(Fact::label)
                .collect(Collectors.joining(", "));
    }

    /** The labels of these facts in alphabetical order, as a list. */
    public static String labels(Collection<? extends Fact<?>> facts) {
        return facts.stream().map(Fact::label).sorted().collect(Collectors.joining(", "));
    }

    /** A value as a sentence says it: "renal cell", "C5", "2". */
    public static String words(Object value) {
        if (value instanceof Set<?> set) {
            return set.isEmpty()
                    ? "none"
                    : set.stream().sorted().map(Wording::words).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            return wordsOf(constant.name());
        }
        return String.valueOf(value);
    }

    private static String wordsOf(String constant) {
        List<String> parts = Arrays.asList(constant.split("_"));
        return parts.stream()
                .filter(part -> parts.size() == 1 || !part.equals("GRADE"))
                .map(part -> isName(part) ? part : part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** A grade such as C or 1C, a level such as T10, or an abbreviation. */
    private static boolean isName(String part) {
        return part.length() == 1 || part.chars().anyMatch(Character::isDigit) || KEPT_AS_WRITTEN.contains(part);
    }
}
