package org.spinepath.clinical.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_DESPITE_RADIOTHERAPY;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE;
import static org.spinepath.clinical.presentation.PresentationFacts.SPINAL_INSTRUMENTATION;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.SpinalInstrumentation;
import org.spinepath.clinical.treatment.SurgicalApproach;
import org.spinepath.clinical.treatment.Treatment;

/** What was done changes what is known. */
class AfterTreatmentFactsTest {

    private final Facts untreated = Facts.none().with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.NONE);
    private final Facts anterior = untreated.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.ANTERIOR);

    @Test
    void posteriorFixationLeavesPosteriorInstrumentation() {
        assertThat(operated(untreated, SurgicalApproach.POSTERIOR)).hasValue(SpinalInstrumentation.POSTERIOR);
    }

    @Test
    void anteriorAndPosteriorTogetherAreBoth() {
        assertThat(operated(anterior, SurgicalApproach.POSTERIOR)).hasValue(SpinalInstrumentation.BOTH);
        assertThat(operated(untreated, SurgicalApproach.COMBINED)).hasValue(SpinalInstrumentation.BOTH);
        assertThat(operated(anterior, SurgicalApproach.ANTERIOR)).hasValue(SpinalInstrumentation.ANTERIOR);
    }

    @Test
    void implantsOnAnUntoldSideAreNotCalledNone() {
        Facts both = untreated.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.BOTH);

        assertThat(AfterTreatmentFacts.of(untreated, Treatment.RADICAL_RESECTION, Optional.empty())
                        .knows(SPINAL_INSTRUMENTATION))
                .isFalse();
        assertThat(operated(untreated, SurgicalApproach.PERCUTANEOUS)).isEmpty();
        assertThat(operated(both, SurgicalApproach.PERCUTANEOUS)).hasValue(SpinalInstrumentation.BOTH);
    }

    @Test
    void augmentationAndDrugsLeaveNoImplants() {
        assertThat(AfterTreatmentFacts.of(
                        untreated, Treatment.VERTEBRAL_AUGMENTATION, Optional.of(SurgicalApproach.PERCUTANEOUS)))
                .isEqualTo(untreated);
        assertThat(AfterTreatmentFacts.of(untreated, Treatment.SYSTEMIC_THERAPY, Optional.empty()))
                .isEqualTo(untreated);
    }

    @Test
    void radiotherapyBecomesPriorRadiotherapyAndALaterPainRelapsePainDespiteIt() {
        Facts irradiated = AfterTreatmentFacts.of(untreated, Treatment.RADIOTHERAPY, Optional.empty());

        assertThat(irradiated).isEqualTo(untreated.with(PRIOR_RADIOTHERAPY_TO_SPINE, true));
        assertThat(AfterTreatmentFacts.afterRadiotherapy(untreated)).isEqualTo(irradiated);
        assertThat(AfterTreatmentFacts.afterPainRelapse(irradiated).valueOf(PAIN_DESPITE_RADIOTHERAPY))
                .hasValue(true);
        assertThat(AfterTreatmentFacts.afterPainRelapse(untreated)).isEqualTo(untreated);
    }

    private static Optional<SpinalInstrumentation> operated(Facts before, SurgicalApproach approach) {
        return AfterTreatmentFacts.of(before, Treatment.DECOMPRESSION_AND_STABILISATION, Optional.of(approach))
                .valueOf(SPINAL_INSTRUMENTATION);
    }
}
