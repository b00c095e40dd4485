package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingConclusion.*;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.SpinalInstrumentation;

class ImagingConclusionTest {

    private static final Facts EXCLUDED = Facts.none()
            .with(METASTASIS, MetastasisFinding.NOT_FOUND)
            .with(IMAGING_PERFORMED, Set.of(ImagingModality.MRI_WHOLE_SPINE))
            .with(ASIA_GRADE, AsiaGrade.E);

    private static final Facts INCONCLUSIVE = EXCLUDED.with(METASTASIS, MetastasisFinding.INCONCLUSIVE);

    @Test
    void intraduralOrIntramedullaryTumourLeavesToNeurosurgery() {
        Facts facts = EXCLUDED.with(METASTASIS, MetastasisFinding.CONFIRMED).with(INTRADURAL_OR_INTRAMEDULLARY, true);

        assertThat(of(facts, 1, false)).isEqualTo(OUTSIDE_PATHWAY);
    }

    @Test
    void aConfirmedMetastasisGoesOn() {
        assertThat(of(Facts.none().with(METASTASIS, MetastasisFinding.CONFIRMED), 2, true))
                .isEqualTo(CONFIRMED);
    }

    @Test
    void notFoundOnMriWithoutADeficitIsAnotherDiagnosis() {
        assertThat(of(EXCLUDED, 1, false)).isEqualTo(OTHER_DIAGNOSIS);
    }

    @Test
    void notFoundOnCtAloneIsRepeatedOnceAndThenGoesToTheSurgeon() {
        Facts facts = EXCLUDED.with(IMAGING_PERFORMED, Set.of(ImagingModality.CT_SPINE, ImagingModality.RADIOGRAPH));

        assertThat(of(facts, 1, false)).isEqualTo(REPEAT_IMAGING);
        assertThat(explain(facts, 1, false).reasons())
                .anyMatch(reason -> reason.text().contains("MRI whole spine"));
        assertThat(of(facts, 2, false)).isEqualTo(SURGICAL_REVIEW);
    }

    @Test
    void notFoundOnCtMyelographyClosesOnlyWhenMriWasNotPossible() {
        Facts facts = EXCLUDED.with(IMAGING_PERFORMED, Set.of(ImagingModality.CT_MYELOGRAPHY));

        assertThat(of(facts, 1, false)).isEqualTo(REPEAT_IMAGING);
        assertThat(of(facts.with(MRI_CONTRAINDICATED, true), 1, false)).isEqualTo(OTHER_DIAGNOSIS);
        assertThat(of(facts.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.POSTERIOR), 1, false))
                .isEqualTo(OTHER_DIAGNOSIS);
        assertThat(of(facts.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.ANTERIOR), 1, false))
                .isEqualTo(REPEAT_IMAGING);
    }

    @Test
    void aContinuingDeficitIsRepeatedOnceAndThenGoesToTheSurgeon() {
        Facts facts = EXCLUDED.with(LIMB_WEAKNESS, true);

        assertThat(of(facts, 1, false)).isEqualTo(REPEAT_IMAGING);
        assertThat(of(facts, 2, false)).isEqualTo(SURGICAL_REVIEW);
        assertThat(explain(facts, 2, false).warnings())
                .anyMatch(warning -> warning.code().equals("SURGEON_BY_PHONE"));
    }

    @Test
    void aDeficitNobodyLookedForDoesNotClose() {
        Facts facts = EXCLUDED.without(ASIA_GRADE);

        assertThat(of(facts, 1, false)).isEqualTo(REPEAT_IMAGING);
        assertThat(of(facts, 2, false)).isEqualTo(SURGICAL_REVIEW);
        assertThat(explain(facts, 2, false).missing()).contains("asiaGrade");
    }

    @Test
    void anInvolvedDiscOrAnUnstableSpineNeverBecomesPrimaryCareAdvice() {
        assertThat(of(EXCLUDED.with(DISC_INVOLVED, true), 1, false)).isEqualTo(SURGICAL_REVIEW);
        assertThat(of(EXCLUDED.with(ALIGNMENT, Alignment.SUBLUXATION), 1, false))
                .isEqualTo(SURGICAL_REVIEW);
    }

    @Test
    void inconclusiveImagingIsRepeatedOnceAndThenGoesToTheSurgeon() {
        assertThat(of(INCONCLUSIVE, 1, false)).isEqualTo(REPEAT_IMAGING);
        assertThat(of(INCONCLUSIVE, 2, false)).isEqualTo(SURGICAL_REVIEW);
    }

    @Test
    void whenEverythingWasDoneTheRepeatIsABiopsy() {
        Facts facts = INCONCLUSIVE
                .with(PAIN_PRESENT, false)
                .with(LOCAL_TENDERNESS, false)
                .with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.NONE)
                .with(MRI_CONTRAINDICATED, false);

        assertThat(explain(facts, 1, false).reasons())
                .anyMatch(reason -> reason.text().endsWith("with a biopsy."));
    }

    @Test
    void aTreatedPatientWithoutANewFindingGoesBackToAftercare() {
        assertThat(of(EXCLUDED, 1, true)).isEqualTo(ALREADY_TREATED);
        assertThat(of(INCONCLUSIVE, 2, true)).isEqualTo(ALREADY_TREATED);
    }

    @Test
    void aTreatedPatientWithAContinuingDeficitDoesNotWaitForTheNextVisit() {
        assertThat(of(EXCLUDED.with(LIMB_WEAKNESS, true), 2, true)).isEqualTo(SURGICAL_REVIEW);
    }

    @Test
    void noFindingReportedIsNoFindingExcluded() {
        assertThat(of(Facts.none(), 1, false)).isEqualTo(REPEAT_IMAGING);
        assertThat(of(Facts.none(), 2, false)).isEqualTo(SURGICAL_REVIEW);
    }
}
