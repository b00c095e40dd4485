package org.spinepath.clinical.aftercare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.Walking;

/**
 * What a visit is compared with: the best of each since and including the value before treatment.
 *
 * @param bestAsia     the best ASIA grade so far
 * @param bestWalking  the best walking so far
 * @param bestPain     the lowest pain score so far, 0 to 10
 * @param startingPain the pain score before treatment, or the first one after it when that was not recorded
 * @param signs        the neurological signs that were present when they were last looked for
 */
public record AftercareCourse(
        Optional<AsiaGrade> bestAsia,
        Optional<Walking> bestWalking,
        Optional<Integer> bestPain,
        Optional<Integer> startingPain,
        Set<Fact<Boolean>> signs) {

    public AftercareCourse {
        signs = Set.copyOf(signs);
    }

    /** The course before the first visit. */
    public static AftercareCourse from(Facts beforeTreatment) {
        return new AftercareCourse(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of())
                .after(beforeTreatment);
    }

    /** The course once this visit belongs to it. */
    public AftercareCourse after(Facts visit) {
        Optional<Integer> pain = painOf(visit);
        return new AftercareCourse(
                better(bestAsia, visit.valueOf(PresentationFacts.ASIA_GRADE), Comparator.reverseOrder()),
                better(bestWalking, visit.valueOf(PresentationFacts.WALKING), Comparator.naturalOrder()),
                better(bestPain, pain, Comparator.naturalOrder()),
                startingPain.or(() -> pain),
                signsAfter(visit));
    }

    /** No pain is a pain of 0, also where nobody scored it; otherwise the first pain to come back would have nothing to rise from. */
    private static Optional<Integer> painOf(Facts visit) {
        return visit.valueOf(PresentationFacts.PAIN_SCORE)
                .or(() -> Pain.present(visit).isFalse() ? Optional.of(0) : Optional.empty());
    }

    private Set<Fact<Boolean>> signsAfter(Facts visit) {
        Set<Fact<Boolean>> standing = new HashSet<>(signs);
        for (Fact<Boolean> sign : NeurologicalDeficit.SIGNS) {
            if (visit.is(sign).isTrue()) {
                standing.add(sign);
            }
            if (visit.is(sign).isFalse()) {
                standing.remove(sign);
            }
        }
        return standing;
    }

    /** The one that the order puts first. */
    private static <T> Optional<T> better(Optional<T> one, Optional<T> other, Comparator<T> bestFirst) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return bestFirst.compare(one.get(), other.get()) <= 0 ? one : other;
    }
}
