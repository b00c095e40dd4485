package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.ScoreItem;

/**
 * Tomita score, 2 to 10, lower is better (Tomita 2001; rapid growth is 4 points, a reprint with 3 is wrong). It was not made for
 * lymphoma, myeloma and germ-cell tumours, and cannot be completed for a primary outside its table.
 */
public record TomitaScore(Optional<Points> points) implements PrognosticScore<TomitaScore.Goal> {

    public static TomitaScore of(Facts facts) {
        if (TumourBiology.growth(facts).equals(Optional.of(TumourGrowth.NOT_APPLICABLE))) {
            return new TomitaScore(Optional.empty());
        }
        return new TomitaScore(Optional.of(ScoreItem.sum(Item.values(), facts)));
    }

    @Override
    public Goal[] bands() {
        return Goal.values();
    }

    /** The goal of treatment, with its strategy. */
    public enum Goal implements Band {
        LONG_TERM_LOCAL_CONTROL(2, 3, "long-term local control: wide or marginal excision"),
        MIDDLE_TERM_LOCAL_CONTROL(4, 5, "middle-term local control: marginal or intralesional excision"),
        SHORT_TERM_PALLIATION(6, 7, "short-term palliation: palliative surgery"),
        TERMINAL_CARE(8, 10, "terminal care: supportive, no surgery");

        private final Span span;

        Goal(int from, int to, String text) {
            this.span = new Span(from, to, text);
        }

        @Override
        public Span span() {
            return span;
        }
    }

    /** The three items, in the order of the score. */
    public enum Item implements ScoreItem {
        GROWTH(Set.of(PRIMARY_TUMOUR), Item::ofGrowth),
        VISCERAL(
                Set.of(VISCERAL_METASTASES),
                facts -> Points.of(facts, VISCERAL_METASTASES, 0, 4, organs -> switch (organs) {
                    case NONE -> 0;
                    case REMOVABLE -> 2;
                    case UNREMOVABLE -> 4;
                })),
        BONE(Set.of(AFFECTED_LEVELS, EXTRASPINAL_BONE_METASTASES), facts -> Points.when(Solitary.inBone(facts), 1, 2));

        private final Scoring scoring;

        Item(Set<Fact<?>> reads, Function<Facts, Points> points) {
            this.scoring = new Scoring(reads, points);
        }

        @Override
        public String id() {
            return "TOMITA_" + name();
        }

        @Override
        public Scoring scoring() {
            return scoring;
        }

        private static Points ofGrowth(Facts facts) {
            return TumourBiology.growth(facts)
                    .map(growth -> switch (growth) {
                        case SLOW -> Points.exactly(1);
                        case MODERATE -> Points.exactly(2);
                        case RAPID -> Points.exactly(4);
                        case UNCLASSIFIED, NOT_APPLICABLE -> unclassified();
                    })
                    .orElseGet(Item::unclassified);
        }

        private static Points unclassified() {
            return Points.between(1, 4, Set.of(PRIMARY_TUMOUR));
        }
    }
}
