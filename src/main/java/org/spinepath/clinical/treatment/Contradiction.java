package org.spinepath.clinical.treatment;

import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_DESPITE_RADIOTHERAPY;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_SCORE;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE;

import java.util.Set;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.SpinalInstabilityNeoplasticScore;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;

/** What cannot be true of one patient at once. */
final class Contradiction {

    private Contradiction() {}

    /** Whether changing this fact makes it contradict others, or says what can no longer be said. */
    static boolean arises(Facts before, Fact<?> changed, Facts after) {
        return ofPain(changed, after).isTrue()
                || ofLevels(changed, after)
                || ofPublishedScore(before, changed, after)
                || undoesImaging(before, changed, after);
    }

    private static Condition ofPain(Fact<?> changed, Facts facts) {
        if (!Pain.READS.contains(changed)
                && !changed.equals(PresentationFacts.LOCAL_TENDERNESS)
                && !changed.equals(PRIOR_RADIOTHERAPY_TO_SPINE)) {
            return Condition.of(false);
        }
        Condition described =
                Pain.present(facts.without(PAIN_PRESENT)).or(facts.is(PresentationFacts.LOCAL_TENDERNESS));
        Condition scoredNone = facts.when(PAIN_SCORE, score -> score == 0);
        Condition featured = Pain.present(facts.without(PAIN_SCORE));
        return Condition.anyOf(
                facts.is(PAIN_PRESENT).not().and(described),
                scoredNone.and(featured),
                facts.is(PAIN_DESPITE_RADIOTHERAPY)
                        .and(facts.is(PRIOR_RADIOTHERAPY_TO_SPINE).not()));
    }

    /** The index level is one of the affected ones, of which there is at least one. */
    private static boolean ofLevels(Fact<?> changed, Facts facts) {
        if (!Set.of(ImagingFacts.AFFECTED_LEVELS, ImagingFacts.INDEX_LEVEL).contains(changed)) {
            return false;
        }
        return facts.when(
                        ImagingFacts.AFFECTED_LEVELS,
                        levels -> levels.isEmpty()
                                || facts.valueOf(ImagingFacts.INDEX_LEVEL)
                                        .filter(index -> !levels.contains(index))
                                        .isPresent())
                .isTrue();
    }

    /** Nobody publishes a total later: its items are asked for. One that was published lies within what its items allow. */
    private static boolean ofPublishedScore(Facts before, Fact<?> changed, Facts after) {
        if (changed.equals(ImagingFacts.SINS_TOTAL) && !before.knows(ImagingFacts.SINS_TOTAL)) {
            return true;
        }
        if (!SpinalInstabilityNeoplasticScore.reads().contains(changed)) {
            return false;
        }
        SpinalInstabilityNeoplasticScore items =
                SpinalInstabilityNeoplasticScore.of(after.without(ImagingFacts.SINS_TOTAL));
        return after.when(ImagingFacts.SINS_TOTAL, total -> total < items.min() || total > items.max())
                .isTrue();
    }

    private static boolean undoesImaging(Facts before, Fact<?> changed, Facts after) {
        return changed.equals(ImagingFacts.IMAGING_PERFORMED)
                && !after.valueOf(ImagingFacts.IMAGING_PERFORMED)
                        .orElse(Set.of())
                        .containsAll(
                                before.valueOf(ImagingFacts.IMAGING_PERFORMED).orElse(Set.of()));
    }
}
