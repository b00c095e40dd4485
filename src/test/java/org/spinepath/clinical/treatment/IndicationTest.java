package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import org.junit.jupiter.api.Test;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;

/** The indications a to e, and when cement is safe. */
class IndicationTest {

    private final Patient patient = Patient.withNothingToOperateOn();

    @Test
    void a_neurologicalDeficitNeedsCompressionOfCordOrRoot() {
        assertStands(
                Indication.NEUROLOGICAL_DEFICIT,
                patient.withDeficit().withCompression(EpiduralCompressionGrade.GRADE_1C));
        assertStands(Indication.NEUROLOGICAL_DEFICIT, patient.withDeficit().with(NERVE_ROOT_COMPRESSION, true));
        assertFalls(
                Indication.NEUROLOGICAL_DEFICIT,
                patient.withDeficit().withCompression(EpiduralCompressionGrade.GRADE_1B));
        assertFalls(Indication.NEUROLOGICAL_DEFICIT, patient.withCompression(EpiduralCompressionGrade.GRADE_3));
    }

    @Test
    void a_oedemaExcludesOnlyGrade1c() {
        Patient oedema = patient.withDeficit().with(COMPRESSION_CAUSE, CompressionCause.OEDEMA);

        assertFalls(
                Indication.NEUROLOGICAL_DEFICIT, oedema.with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1C));
        assertStands(
                Indication.NEUROLOGICAL_DEFICIT, oedema.with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_2));
        assertStands(
                Indication.NEUROLOGICAL_DEFICIT,
                oedema.with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1C)
                        .with(NERVE_ROOT_COMPRESSION, true));
    }

    @Test
    void a_paraplegiaOverTwoDaysIsNotAcuteAndAnUnknownDurationIsAskedFor() {
        Patient paraplegic = patient.withDeficit()
                .withCompression(EpiduralCompressionGrade.GRADE_3)
                .with(ASIA_GRADE, AsiaGrade.A);

        assertStands(Indication.NEUROLOGICAL_DEFICIT, paraplegic.with(DEFICIT_DURATION_HOURS, 48));
        assertFalls(Indication.NEUROLOGICAL_DEFICIT, paraplegic.with(DEFICIT_DURATION_HOURS, 49));
        assertStands(Indication.NEUROLOGICAL_DEFICIT, paraplegic.without(DEFICIT_DURATION_HOURS));
        assertThat(paraplegic
                        .without(DEFICIT_DURATION_HOURS)
                        .recommendation()
                        .explanation()
                        .missing())
                .contains("deficitDurationHours");
    }

    @Test
    void b_instabilityIsAnUnstableSpineOrAPotentiallyUnstableOneWithMechanicalPain() {
        assertStands(Indication.INSTABILITY, patient.withSubluxation());
        assertStands(Indication.INSTABILITY, patient.withPainfulPotentialInstability());
        assertFalls(
                Indication.INSTABILITY,
                patient.withPainfulPotentialInstability().with(PAIN_PROVOKED_BY_MOVEMENT, false));
    }

    @Test
    void b_sevenPointsAtLeastWithMechanicalPainCountThoughItemsAreMissing() {
        assertStands(
                Indication.INSTABILITY,
                patient.withPainfulPotentialInstability().without(ALIGNMENT));
    }

    @Test
    void c_refractoryPainImmobilisesDespiteRadiotherapy() {
        assertStands(Indication.REFRACTORY_PAIN, patient.withRefractoryPain());
        assertFalls(Indication.REFRACTORY_PAIN, patient.withRefractoryPain().with(PAIN_IMMOBILISING, false));
        assertFalls(Indication.REFRACTORY_PAIN, patient.withRefractoryPain().with(PAIN_DESPITE_RADIOTHERAPY, false));
    }

    @Test
    void d_radicularPainNeedsACompressedRoot() {
        assertStands(Indication.RADICULAR_PAIN, patient.withRadicularPain());
        assertFalls(Indication.RADICULAR_PAIN, patient.withRadicularPain().with(NERVE_ROOT_COMPRESSION, false));
        assertFalls(Indication.RADICULAR_PAIN, patient.withPain().with(NERVE_ROOT_COMPRESSION, true));
    }

    @Test
    void e_highGradeCompressionWithoutADeficitIsAnAdditionToThePaper() {
        assertStands(Indication.HIGH_GRADE_COMPRESSION, patient.withCompression(EpiduralCompressionGrade.GRADE_2));
        assertFalls(Indication.HIGH_GRADE_COMPRESSION, patient.withCompression(EpiduralCompressionGrade.GRADE_1C));
        assertFalls(
                Indication.HIGH_GRADE_COMPRESSION,
                patient.withDeficit().withCompression(EpiduralCompressionGrade.GRADE_3));
        assertThat(patient.withCompression(EpiduralCompressionGrade.GRADE_2)
                        .recommendation()
                        .explanation()
                        .reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.rule()).isEqualTo("NOMS");
                    assertThat(reason.text()).contains("grade 2").contains("adds to R22");
                });
    }

    @Test
    void cementIsSafeOnlyWhenWallDeficitAndCordAreKnownToAllowIt() {
        assertThat(CementSafety.of(patient.facts())).isEqualTo(CementSafety.SAFE);
        assertThat(CementSafety.of(patient.without(POSTERIOR_WALL_DEFECT).facts()))
                .isEqualTo(CementSafety.NOT_KNOWN);
        assertThat(CementSafety.of(patient.without(EPIDURAL_COMPRESSION).facts()))
                .isEqualTo(CementSafety.NOT_KNOWN);
        assertThat(CementSafety.of(
                        patient.without(ASIA_GRADE).without(LIMB_WEAKNESS).facts()))
                .isEqualTo(CementSafety.NOT_KNOWN);
        assertThat(CementSafety.of(patient.without(TreatmentFacts.COAGULOPATHY).facts()))
                .isEqualTo(CementSafety.SAFE);
    }

    @Test
    void cementIsContraindicatedByAnyKnownViolationOrDiscOrCoagulopathy() {
        assertContraindicated(patient.with(POSTERIOR_WALL_DEFECT, true));
        assertContraindicated(patient.withDeficit());
        assertContraindicated(patient.withCompression(EpiduralCompressionGrade.GRADE_1C));
        assertContraindicated(patient.with(DISC_INVOLVED, true));
        assertContraindicated(patient.with(TreatmentFacts.COAGULOPATHY, true));
    }

    @Test
    void standingIndicationsAreListedInTheOrderOfTheContract() {
        assertThat(patient.with(PRIMARY_TUMOUR, PrimaryTumour.MELANOMA)
                        .withRadicularPain()
                        .withSubluxation()
                        .recommendation()
                        .indications())
                .containsExactly(Indication.INSTABILITY, Indication.RADICULAR_PAIN);
    }

    private static void assertStands(Indication indication, Patient patient) {
        assertThat(indication.when(patient.facts()).isTrue()).isTrue();
    }

    private static void assertFalls(Indication indication, Patient patient) {
        assertThat(indication.when(patient.facts()).condition().isFalse()).isTrue();
    }

    private static void assertContraindicated(Patient patient) {
        assertThat(CementSafety.of(patient.facts())).isEqualTo(CementSafety.CONTRAINDICATED);
    }
}
