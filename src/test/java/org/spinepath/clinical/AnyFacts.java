package org.spinepath.clinical;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.treatment.TreatmentFacts;

/** Any patient: every fact of the vocabulary known or unknown, with any value it allows. */
public final class AnyFacts {

    /** The whole vocabulary. */
    public static final List<Fact<?>> VOCABULARY = Stream.of(
                    PresentationFacts.ALL, ImagingFacts.ALL, TreatmentFacts.ALL, AftercareFacts.ALL)
            .<Fact<?>>flatMap(List::stream)
            .toList();

    private AnyFacts() {}

    /** Sparse, half-known and nearly complete patients, with few and with many findings. */
    public static Arbitrary<Facts> anyFacts() {
        Arbitrary<Double> unknownShare = Arbitraries.of(0.02, 0.3, 0.7, 0.95);
        Arbitrary<Integer> findings = Arbitraries.of(1, 4, 12);
        return Combinators.combine(unknownShare, findings)
                .as(Tuple::of)
                .flatMap(chosen -> factsWith(chosen.get1(), chosen.get2()));
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

    private static Arbitrary<Facts> factsWith(double unknownShare, int falseToTrue) {
        List<Arbitrary<Optional<Object>>> values = new ArrayList<>();
        for (Fact<?> fact : VOCABULARY) {
            values.add(valueOrUnknown(fact, unknownShare, falseToTrue));
        }
        return Combinators.combine(values).as(AnyFacts::assemble);
    }

    private static Arbitrary<Optional<Object>> valueOrUnknown(Fact<?> fact, double unknownShare, int falseToTrue) {
        Arbitrary<Object> known = fact.type() instanceof FactType.YesNo
                ? Arbitraries.frequency(
                        Tuple.of(1, (Object) Boolean.TRUE), Tuple.of(falseToTrue, (Object) Boolean.FALSE))
                : Arbitraries.of(new ArrayList<Object>(valuesOf(fact)));
        return known.injectNull(unknownShare).map(Optional::ofNullable).withoutEdgeCases();
    }

    private static Facts assemble(List<Optional<Object>> values) {
        Facts facts = Facts.none();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                facts = unchecked(facts, VOCABULARY.get(i), values.get(i).get());
            }
        }
        return facts;
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
