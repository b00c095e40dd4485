package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.KARNOFSKY;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.imaging.VisceralMetastases;

/** Van der Linden score, 0 to 6, higher is better; its lowest band sits at the threshold of three months (R23). */
public record VanDerLindenScore(Optional<Points> points) implements PrognosticScore<VanDerLindenScore.Median> {

    public static VanDerLindenScore of(Facts facts) {
        return new VanDerLindenScore(Optional.of(Points.sum(
                Arrays.stream(Item.values()).map(item -> item.points(facts)).toList())));
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

        private final int from;
        private final int to;
        private final String text;

        Median(int from, int to, String text) {
            this.from = from;
            this.to = to;
            this.text = text;
        }

        @Override
        public int from() {
            return from;
        }

        @Override
        public int to() {
            return to;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** The three items, in the order of the score. */
    public enum Item implements DecisionRule {
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

        private final Set<Fact<?>> reads;
        private final Function<Facts, Points> points;

        Item(Set<Fact<?>> reads, Function<Facts, Points> points) {
            this.reads = reads;
            this.points = points;
        }

        @Override
        public String id() {
            return "VAN_DER_LINDEN_" + name();
        }

        @Override
        public Set<Fact<?>> reads() {
            return reads;
        }

        Points points(Facts facts) {
            return points.apply(facts);
        }
    }
}
