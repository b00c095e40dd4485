package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.ALIGNMENT;
import static org.spinepath.clinical.imaging.ImagingFacts.BONE_LESION;
import static org.spinepath.clinical.imaging.ImagingFacts.INDEX_LEVEL;
import static org.spinepath.clinical.imaging.ImagingFacts.POSTEROLATERAL_INVOLVEMENT;
import static org.spinepath.clinical.imaging.ImagingFacts.SINS_TOTAL;
import static org.spinepath.clinical.imaging.ImagingFacts.VERTEBRAL_BODY_COLLAPSE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PROVOKED_BY_MOVEMENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_RELIEVED_BY_REST;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_SCORE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.evidence.Facts;

class SpinalInstabilityNeoplasticScoreTest {

    /** The published table, typed by hand and not shared with the code under test. */
    private static final Map<String, Integer> LOCATION = pointsOf(
            "C0 3 C1 3 C2 3 C3 2 C4 2 C5 2 C6 2 C7 3 T1 3 T2 3 T3 1 T4 1 T5 1 T6 1 T7 1 T8 1 T9 1 T10 1 T11 3 T12 3 L1 3"
                    + " L2 2 L3 2 L4 2 L5 3 S1 3 S2 0 S3 0 S4 0 S5 0");

    private static final Map<String, Integer> PAIN = pointsOf("mechanical 3 other 1 none 0");
    private static final Map<String, Integer> LESION = pointsOf("LYTIC 2 MIXED 1 BLASTIC 0");
    private static final Map<String, Integer> ALIGNED = pointsOf("SUBLUXATION 4 DEFORMITY 2 NORMAL 0");
    private static final Map<String, Integer> COLLAPSED =
            pointsOf("OVER_HALF 3 UP_TO_HALF 2 OVER_HALF_INVOLVED 1 NONE 0");
    private static final Map<String, Integer> POSTEROLATERAL = pointsOf("BILATERAL 3 UNILATERAL 1 NONE 0");

