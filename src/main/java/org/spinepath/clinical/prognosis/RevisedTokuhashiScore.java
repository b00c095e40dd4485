package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.ASIA_GRADE;
import static org.spinepath.clinical.presentation.PresentationFacts.KARNOFSKY;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.ScoreItem;
import org.spinepath.clinical.imaging.AffectedLevels;
import org.spinepath.clinical.presentation.PrimaryTumour;

/**
 * Revised Tokuhashi score, 0 to 15, higher is better (Tokuhashi 2005, not the original of 1990 with its 12 points). It was not made
 * for lymphoma, myeloma and germ-cell tumours.
 */
public record RevisedTokuhashiScore(Optional<Points> points)
        implements PrognosticScore<RevisedTokuhashiScore.Survival> {

    public static RevisedTokuhashiScore of(Facts facts) {
        if (TumourBiology.growth(facts).equals(Optional.of(TumourGrowth.NOT_APPLICABLE))) {
            return new RevisedTokuhashiScore(Optional.empty());
        }
        return new RevisedTokuhashiScore(Optional.of(ScoreItem.sum(Item.values(), facts)));
    }

    @Override
    public Survival[] bands() {
        return Survival.values();
    }

    /** Expected survival. */
    public enum Survival implements Band {
        UNDER_6_MONTHS(0, 8, "under 6 months"),
        AT_LEAST_6_MONTHS(9, 11, "6 months or more"),
        AT_LEAST_12_MONTHS(12, 15, "12 months or more");

        private final Span span;

        Survival(int from, int to, String text) {
            this.span = new Span(from, to, text);
        }

        @Override
        public Span span() {
            return span;
        }
    }

    /** The six items, in the order of the score. */
    public enum Item implements ScoreItem {
        GENERAL_CONDITION(
                Set.of(KARNOFSKY),
                facts -> Points.of(facts, KARNOFSKY, 0, 2, index -> index >= 80 ? 2 : index >= 50 ? 1 : 0)),
        EXTRASPINAL_BONE(
                Set.of(EXTRASPINAL_BONE_METASTASES),
                facts -> Points.of(
                        facts, EXTRASPINAL_BONE_METASTASES, 0, 2, count -> count >= 3 ? 0 : count >= 1 ? 1 : 2)),
        /** A spinal metastasis lies in at least one vertebra: an empty list of levels is no answer. */
        VERTEBRAE(
                Set.of(AFFECTED_LEVELS),
                facts -> AffectedLevels.count(facts)
                        .map(count -> Points.exactly(count >= 3 ? 0 : count == 2 ? 1 : 2))
                        .orElseGet(() -> Points.between(0, 2, Set.of(AFFECTED_LEVELS)))),
        INTERNAL_ORGANS(
                Set.of(VISCERAL_METASTASES),
                facts -> Points.of(facts, VISCERAL_METASTASES, 0, 2, organs -> switch (organs) {
                    case UNREMOVABLE -> 0;
                    case REMOVABLE -> 1;
                    case NONE -> 2;
                })),
        PRIMARY(Set.of(PRIMARY_TUMOUR), facts -> Points.of(facts, PRIMARY_TUMOUR, 0, 5, Item::ofPrimary)),
        PALSY(
                Set.of(ASIA_GRADE),
                facts -> Points.of(facts, ASIA_GRADE, 0, 2, grade -> switch (grade) {
                    case A, B -> 0;
                    case C, D -> 1;
                    case E -> 2;
                }));

        private final Scoring scoring;

        Item(Set<Fact<?>> reads, Function<Facts, Points> points) {
            this.scoring = new Scoring(reads, points);
        }

        @Override
        public String id() {
            return "TOKUHASHI_" + name();
        }

        @Override
        public Scoring scoring() {
            return scoring;
        }

        private static int ofPrimary(PrimaryTumour primary) {
            return switch (primary) {
                case LUNG_NON_SMALL_CELL, LUNG_SMALL_CELL, SARCOMA, STOMACH, BLADDER, OESOPHAGUS, PANCREAS -> 0;
                case LIVER, GALL_BLADDER, UNKNOWN -> 1;
                case RENAL_CELL, UTERUS -> 3;
                case RECTUM -> 4;
                case THYROID, BREAST, PROSTATE, NEUROENDOCRINE -> 5;
                case MELANOMA, COLON, OVARY, HEAD_AND_NECK, OTHER, LYMPHOMA, MYELOMA, GERM_CELL -> 2;
            };
        }
    }
}
