package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;
import static org.spinepath.clinical.presentation.PrimaryTumour.BREAST;
import static org.spinepath.clinical.presentation.PrimaryTumour.LUNG_NON_SMALL_CELL;
import static org.spinepath.clinical.presentation.PrimaryTumour.LUNG_SMALL_CELL;
import static org.spinepath.clinical.presentation.PrimaryTumour.LYMPHOMA;
import static org.spinepath.clinical.presentation.PrimaryTumour.MYELOMA;
import static org.spinepath.clinical.presentation.PrimaryTumour.RENAL_CELL;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.ScoreItem;
import org.spinepath.clinical.imaging.VisceralMetastases;

/** Modified Bauer score, 0 to 4, higher is better (Leithner 2008: without the pathological fracture of 1995). */
public record ModifiedBauerScore(Optional<Points> points) implements PrognosticScore<ModifiedBauerScore.Survival> {

    public static ModifiedBauerScore of(Facts facts) {
        return new ModifiedBauerScore(Optional.of(ScoreItem.sum(Item.values(), facts)));
    }

    @Override
    public Survival[] bands() {
        return Survival.values();
    }

    /** Expected survival, with its strategy. */
    public enum Survival implements Band {
        UNDER_6_MONTHS(0, 1, "under 6 months: no surgery"),
        OVER_6_MONTHS(2, 2, "over 6 months: palliative surgery"),
        OVER_12_MONTHS(3, 4, "over 12 months: excisional surgery");

        private final Span span;

        Survival(int from, int to, String text) {
            this.span = new Span(from, to, text);
        }

        @Override
        public Span span() {
            return span;
        }
    }

    /** The four items, one point each, in the order of the score. */
    public enum Item implements ScoreItem {
        NO_VISCERAL_METASTASES(
                Set.of(VISCERAL_METASTASES), facts -> facts.isOneOf(VISCERAL_METASTASES, VisceralMetastases.NONE)),
        SOLITARY_IN_BONE(Set.of(AFFECTED_LEVELS, EXTRASPINAL_BONE_METASTASES), Solitary::inBone),
        NOT_LUNG(
                Set.of(PRIMARY_TUMOUR),
                facts -> facts.isOneOf(PRIMARY_TUMOUR, LUNG_NON_SMALL_CELL, LUNG_SMALL_CELL)
                        .not()),
        FAVOURABLE_PRIMARY(
                Set.of(PRIMARY_TUMOUR), facts -> facts.isOneOf(PRIMARY_TUMOUR, BREAST, RENAL_CELL, LYMPHOMA, MYELOMA));

        private final Scoring scoring;

        Item(Set<Fact<?>> reads, Function<Facts, Condition> holds) {
            this.scoring = new Scoring(reads, facts -> Points.when(holds.apply(facts), 1, 0));
        }

        @Override
        public String id() {
            return "BAUER_" + name();
        }

        @Override
        public Scoring scoring() {
            return scoring;
        }
    }
}
