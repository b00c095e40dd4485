package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.ALIGNMENT;
import static org.spinepath.clinical.imaging.ImagingFacts.BONE_LESION;
import static org.spinepath.clinical.imaging.ImagingFacts.INDEX_LEVEL;
import static org.spinepath.clinical.imaging.ImagingFacts.POSTEROLATERAL_INVOLVEMENT;
import static org.spinepath.clinical.imaging.ImagingFacts.SINS_TOTAL;
import static org.spinepath.clinical.imaging.ImagingFacts.VERTEBRAL_BODY_COLLAPSE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.ScoreItem;
import org.spinepath.clinical.presentation.Pain;

/**
 * Spinal Instability Neoplastic Score of the index level, 0 to 18 (Fisher 2010). Where an item is unknown and a published total is
 * given, that total stands instead of the items.
 *
 * @param items  the points of each item
 * @param points the total, or the range that the unknown facts leave open
 */
public record SpinalInstabilityNeoplasticScore(Map<Item, Points> items, Points points) {

    private static final int SURGICAL_CONSULTATION = 7;
    private static final int UNSTABLE = 13;

    private static final Set<Fact<?>> READS =
            DecisionRule.union(DecisionRule.readsOf(List.of(Item.values())), Set.of(SINS_TOTAL));

    public SpinalInstabilityNeoplasticScore {
        items = Collections.unmodifiableMap(new EnumMap<>(items));
    }

    public static SpinalInstabilityNeoplasticScore of(Facts facts) {
        Map<Item, Points> items = items(facts);
        Points sum = Points.sum(items.values());
        boolean publishedTotalStands = sum.total().isEmpty() && facts.knows(SINS_TOTAL);
        Points points =
                publishedTotalStands ? Points.exactly(facts.valueOf(SINS_TOTAL).orElseThrow()) : sum;
        return new SpinalInstabilityNeoplasticScore(items, points);
    }

    /** The sum of the items alone, whatever total was published. */
    static Points ofItems(Facts facts) {
        return Points.sum(items(facts).values());
    }

    /** What the score may look at. */
    public static Set<Fact<?>> reads() {
        return READS;
    }

    /** The total, when no item is missing. */
    public OptionalInt total() {
        return points.total();
    }

    public int min() {
        return points.min();
    }

    public int max() {
        return points.max();
    }

    /** The unknown facts without which there is no total. */
    public Set<Fact<?>> missing() {
        return points.missing();
    }

    /** 7 or more: a surgeon is to be consulted. */
    public Condition atLeastSeven() {
        return points.atLeast(SURGICAL_CONSULTATION);
    }

    /** 13 or more. */
    public Condition unstable() {
        return points.atLeast(UNSTABLE);
    }

    private static Map<Item, Points> items(Facts facts) {
        Map<Item, Points> items = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            items.put(item, item.points(facts));
        }
        return items;
    }

    /** The six items, in the order of the score. */
    public enum Item implements ScoreItem {
        LOCATION(Set.of(INDEX_LEVEL), facts -> Points.of(facts, INDEX_LEVEL, 0, 3, Item::ofLocation)),
        PAIN(Pain.READS, Item::ofPain),
        BONE_QUALITY(
                Set.of(BONE_LESION),
                facts -> Points.of(facts, BONE_LESION, 0, 2, lesion -> switch (lesion) {
                    case BLASTIC -> 0;
                    case MIXED -> 1;
                    case LYTIC -> 2;
                })),
        SPINAL_ALIGNMENT(
                Set.of(ALIGNMENT),
                facts -> Points.of(facts, ALIGNMENT, 0, 4, alignment -> switch (alignment) {
                    case NORMAL -> 0;
                    case DEFORMITY -> 2;
                    case SUBLUXATION -> 4;
                })),
        COLLAPSE(
                Set.of(VERTEBRAL_BODY_COLLAPSE),
                facts -> Points.of(facts, VERTEBRAL_BODY_COLLAPSE, 0, 3, collapse -> switch (collapse) {
                    case NONE -> 0;
                    case OVER_HALF_INVOLVED -> 1;
                    case UP_TO_HALF -> 2;
                    case OVER_HALF -> 3;
                })),
        POSTEROLATERAL_ELEMENTS(
                Set.of(POSTEROLATERAL_INVOLVEMENT),
                facts -> Points.of(facts, POSTEROLATERAL_INVOLVEMENT, 0, 3, involvement -> switch (involvement) {
                    case NONE -> 0;
                    case UNILATERAL -> 1;
                    case BILATERAL -> 3;
                }));

        private final Scoring scoring;

        Item(Set<Fact<?>> reads, Function<Facts, Points> points) {
            this.scoring = new Scoring(reads, points);
        }

        @Override
        public String id() {
            return "SINS_" + name();
        }

        @Override
        public Scoring scoring() {
            return scoring;
        }

        /** Junctional 3, mobile 2, semi-rigid 1, rigid 0. */
        private static int ofLocation(VertebralLevel level) {
            return switch (level) {
                case C0, C1, C2, C7, T1, T2, T11, T12, L1, L5, S1 -> 3;
                case C3, C4, C5, C6, L2, L3, L4 -> 2;
                case T3, T4, T5, T6, T7, T8, T9, T10 -> 1;
                case S2, S3, S4, S5 -> 0;
            };
        }

        /** Mechanical 3, other pain 1, none 0. */
        private static Points ofPain(Facts facts) {
            Condition mechanical = Pain.mechanical(facts);
            if (mechanical.isTrue()) {
                return Points.exactly(3);
            }
            Condition present = Pain.present(facts);
            if (mechanical.isFalse()) {
                return Points.when(present, 1, 0);
            }
            Set<Fact<?>> open = new HashSet<>(mechanical.unknownFacts());
            open.addAll(present.unknownFacts());
            return Points.between(present.isTrue() ? 1 : 0, 3, open);
        }
    }
}
