package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingModality.CT_MYELOGRAPHY;
import static org.spinepath.clinical.imaging.ImagingModality.CT_SPINE;
import static org.spinepath.clinical.imaging.ImagingModality.MRI_WHOLE_SPINE;
import static org.spinepath.clinical.imaging.ImagingModality.RADIOGRAPH;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.SpinalInstrumentation;

class ImagingSelectionTest {

    private static final Facts PLAIN = Facts.none()
            .with(PAIN_PRESENT, false)
            .with(LOCAL_TENDERNESS, false)
            .with(ASIA_GRADE, AsiaGrade.E)
            .with(MRI_CONTRAINDICATED, false)
            .with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.NONE);

    private static final Facts WITH_DEFICIT = PLAIN.with(LIMB_WEAKNESS, true);

    @Test
    void r18_mriOfTheWholeSpineByDefault() {
        assertThat(modalities(PLAIN)).containsExactly(MRI_WHOLE_SPINE);
        assertThat(ImagingSelection.of(PLAIN).explanation().missing()).isEmpty();
        assertThat(ImagingSelection.of(PLAIN).explanation().warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reasonsForCt")
    void r19_ctAsWellForStability(Fact<Boolean> finding) {
        assertThat(modalities(PLAIN.with(finding, true))).containsExactly(MRI_WHOLE_SPINE, CT_SPINE);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTERIOR", "BOTH"})
    void r21_posteriorInstrumentationMeansCtAndCtMyelography(SpinalInstrumentation instrumentation) {
        Facts facts = PLAIN.with(SPINAL_INSTRUMENTATION, instrumentation);

        assertThat(modalities(facts)).containsExactly(CT_SPINE, CT_MYELOGRAPHY);
    }

    @Test
    void x3_posteriorInstrumentationStillAllowsArtefactReducedMri() {
        Facts facts = PLAIN.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.POSTERIOR);

        assertThat(warnings(facts)).contains("ARTEFACT_REDUCED_MRI");
        assertThat(warnings(facts.with(MRI_CONTRAINDICATED, true))).doesNotContain("ARTEFACT_REDUCED_MRI");
        assertThat(ImagingSelection.of(facts.without(MRI_CONTRAINDICATED))
                        .explanation()
                        .missing())
                .contains("mriContraindicated");
    }

    @Test
    void r21_anteriorInstrumentationMeansMriAndCt() {
        assertThat(modalities(PLAIN.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.ANTERIOR)))
                .containsExactly(MRI_WHOLE_SPINE, CT_SPINE);
    }

    @Test
    void contraindicatedMriMeansCt() {
        assertThat(modalities(PLAIN.with(MRI_CONTRAINDICATED, true))).containsExactly(CT_SPINE);
    }

    @Test
    void r20_contraindicatedMriWithADeficitMeansCtMyelographyToo() {
        assertThat(modalities(WITH_DEFICIT.with(MRI_CONTRAINDICATED, true))).containsExactly(CT_SPINE, CT_MYELOGRAPHY);
    }

    @Test
    void r20_contraindicatedMriAsksForADeficitNobodyLookedFor() {
        Facts facts = PLAIN.with(MRI_CONTRAINDICATED, true).without(ASIA_GRADE);

        assertThat(modalities(facts)).containsExactly(CT_SPINE);
        assertThat(ImagingSelection.of(facts).explanation().missing()).contains("asiaGrade", "limbWeakness");
    }

    @Test
    void anUnknownContraindicationMeansMriAndAQuestionAboutImplants() {
        Facts facts = PLAIN.without(MRI_CONTRAINDICATED);

        assertThat(modalities(facts)).containsExactly(MRI_WHOLE_SPINE);
        assertThat(ImagingSelection.of(facts).explanation().missing()).contains("mriContraindicated");
        assertThat(ImagingSelection.of(facts).explanation().warnings())
                .anyMatch(warning -> warning.text().contains("pacemaker and implants"));
    }

    @Test
    void myelographyWarnsAboutAnticoagulantsAndCompleteBlock() {
        Facts facts = PLAIN.with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.POSTERIOR);

        assertThat(ImagingSelection.of(facts).explanation().warnings())
                .anyMatch(warning -> warning.text().contains("anticoagulants")
                        && warning.text().contains("complete block"));
        assertThat(warnings(PLAIN)).doesNotContain("MYELOGRAPHY_RISK");
    }

    @Test
    void aPlainRadiographIsNeverAskedForAndNeverRulesOut() {
        Facts facts = PLAIN.with(ImagingFacts.IMAGING_PERFORMED, Set.of(RADIOGRAPH));

        assertThat(modalities(facts)).doesNotContain(RADIOGRAPH);
        assertThat(warnings(facts)).containsExactly("RADIOGRAPH_RULES_NOTHING_OUT");
    }

    @Test
    void whatWasPerformedIsNoLongerOutstanding() {
        Facts facts = WITH_DEFICIT.with(ImagingFacts.IMAGING_PERFORMED, Set.of(CT_SPINE));

        assertThat(ImagingSelection.outstanding(facts)).containsExactly(MRI_WHOLE_SPINE);
    }

    private static Set<ImagingModality> modalities(Facts facts) {
        return ImagingSelection.of(facts).modalities();
    }

    private static List<String> warnings(Facts facts) {
        return ImagingSelection.of(facts).explanation().warnings().stream()
                .map(Warning::code)
                .toList();
    }

    static List<Fact<Boolean>> reasonsForCt() {
        return List.of(
                PAIN_PROVOKED_BY_MOVEMENT, PAIN_RELIEVED_BY_REST, PAIN_IMMOBILISING, LOCAL_TENDERNESS, LIMB_WEAKNESS);
    }
}
