package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PROVOKED_BY_MOVEMENT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Reason;

class SpinalStabilityTest {

    private static final Facts C5_LYTIC = Facts.none()
            .with(INDEX_LEVEL, VertebralLevel.C5)
            .with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5))
            .with(PAIN_PRESENT, false)
            .with(BONE_LESION, BoneLesion.LYTIC)
            .with(ALIGNMENT, Alignment.NORMAL)
            .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.NONE)
            .with(POSTEROLATERAL_INVOLVEMENT, PosterolateralInvolvement.NONE);

    @ParameterizedTest
    @CsvSource({
        "0, STABLE",
        "6, STABLE",
        "7, POTENTIALLY_UNSTABLE",
        "12, POTENTIALLY_UNSTABLE",
        "13, UNSTABLE",
        "18, UNSTABLE"
    })
    void bandsEndAtSixTwelveAndEighteen(int total, Stability stability) {
        Facts facts = Facts.none().with(SINS_TOTAL, total);

        assertThat(SpinalStability.of(facts).stability()).hasValue(stability);
        assertThat(SpinalStability.sinsAtLeastSeven(facts).known()).hasValue(total >= 7);
    }

    @Test
    void subluxationIsUnstableOutright() {
        Facts facts = Facts.none().with(ALIGNMENT, Alignment.SUBLUXATION);

        assertThat(SpinalStability.of(facts).stability()).hasValue(Stability.UNSTABLE);
        assertThat(SpinalStability.of(facts).explanation().missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0", "C1", "C2"})
    void anOdontoidFractureOrAtlantoaxialInstabilityIsUnstableOutright(VertebralLevel level) {
        Facts facts = Facts.none().with(AFFECTED_LEVELS, Set.of(level, VertebralLevel.C6));

        assertThat(SpinalStability.of(facts.with(ODONTOID_FRACTURE, true)).stability())
                .hasValue(Stability.UNSTABLE);
        assertThat(SpinalStability.of(facts.with(ATLANTOAXIAL_INSTABILITY, true))
                        .stability())
                .hasValue(Stability.UNSTABLE);
    }

    @Test
    void anOdontoidFractureAwayFromC0ToC2IsNotCounted() {
        assertThat(SpinalStability.of(C5_LYTIC.with(ODONTOID_FRACTURE, true)).stability())
                .hasValue(Stability.STABLE);
    }

    @Test
    void stabilityIsGivenWhenTheWholeRangeLiesInOneBand() {
        Facts facts = C5_LYTIC.without(BONE_LESION);

        SpinalStability stability = SpinalStability.of(facts);

        assertThat(SpinalInstabilityNeoplasticScore.of(facts).total()).isEmpty();
        assertThat(stability.stability()).hasValue(Stability.STABLE);
        assertThat(stability.explanation().missing()).isEmpty();
    }

    @Test
    void stabilityIsOpenWhenTheRangeCrossesABand() {
        Facts facts = C5_LYTIC.without(POSTEROLATERAL_INVOLVEMENT)
                .with(PAIN_PROVOKED_BY_MOVEMENT, true)
                .with(BONE_LESION, BoneLesion.MIXED);

        assertThat(SpinalStability.of(facts).stability()).isEmpty();
        assertThat(SpinalStability.of(facts).explanation().missing()).containsExactly("posterolateralInvolvement");
        assertThat(SpinalStability.sinsAtLeastSeven(facts).unknownFacts()).containsExactly(POSTEROLATERAL_INVOLVEMENT);
    }

    @Test
    void thirteenPointsAreUnstableWhateverIsMissing() {
        Facts facts = C5_LYTIC.with(INDEX_LEVEL, VertebralLevel.C7)
                .with(PAIN_PROVOKED_BY_MOVEMENT, true)
                .with(ALIGNMENT, Alignment.DEFORMITY)
                .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.OVER_HALF)
                .without(POSTEROLATERAL_INVOLVEMENT);

        assertThat(SpinalStability.of(facts).stability()).hasValue(Stability.UNSTABLE);
    }

    @Test
    void anUnknownIndexLevelLeavesAtlantoaxialInstabilityOpen() {
        Facts facts = C5_LYTIC.without(INDEX_LEVEL).with(ATLANTOAXIAL_INSTABILITY, true);

        assertThat(SpinalStability.unstable(facts).isUnknown()).isTrue();
        assertThat(SpinalStability.of(facts).explanation().missing()).contains("indexLevel");
        assertThat(SpinalStability.of(facts.with(INDEX_LEVEL, VertebralLevel.C1))
                        .stability())
                .hasValue(Stability.UNSTABLE);
    }

    @Test
    void aFractureNobodyLookedForAtC2LeavesInstabilityOpen() {
        Facts facts = C5_LYTIC.with(INDEX_LEVEL, VertebralLevel.C2)
                .with(AFFECTED_LEVELS, Set.of(VertebralLevel.C2))
                .with(ATLANTOAXIAL_INSTABILITY, false);

        assertThat(SpinalStability.of(facts).stability()).hasValue(Stability.STABLE);
        assertThat(SpinalStability.unstable(facts).isUnknown()).isTrue();
        assertThat(SpinalStability.of(facts).explanation().missing()).containsExactly("odontoidFracture");
    }

    @Test
    void theReasonNamesTheScoreOrItsRange() {
        assertThat(reasons(C5_LYTIC)).containsExactly("SINS is 4: the spine is stable.");
        assertThat(reasons(C5_LYTIC.without(BONE_LESION)))
                .containsExactly("SINS is between 2 and 4 whatever is still unknown: the spine is stable.");
        assertThat(reasons(Facts.none())).isEmpty();
    }

    @Test
    void theReasonNamesEveryOutrightFindingInsteadOfTheScore() {
        Facts atC2 = C5_LYTIC.with(INDEX_LEVEL, VertebralLevel.C2).with(AFFECTED_LEVELS, Set.of(VertebralLevel.C2));

        assertThat(reasons(atC2.with(ODONTOID_FRACTURE, true)))
                .containsExactly("An odontoid fracture makes the spine unstable outright.");
        assertThat(reasons(atC2.with(ATLANTOAXIAL_INSTABILITY, true)))
                .containsExactly("Atlantoaxial instability makes the spine unstable outright.");
        assertThat(reasons(C5_LYTIC.with(ALIGNMENT, Alignment.SUBLUXATION)))
                .containsExactly("A subluxation at C5 makes the spine unstable outright.");
        assertThat(reasons(Facts.none().with(ALIGNMENT, Alignment.SUBLUXATION)))
                .containsExactly("A subluxation makes the spine unstable outright.");
    }

    @Test
    void onlyAnOutrightFindingSettlesItWhateverTheScore() {
        assertThat(SpinalStability.of(C5_LYTIC.with(ALIGNMENT, Alignment.SUBLUXATION))
                        .isOutright())
                .isTrue();
        assertThat(SpinalStability.of(Facts.none().with(SINS_TOTAL, 14)).isOutright())
                .isFalse();
    }

    private static List<String> reasons(Facts facts) {
        return SpinalStability.of(facts).explanation().reasons().stream()
                .map(Reason::text)
                .toList();
    }
}