    @Test
    void everyCombinationScoresAsPublished() {
        int checked = 0;
        for (String pain : PAIN.keySet()) {
            for (String lesion : LESION.keySet()) {
                for (String aligned : ALIGNED.keySet()) {
                    for (String collapsed : COLLAPSED.keySet()) {
                        for (String posterolateral : POSTEROLATERAL.keySet()) {
                            for (String level : LOCATION.keySet()) {
                                int expected = LOCATION.get(level)
                                        + PAIN.get(pain)
                                        + LESION.get(lesion)
                                        + ALIGNED.get(aligned)
                                        + COLLAPSED.get(collapsed)
                                        + POSTEROLATERAL.get(posterolateral);
                                Facts facts = lesion(level, pain, lesion, aligned, collapsed, posterolateral);
                                assertThat(SpinalInstabilityNeoplasticScore.of(facts)
                                                .total())
                                        .as(level + pain + lesion + aligned + collapsed + posterolateral)
                                        .hasValue(expected);
                                assertThat(SpinalStability.of(facts).stability())
                                        .hasValue(expectedStability(expected, aligned));
                                checked++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(checked / LOCATION.size() * Set.copyOf(LOCATION.values()).size())
                .as("combinations of the six items")
                .isEqualTo(1296);
    }

    @ParameterizedTest
    @CsvSource({
        "S3, none, BLASTIC, NORMAL, NONE, NONE, 0, STABLE",
        "C4, none, BLASTIC, NORMAL, NONE, NONE, 2, STABLE",
        "C5, other, LYTIC, NORMAL, OVER_HALF_INVOLVED, NONE, 6, STABLE",
        "C5, mechanical, LYTIC, NORMAL, NONE, NONE, 7, POTENTIALLY_UNSTABLE",
        "C6, mechanical, LYTIC, NORMAL, UP_TO_HALF, UNILATERAL, 10, POTENTIALLY_UNSTABLE",
        "C2, mechanical, LYTIC, NORMAL, UP_TO_HALF, UNILATERAL, 11, POTENTIALLY_UNSTABLE",
        "C2, mechanical, LYTIC, DEFORMITY, UP_TO_HALF, NONE, 12, POTENTIALLY_UNSTABLE",
        "C5, mechanical, LYTIC, DEFORMITY, UP_TO_HALF, UNILATERAL, 12, POTENTIALLY_UNSTABLE",
        "C2, mechanical, LYTIC, DEFORMITY, UP_TO_HALF, UNILATERAL, 13, UNSTABLE",
        "C4, mechanical, LYTIC, SUBLUXATION, OVER_HALF, BILATERAL, 17, UNSTABLE",
        "C7, mechanical, LYTIC, SUBLUXATION, OVER_HALF, BILATERAL, 18, UNSTABLE"
    })
    void publishedVectorsScoreAsPublished(
            String level,
            String pain,
            String lesion,
            String alignment,
            String collapse,
            String posterolateral,
            int total,
            Stability stability) {
        Facts facts = lesion(level, pain, lesion, alignment, collapse, posterolateral);

        assertThat(SpinalInstabilityNeoplasticScore.of(facts).total()).hasValue(total);
        assertThat(SpinalStability.of(facts).stability()).hasValue(stability);
    }

    @Test
    void aMissingItemLeavesARangeAndNoTotal() {
        Facts facts = lesion("C6", "mechanical", "LYTIC", "NORMAL", "UP_TO_HALF", "UNILATERAL")
                .without(BONE_LESION)
                .without(INDEX_LEVEL);

        SpinalInstabilityNeoplasticScore sins = SpinalInstabilityNeoplasticScore.of(facts);

        assertThat(sins.total()).isEmpty();
        assertThat(sins.min()).isEqualTo(6);
        assertThat(sins.max()).isEqualTo(11);
        assertThat(sins.missing()).containsExactlyInAnyOrder(BONE_LESION, INDEX_LEVEL);
    }

    @Test
    void mechanicalPainIsThreePoints() {
        assertThat(painOf(Facts.none().with(PAIN_RELIEVED_BY_REST, true))).containsExactly(3, 3);
        assertThat(painOf(Facts.none().with(PAIN_PROVOKED_BY_MOVEMENT, true))).containsExactly(3, 3);
    }

    @Test
    void painThatIsKnownNotToBeMechanicalIsOnePoint() {
        assertThat(painOf(notMechanical().with(PAIN_PRESENT, true))).containsExactly(1, 1);
    }

    @Test
    void noPainIsNoPoint() {
        assertThat(painOf(Facts.none().with(PAIN_PRESENT, false))).containsExactly(0, 0);
    }

    @Test
    void painPresentWithMovementAndRestUnknownIsOneToThree() {
        assertThat(painOf(Facts.none().with(PAIN_PRESENT, true))).containsExactly(1, 3);
        assertThat(painOf(Facts.none().with(PAIN_SCORE, 4))).containsExactly(1, 3);
        assertThat(painOf(Facts.none().with(PAIN_PRESENT, true).with(PAIN_PROVOKED_BY_MOVEMENT, false)))
                .containsExactly(1, 3);
    }

    @Test
    void unknownPainIsZeroToThree() {
        assertThat(painOf(Facts.none())).containsExactly(0, 3);
    }

    @Test
    void unknownPainThatIsNotMechanicalIsZeroToOne() {
        assertThat(painOf(notMechanical())).containsExactly(0, 1);
    }

    @Test
    void aPublishedTotalStandsForMissingItems() {
        SpinalInstabilityNeoplasticScore sins =
                SpinalInstabilityNeoplasticScore.of(Facts.none().with(SINS_TOTAL, 13));

        assertThat(sins.total()).hasValue(13);
        assertThat(sins.missing()).isEmpty();
    }

    @Test
    void completeItemsOutweighAPublishedTotal() {
        Facts facts =
                lesion("C5", "mechanical", "LYTIC", "NORMAL", "NONE", "NONE").with(SINS_TOTAL, 13);

        assertThat(SpinalInstabilityNeoplasticScore.of(facts).total()).hasValue(7);
    }

    private static Facts notMechanical() {
        return Facts.none().with(PAIN_PROVOKED_BY_MOVEMENT, false).with(PAIN_RELIEVED_BY_REST, false);
    }

    private static List<Integer> painOf(Facts facts) {
        var points = SpinalInstabilityNeoplasticScore.of(facts).items().get(SpinalInstabilityNeoplasticScore.Item.PAIN);
        return List.of(points.min(), points.max());
    }

    private static Facts lesion(
            String level, String pain, String lesion, String alignment, String collapse, String posterolateral) {
        Facts imaging = Facts.none()
                .with(INDEX_LEVEL, VertebralLevel.valueOf(level))
                .with(BONE_LESION, BoneLesion.valueOf(lesion))
                .with(ALIGNMENT, Alignment.valueOf(alignment))
                .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.valueOf(collapse))
                .with(POSTEROLATERAL_INVOLVEMENT, PosterolateralInvolvement.valueOf(posterolateral))
                .with(PAIN_PRESENT, !pain.equals("none"));
        return pain.equals("none")
                ? imaging
                : imaging.with(PAIN_PROVOKED_BY_MOVEMENT, pain.equals("mechanical"))
                        .with(PAIN_RELIEVED_BY_REST, false);
    }

    private static Stability expectedStability(int total, String alignment) {
        if (alignment.equals("SUBLUXATION")) {
            return Stability.UNSTABLE;
        }
        if (total <= 6) {
            return Stability.STABLE;
        }
        return total <= 12 ? Stability.POTENTIALLY_UNSTABLE : Stability.UNSTABLE;
    }

    private static Map<String, Integer> pointsOf(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, Integer> points = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            points.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return Map.copyOf(points);
    }
}
