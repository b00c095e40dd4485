package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;
import static org.spinepath.clinical.treatment.RecommendationWarning.*;
import static org.spinepath.clinical.treatment.TreatmentFacts.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** What the reader of a recommendation must look at. The warnings of a single row stand in {@link RecommendationRowTest}. */
class RecommendationWarningTest {

    private final Patient patient = Patient.withNothingToOperateOn();
    private final Patient decompressed = patient.withCompression(EpiduralCompressionGrade.GRADE_2);
    private final Patient manyMetastases = patient.with(VISCERAL_METASTASES, VisceralMetastases.UNREMOVABLE)
            .with(EXTRASPINAL_BONE_METASTASES, 4)
            .with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5, VertebralLevel.C6, VertebralLevel.T4))
            .with(KARNOFSKY, 40);

    @Test
    void r28_laminectomyAloneIsOutdated() {
        assertWarns(LAMINECTOMY_ALONE_OUTDATED, decompressed);
        assertSilent(LAMINECTOMY_ALONE_OUTDATED, patient.withPain());
    }

    @Test
    void tomitaEightOrMoreAgainstOverThreeMonths() {
        assertWarns(TOMITA_EXPECTS_LESS_TIME, manyMetastases);
        assertThat(TOMITA_EXPECTS_LESS_TIME.sentence(manyMetastases.facts()))
                .endsWith("against an estimated life expectancy of 3 to 12 months.");
        assertSilent(TOMITA_EXPECTS_LESS_TIME, manyMetastases.with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS));
        assertSilent(TOMITA_EXPECTS_LESS_TIME, patient);
    }

    @Test
    void vanDerLindenThreeOrLessAgainstOverThreeMonthsForBreastProstateAndLungOnly() {
        assertWarns(VAN_DER_LINDEN_EXPECTS_LESS_TIME, manyMetastases);
        assertSilent(VAN_DER_LINDEN_EXPECTS_LESS_TIME, manyMetastases.with(PRIMARY_TUMOUR, PrimaryTumour.MELANOMA));
        assertSilent(VAN_DER_LINDEN_EXPECTS_LESS_TIME, patient.with(PRIMARY_TUMOUR, PrimaryTumour.BREAST));
    }

    @Test
    void tokuhashiEightOrLessOnlyAgainstOverTwelveMonths() {
        assertWarns(TOKUHASHI_EXPECTS_LESS_TIME, manyMetastases.with(LIFE_EXPECTANCY, LifeExpectancy.OVER_12_MONTHS));
        assertSilent(TOKUHASHI_EXPECTS_LESS_TIME, manyMetastases);
    }

    @Test
    void scoresThatExpectALongLifeAgainstUnderThreeMonths() {
        Patient breast =
                patient.with(PRIMARY_TUMOUR, PrimaryTumour.BREAST).with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS);

        assertWarns(TOMITA_EXPECTS_MORE_TIME, breast);
        assertWarns(TOKUHASHI_EXPECTS_MORE_TIME, breast);
        assertWarns(VAN_DER_LINDEN_EXPECTS_MORE_TIME, breast);
        Patient hopeful = breast.with(LIFE_EXPECTANCY, LifeExpectancy.MONTHS_3_TO_12);
        assertSilent(TOMITA_EXPECTS_MORE_TIME, hopeful);
        assertSilent(TOKUHASHI_EXPECTS_MORE_TIME, hopeful);
        assertSilent(VAN_DER_LINDEN_EXPECTS_MORE_TIME, hopeful);
    }

    @Test
    void aScoreThatIsIncompleteAsksForItsItem() {
        assertThat(patient.with(LIFE_EXPECTANCY, LifeExpectancy.OVER_12_MONTHS)
                        .without(KARNOFSKY)
                        .recommendation()
                        .explanation()
                        .missing())
                .contains("karnofsky");
    }

    @Test
    void r30_paraplegiaOverTwoDaysMakesRecoveryUnlikely() {
        Patient paraplegic = decompressed.withDeficit().with(ASIA_GRADE, AsiaGrade.A);

        assertWarns(PARAPLEGIA_OVER_48_HOURS, paraplegic.with(DEFICIT_DURATION_HOURS, 72));
        assertSilent(PARAPLEGIA_OVER_48_HOURS, paraplegic.with(DEFICIT_DURATION_HOURS, 48));
    }

    @Test
    void reirradiationOnEveryCourseThatIrradiatesAgain() {
        assertWarns(REIRRADIATION, patient.withPain().with(PRIOR_RADIOTHERAPY_TO_SPINE, true));
        assertWarns(
                REIRRADIATION,
                decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.BREAST).with(PRIOR_RADIOTHERAPY_TO_SPINE, true));
        assertSilent(REIRRADIATION, patient.withPain());
        assertSilent(
                REIRRADIATION, patient.with(PATIENT_ACCEPTS_TREATMENT, false).with(PRIOR_RADIOTHERAPY_TO_SPINE, true));
    }

    @Test
    void aDeficitAfterRadiotherapyGoesToTheSurgeonAtOnce() {
        assertWarns(DEFICIT_AFTER_RADIOTHERAPY, decompressed.withDeficit().with(PRIOR_RADIOTHERAPY_TO_SPINE, true));
        assertSilent(DEFICIT_AFTER_RADIOTHERAPY, decompressed.withDeficit());
    }

    @Test
    void oedemaDoesNotExplainAwayHighGradeCompression() {
        Patient oedema = decompressed.withDeficit().with(COMPRESSION_CAUSE, CompressionCause.OEDEMA);

        assertWarns(OEDEMA_WITH_HIGH_GRADE_COMPRESSION, oedema);
        assertSilent(OEDEMA_WITH_HIGH_GRADE_COMPRESSION, decompressed.withDeficit());
        assertThat(oedema.recommendation().row()).isEqualTo(RecommendationRow.T7);
    }

    @Test
    void potentialInstabilityIsFlaggedAsMdtJudgement() {
        assertWarns(MDT_JUDGEMENT_OF_INSTABILITY, patient.withPainfulPotentialInstability());
        assertSilent(MDT_JUDGEMENT_OF_INSTABILITY, patient.withSubluxation());
    }

    @Test
    void anUnknownCoagulopathyWarnsBeforeCement() {
        Patient augmented = patient.withPainfulPotentialInstability().without(COAGULOPATHY);

        assertWarns(COAGULATION_NOT_KNOWN, augmented);
        assertThat(augmented.recommendation().treatment()).hasValue(Treatment.VERTEBRAL_AUGMENTATION);
        assertSilent(COAGULATION_NOT_KNOWN, decompressed.without(COAGULOPATHY));
    }

    @Test
    void x2_renalGrowthIsDisputed() {
        assertWarns(
                RENAL_GROWTH_DISPUTED,
                decompressed.withACurableTumour().with(PRIMARY_TUMOUR, PrimaryTumour.RENAL_CELL));
        assertSilent(RENAL_GROWTH_DISPUTED, decompressed.withACurableTumour());
    }

    @Test
    void solitaryWithoutMriOfTheWholeSpineIsDoubtful() {
        Patient halfSeen = decompressed.withACurableTumour().with(IMAGING_PERFORMED, Set.of(ImagingModality.CT_SPINE));

        assertWarns(SOLITARY_WITHOUT_WHOLE_SPINE_MRI, halfSeen);
        assertThat(halfSeen.recommendation().explanation().missing()).contains("imagingPerformed");
        assertSilent(SOLITARY_WITHOUT_WHOLE_SPINE_MRI, decompressed.withACurableTumour());
    }

    @Test
    void operatedAndUnclassifiedWaitsForHistology() {
        Patient unclassified = decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.OTHER);

        assertWarns(RADIOTHERAPY_AFTER_HISTOLOGY, unclassified);
        assertThat(unclassified.recommendation().explanation().missing()).contains("primaryTumour");
        assertSilent(RADIOTHERAPY_AFTER_HISTOLOGY, decompressed);
    }

    private static void assertWarns(RecommendationWarning warning, Patient patient) {
        assertThat(patient.recommendation().explanation().warnings())
                .extracting(Warning::code)
                .contains(warning.name());
    }

    private static void assertSilent(RecommendationWarning warning, Patient patient) {
        assertThat(patient.recommendation().explanation().warnings())
                .extracting(Warning::code)
                .doesNotContain(warning.name());
    }
}
