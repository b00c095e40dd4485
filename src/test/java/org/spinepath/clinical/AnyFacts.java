package org.spinepath.clinical;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.treatment.TreatmentFacts;
import org.spinepath.properties.Chance;

/** Any patient: every fact of the vocabulary known or unknown, with any value it allows. */
public final class AnyFacts {

    /** The whole vocabulary. */
    public static final List<Fact<?>> VOCABULARY = Stream.of(
                    PresentationFacts.ALL, ImagingFacts.ALL, TreatmentFacts.ALL, AftercareFacts.ALL)
            .<Fact<?>>flatMap(List::stream)
            .toList();

    private static final int[] KNOWN_IN_A_HUNDRED = {98, 70, 30, 5};
    private static final int[] FALSE_TO_TRUE = {1, 4, 12};

    private AnyFacts() {}

    /** Sparse, half-known and nearly complete patients, with few and with many findings; noted. */
    public static Facts of(Chance chance) {
        return noted(chance, unnoted(chance));
    }

    /** The same for a caller that changes the patient, and notes what it has made of it. */
    public static Facts unnoted(Chance chance) {
        int known = KNOWN_IN_A_HUNDRED[chance.below(KNOWN_IN_A_HUNDRED.length)];
        int falseToTrue = FALSE_TO_TRUE[chance.below(FALSE_TO_TRUE.length)];
        Facts facts = Facts.none();
        for (Fact<?> fact : VOCABULARY) {
            boolean isKnown = chance.percent(known);
            Object value = fact.type() instanceof FactType.YesNo
                    ? chance.below(1 + falseToTrue) == falseToTrue
                    : anyValueOf(fact, chance);
            facts = isKnown ? unchecked(facts, fact, value) : facts;
        }
        return facts;
    }

    /** The facts with one of them replaced by any of its values, or forgotten in so many of a hundred. */
    public static Facts changed(Facts facts, Fact<?> fact, int forgotten, Chance chance) {
        return chance.percent(forgotten) ? facts.without(fact) : unchecked(facts, fact, anyValueOf(fact, chance));
    }

    /** The facts, after a failure is told what they are. */
    public static Facts noted(Chance chance, Facts facts) {
        chance.note(VOCABULARY.stream()
                .filter(facts::knows)
                .map(fact -> fact + "=" + facts.valueOf(fact).orElseThrow())
                .collect(Collectors.joining(", ", "{", "}")));
        return facts;
    }

    /** Every value the fact can take; numbers and sets by representatives on both sides of every limit. */
    public static <T> List<T> valuesOf(Fact<T> fact) {
        return representatives(fact.type());
    }

    /** The facts with one of them replaced by a value; for a caller that does not know the fact's type. */
    public static Facts with(Facts facts, Fact<?> fact, Object value) {
        return unchecked(facts, fact, value);
    }

    /** The facts, but those that the test accepts as the others have them, known or not. */
    public static Facts replaced(Facts facts, Facts others, Predicate<Fact<?>> test) {
        Facts replaced = facts;
        for (Fact<?> fact : VOCABULARY) {
            if (test.test(fact)) {
                Optional<?> value = others.valueOf(fact);
                replaced = value.isPresent() ? unchecked(replaced, fact, value.get()) : replaced.without(fact);
            }
        }
        return replaced;
    }

    /**
     * Whether what is known settles this unknown fact, so that it is not asked: a known examination settles a deficit, a known
     * absence of pain settles its features, and the plain question about pain stands for the features that would answer it.
     */
    public static boolean isSettled(Facts facts, Fact<?> fact) {
        boolean noDeficit = NeurologicalDeficit.READS.contains(fact)
                && NeurologicalDeficit.knownAbsent(facts).isTrue();
        boolean noPain = Pain.READS.contains(fact) && Pain.present(facts).isFalse();
        return noDeficit || noPain;
    }

    /** The facts with every unknown answered as the others have it, unless it is named missing or settled by what is known. */
    public static Facts answeredExcept(Facts facts, Facts answers, Set<String> missing) {
        return replaced(
                facts,
                answers,
                fact -> !facts.knows(fact)
                        && answers.knows(fact)
                        && !missing.contains(fact.name())
                        && !(Pain.READS.contains(fact) && missing.contains(PresentationFacts.PAIN_PRESENT.name()))
                        && !isSettled(facts, fact));
    }

    private static Object anyValueOf(Fact<?> fact, Chance chance) {
        List<?> values = valuesOf(fact);
        return values.get(chance.below(values.size()));
    }

    @SuppressWarnings("unchecked") // a value drawn for a fact is of its type
    private static <T> Facts unchecked(Facts facts, Fact<T> fact, Object value) {
        return facts.with(fact, (T) value);
    }

    @SuppressWarnings("unchecked") // each branch answers values of the type it has just seen
    private static <T> List<T> representatives(FactType<T> type) {
        if (type instanceof FactType.YesNo) {
            return (List<T>) List.of(true, false);
        }
        if (type instanceof FactType.Choice<?> choice) {
            return (List<T>) choice.options();
        }
        if (type instanceof FactType.SteppedNumber number) {
            return (List<T>) IntStream.iterate(number.min(), n -> n <= number.max(), n -> n + number.step())
                    .boxed()
                    .toList();
        }
        if (type instanceof FactType.WholeNumber number) {
            return (List<T>) IntStream.concat(
                            IntStream.rangeClosed(number.min(), Math.min(number.max(), 18)),
                            IntStream.of(24, 47, 48, 49, 72, number.max()))
                    .filter(n -> n <= number.max())
                    .distinct()
                    .boxed()
                    .toList();
        }
        return (List<T>) subsets((FactType.Choices<?>) type);
    }

    /** None, each one alone, neighbours in pairs and in threes, all. */
    private static <E extends Enum<E>> List<Set<E>> subsets(FactType.Choices<E> type) {
        List<E> options = type.options();
        Set<Set<E>> subsets = new LinkedHashSet<>();
        subsets.add(type.none());
        for (int size = 1; size <= 3; size++) {
            for (int from = 0; from + size <= options.size(); from++) {
                subsets.add(Set.copyOf(options.subList(from, from + size)));
            }
        }
        subsets.add(Set.copyOf(options));
        return List.copyOf(subsets);
    }
}
