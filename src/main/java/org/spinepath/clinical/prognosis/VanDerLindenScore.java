package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.KARNOFSKY;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.ScoreItem;
import org.spinepath.clinical.imaging.VisceralMetastases;

/** Van der Linden score, 0 to 6, higher is better; its lowest band sits at the threshold of three months (R23). */
public record VanDerLindenScore(Optional<Points> points) implements PrognosticScore<VanDerLindenScore.Median> {

    public static VanDerLindenScore of(Facts facts) {
        return new VanDerLindenScore(Optional.of(ScoreItem.sum(Item.values(), facts)));
    }

    @Override
    public Median[] bands() {
        return Median.values();
    }

    /** Median survival. */
    public enum Median implements Band {
        MONTHS_3(0, 3, "median 3 months"),
        MONTHS_9(4, 5, "median 9 months"),
        MONTHS_19(6, 6, "median 19 months");

        private final Span span;

        Median(int from, int to, String text) {
            this.span = new Span(from, to, text);
        }

        @Override
        public Span span() {
            return span;
        }
    }

    /** The three items, in the order of the score. */
    public enum Item implements ScoreItem {
        GENERAL_CONDITION(
                Set.of(KARNOFSKY),
                facts -> Points.of(facts, KARNOFSKY, 0, 2, index -> index >= 80 ? 2 : index >= 50 ? 1 : 0)),
        PRIMARY(
                Set.of(PRIMARY_TUMOUR),
                facts -> Points.of(facts, PRIMARY_TUMOUR, 0, 3, primary -> switch (primary) {
                    case BREAST -> 3;
                    case PROSTATE -> 2;
                    case LUNG_NON_SMALL_CELL, LUNG_SMALL_CELL -> 1;
                    default -> 0;
                })),
        NO_VISCERAL_METASTASES(
                Set.of(VISCERAL_METASTASES),
                facts -> Points.when(facts.isOneOf(VISCERAL_METASTASES, VisceralMetastases.NONE), 1, 0));

        private final Scoring scoring;

        Item(Set<Fact<?>> reads, Function<Facts, Points> points) {
            this.scoring = new Scoring(reads, points);
        }

        @Override
        public String id() {
            return "VAN_DER_LINDEN_" + name();
        }

        @Override
        public Scoring scoring() {
            return scoring;
        }
    }
}
