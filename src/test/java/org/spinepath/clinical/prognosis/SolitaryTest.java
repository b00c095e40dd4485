package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;

class SolitaryTest {

    private static final Facts ONE = Facts.none()
            .with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5))
            .with(EXTRASPINAL_BONE_METASTASES, 0)
            .with(VISCERAL_METASTASES, VisceralMetastases.NONE)
            .with(IMAGING_PERFORMED, Set.of(ImagingModality.MRI_WHOLE_SPINE));

    @Test
    void oneVertebraNoOtherBoneAndNoOrganIsSolitary() {
        assertThat(Solitary.of(ONE).isTrue()).isTrue();
        assertThat(Solitary.seenWithoutWholeSpine(ONE).isTrue()).isFalse();
    }

    @Test
    void anythingElsewhereIsNotSolitary() {
        assertThat(Solitary.of(ONE.with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5, VertebralLevel.C6)))
                        .isFalse())
                .isTrue();
        assertThat(Solitary.of(ONE.with(EXTRASPINAL_BONE_METASTASES, 1)).isFalse())
                .isTrue();
        assertThat(Solitary.of(ONE.with(VISCERAL_METASTASES, VisceralMetastases.REMOVABLE))
                        .isFalse())
                .isTrue();
    }

    @Test
    void anythingNotLookedForLeavesItOpen() {
        assertThat(Solitary.of(ONE.without(VISCERAL_METASTASES)).unknownFacts()).containsExactly(VISCERAL_METASTASES);
        assertThat(Solitary.of(ONE.with(AFFECTED_LEVELS, Set.of())).unknownFacts())
                .containsExactly(AFFECTED_LEVELS);
    }

    @Test
    void withoutMriOfTheWholeSpineItIsWarnedAboutAndAskedFor() {
        for (Facts facts : new Facts[] {
            ONE.without(IMAGING_PERFORMED), ONE.with(IMAGING_PERFORMED, Set.of(ImagingModality.CT_SPINE))
        }) {
            Grading grading = Grading.of(facts);

            assertThat(grading.solitary()).hasValue(true);
            assertThat(grading.explanation().warnings())
                    .anyMatch(warning -> warning.code().equals("SOLITARY_WITHOUT_WHOLE_SPINE_MRI"));
            assertThat(grading.explanation().missing()).contains("imagingPerformed");
        }
    }
}
