package org.spinepath.clinical.treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.PresentationFacts;

/**
 * The smallest changes of a single fact that turn the recommendation: what would have to be found out, or found otherwise. It proposes
 * nothing that contradicts what is known.
 */
public final class WhatWouldChangeIt {

    /** The choices whose options are degrees of one thing: only the nearest degree is worth telling. */
    private static final Set<Fact<?>> GRADED = Set.of(
            PresentationFacts.ASIA_GRADE,
            PresentationFacts.WALKING,
            PresentationFacts.DEFICIT_PROGRESSION,
            ImagingFacts.VISCERAL_METASTASES,
            ImagingFacts.BONE_LESION,
            ImagingFacts.ALIGNMENT,
            ImagingFacts.VERTEBRAL_BODY_COLLAPSE,
            ImagingFacts.POSTEROLATERAL_INVOLVEMENT,
            ImagingFacts.EPIDURAL_COMPRESSION,
            TreatmentFacts.LIFE_EXPECTANCY);

    private static final List<Fact<?>> CONTRACT_ORDER = Stream.of(
                    PresentationFacts.ALL, ImagingFacts.ALL, TreatmentFacts.ALL)
            .<Fact<?>>flatMap(List::stream)
            .toList();

    private final Facts facts;
    private final Optional<Treatment> now;

    private WhatWouldChangeIt(Facts facts, Optional<Treatment> now) {
        this.facts = facts;
        this.now = now;
    }

    /** The unknown facts first, then in the order of the contract. */
    public static List<RecommendationChange> of(Facts facts) {
        Set<Fact<?>> read = new HashSet<>();
        Optional<Treatment> now = treatment(facts.observedBy(read::add));
        WhatWouldChangeIt what = new WhatWouldChangeIt(facts, now);
        return CONTRACT_ORDER.stream()
                .filter(read::contains)
                .flatMap(what::changesOf)
                .sorted(Comparator.comparing(RecommendationChange::learned).reversed())
                .toList();
    }

    /** The treatment alone: reasons, adjuncts and warnings cannot turn it. */
    private static Optional<Treatment> treatment(Facts facts) {
        return RecommendationRow.firstOf(facts).advise(facts).treatment();
    }

    private <T> Stream<RecommendationChange> changesOf(Fact<T> fact) {
        return turning(fact).stream().map(value -> change(fact, value));
    }

    private <T> RecommendationChange change(Fact<T> fact, T value) {
        Facts changed = facts.with(fact, value);
        RecommendationRow row = RecommendationRow.firstOf(changed);
        Advice then = row.advise(changed);
        return new RecommendationChange(
                fact,
                facts.valueOf(fact).orElse(null),
                value,
                then.treatment(),
                row,
                then.provisional() || row.surgeryUncertain(changed));
    }

    @SuppressWarnings("unchecked") // each branch answers values of the type it has just seen
    private <T> Collection<T> turning(Fact<T> fact) {
        if (fact.type() instanceof FactType.WholeNumber number) {
            return (Collection<T>) degrees((Fact<Integer>) fact, number.min(), number.max(), 1);
        }
        if (fact.type() instanceof FactType.SteppedNumber number) {
            return (Collection<T>) degrees((Fact<Integer>) fact, number.min(), number.max(), number.step());
        }
        if (fact.type() instanceof FactType.Choice<?> choice) {
            List<T> options = (List<T>) choice.options();
            return GRADED.contains(fact)
                    ? degrees(fact, options.size(), options::get, options::indexOf)
                    : onePerTreatment(fact, options);
        }
        if (fact.type() instanceof FactType.Choices<?> choices) {
            return onePerTreatment(fact, (List<T>) neighbours(fact, choices.options()));
        }
        return onePerTreatment(fact, (List<T>) List.of(true, false));
    }

    private Collection<Integer> degrees(Fact<Integer> fact, int min, int max, int step) {
        return degrees(fact, (max - min) / step + 1, degree -> min + degree * step, value -> (value - min) / step);
    }

    /**
     * Of a known degree the nearest lower and the nearest higher one that turn it; of an unknown one the limit from which each other
     * treatment is recommended.
     */
    private <T> Collection<T> degrees(
            Fact<T> fact, int count, Function<Integer, T> valueOf, Function<T, Integer> degreeOf) {
        Optional<Integer> known = facts.valueOf(fact).map(degreeOf);
        List<Stretch> turning =
                Stretch.of(count, known.orElse(0), degree -> outcome(fact, valueOf.apply(degree))).stream()
                        .filter(stretch -> turns(stretch.outcome()))
                        .toList();
        Stream<Integer> nearest = known.isPresent()
                ? Stream.concat(
                        turning.stream()
                                .map(Stretch::to)
                                .filter(degree -> degree < known.get())
                                .max(Comparator.naturalOrder())
                                .stream(),
                        turning.stream().map(Stretch::from).filter(degree -> degree > known.get()).findFirst().stream())
                : turning.stream().map(stretch -> stretch.limit(count));
        List<T> values = nearest.map(valueOf).toList();
        return known.isPresent() ? values : onePerTreatment(fact, values);
    }

    private <T> Collection<T> onePerTreatment(Fact<T> fact, List<T> values) {
        Map<Outcome, T> first = new HashMap<>();
        List<T> turning = new ArrayList<>();
        for (T value : values) {
            Outcome outcome = outcome(fact, value);
            if (turns(outcome) && first.putIfAbsent(outcome, value) == null) {
                turning.add(value);
            }
        }
        return turning;
    }

    /** The set with one option more or less. Of unknown levels the one that is named stands alone or with another. */
    private List<Set<?>> neighbours(Fact<?> fact, List<?> options) {
        Optional<?> known = facts.valueOf(fact);
        Set<?> least = fact.equals(ImagingFacts.AFFECTED_LEVELS)
                ? facts.valueOf(ImagingFacts.INDEX_LEVEL).<Set<?>>map(Set::of).orElse(Set.of())
                : Set.of();
        Set<?> base = known.isPresent() ? (Set<?>) known.get() : least;
        Stream<Set<?>> alone = known.isEmpty() && !base.isEmpty() ? Stream.of(base) : Stream.empty();
        return Stream.concat(alone, options.stream().map(option -> toggled(base, option)))
                .toList();
    }

    private static Set<?> toggled(Set<?> base, Object option) {
        Set<Object> toggled = new HashSet<>(base);
        if (!toggled.remove(option)) {
            toggled.add(option);
        }
        return Set.copyOf(toggled);
    }

    private boolean turns(Outcome outcome) {
        return outcome.sensible() && !outcome.treatment().equals(now);
    }

    private <T> Outcome outcome(Fact<T> fact, T value) {
        if (facts.valueOf(fact).filter(value::equals).isPresent()) {
            return new Outcome(true, now);
        }
        Facts changed = facts.with(fact, value);
        return Contradiction.arises(facts, fact, changed)
                ? new Outcome(false, Optional.empty())
                : new Outcome(true, treatment(changed));
    }

    /** What a value leads to; nothing that may be told when it contradicts what is known. */
    private record Outcome(boolean sensible, Optional<Treatment> treatment) {}

    /** Neighbouring degrees with the same outcome. */
    private record Stretch(int from, int to, Outcome outcome) {

        /** Up to here every degree is looked at; further on an outcome is taken to change once between two degrees looked at. */
        private static final int ALL_OF = 20;

        static List<Stretch> of(int count, int known, Function<Integer, Outcome> outcomeOf) {
            Map<Integer, Outcome> outcomes = new HashMap<>();
            Function<Integer, Outcome> outcome = degree -> {
                if (!outcomes.containsKey(degree)) {
                    outcomes.put(degree, outcomeOf.apply(degree));
                }
                return outcomes.get(degree);
            };
            List<Stretch> stretches = new ArrayList<>();
            int from = 0;
            int before = 0;
            for (int degree : lookedAt(count, known)) {
                if (!outcome.apply(degree).equals(outcome.apply(before))) {
                    int last = lastLike(before, degree, outcome);
                    stretches.add(new Stretch(from, last, outcome.apply(before)));
                    from = last + 1;
                }
                before = degree;
            }
            stretches.add(new Stretch(from, count - 1, outcome.apply(before)));
            return stretches;
        }

        private static Collection<Integer> lookedAt(int count, int known) {
            TreeSet<Integer> degrees = new TreeSet<>(List.of(known, count - 1));
            IntStream.range(0, Math.min(count, ALL_OF)).forEach(degrees::add);
            IntStream.iterate(ALL_OF, degree -> degree < count, degree -> degree * 2)
                    .forEach(degrees::add);
            return degrees;
        }

        private static int lastLike(int low, int high, Function<Integer, Outcome> outcome) {
            int last = low;
            int other = high;
            while (other - last > 1) {
                int middle = (last + other) >>> 1;
                if (outcome.apply(middle).equals(outcome.apply(low))) {
                    last = middle;
                } else {
                    other = middle;
                }
            }
            return last;
        }

        /** The end towards the middle of the scale: "20 or less", "49 or more". */
        int limit(int count) {
            return from == 0 && to < count - 1 ? to : from;
        }
    }
}
