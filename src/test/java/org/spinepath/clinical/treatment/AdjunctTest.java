package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;
import static org.spinepath.clinical.treatment.Adjunct.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** What goes with a treatment. */
class AdjunctTest {

    private final Patient patient = Patient.withNothingToOperateOn();
    private final Patient decompressed = patient.withCompression(EpiduralCompressionGrade.GRADE_2);
    private final Patient augmented = patient.withPainfulPotentialInstability();

    @Test
    void concurrentSystemicTherapyGoesWithRadiotherapyOfHighlySensitiveTumours() {
        assertGiven(CONCURRENT_SYSTEMIC_THERAPY, patient.with(PRIMARY_TUMOUR, PrimaryTumour.LYMPHOMA));
        assertNotGiven(CONCURRENT_SYSTEMIC_THERAPY, patient.withPain());
    }

    @Test
    void postoperativeRadiotherapyIsForOperatedRadiosensitiveTumours() {
        assertGiven(POSTOPERATIVE_RADIOTHERAPY, decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.PROSTATE));
        assertNotGiven(POSTOPERATIVE_RADIOTHERAPY, decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.MELANOMA));
        assertNotGiven(POSTOPERATIVE_RADIOTHERAPY, augmented.with(PRIMARY_TUMOUR, PrimaryTumour.PROSTATE));
    }

    @Test
    void stereotacticRadiotherapyIsForResistantTumoursOperatedOrClearOfTheCord() {
        assertGiven(STEREOTACTIC_RADIOTHERAPY, decompressed);
        assertGiven(STEREOTACTIC_RADIOTHERAPY, patient.withPain());
        Patient unfit = patient.withPain().with(TreatmentFacts.FIT_FOR_SURGERY, false);
        assertNotGiven(STEREOTACTIC_RADIOTHERAPY, unfit.withCompression(EpiduralCompressionGrade.GRADE_1C));
        assertNotGiven(STEREOTACTIC_RADIOTHERAPY, unfit.withSubluxation());
        assertNotGiven(STEREOTACTIC_RADIOTHERAPY, patient.withPain().with(PRIMARY_TUMOUR, PrimaryTumour.BREAST));
    }

    @Test
    void stereotacticRadiotherapyNeverGoesWithSupportiveCare() {
        assertNotGiven(
                STEREOTACTIC_RADIOTHERAPY, patient.withPain().with(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT, false));
    }

    @Test
    void radiofrequencyAblationGoesWithAnyAugmentation() {
        assertGiven(RADIOFREQUENCY_ABLATION, augmented);
        assertGiven(RADIOFREQUENCY_ABLATION, patient.withOdontoidFracture());
        assertNotGiven(RADIOFREQUENCY_ABLATION, decompressed);
    }

    @ParameterizedTest
    @EnumSource(
            value = PrimaryTumour.class,
            names = {"RENAL_CELL", "THYROID", "LIVER"})
    void preoperativeEmbolisationIsForTumoursThatBleed(PrimaryTumour primary) {
        assertGiven(PREOPERATIVE_EMBOLISATION, decompressed.with(PRIMARY_TUMOUR, primary));
        assertNotGiven(PREOPERATIVE_EMBOLISATION, augmented.with(PRIMARY_TUMOUR, primary));
        assertNotGiven(PREOPERATIVE_EMBOLISATION, decompressed);
    }

    @Test
    void preoperativeEmbolisationIsSkippedWhenTheDeficitCannotWait() {
        Patient renal = decompressed.withDeficit().with(PRIMARY_TUMOUR, PrimaryTumour.RENAL_CELL);

        assertGiven(PREOPERATIVE_EMBOLISATION, renal);
        assertNotGiven(PREOPERATIVE_EMBOLISATION, renal.with(DEFICIT_PROGRESSION, DeficitProgression.RAPID));
    }

    @Test
    void earlyChemotherapyFollowsMinimallyInvasiveTreatment() {
        assertGiven(EARLY_CHEMOTHERAPY, augmented);
        assertNotGiven(EARLY_CHEMOTHERAPY, decompressed);
    }

    @Test
    void antiInflammatoryDrugsAreForCancerInducedPain() {
        assertGiven(ANTI_INFLAMMATORY, patient.withPain().with(PAIN_AT_NIGHT, true));
        assertNotGiven(
                ANTI_INFLAMMATORY, patient.withPain().with(PAIN_AT_NIGHT, true).with(PAIN_PROVOKED_BY_MOVEMENT, true));
    }

    @Test
    void opioidsAreForAPainScoreOfSevenOrMore() {
        assertGiven(OPIOIDS, patient.withPain().with(PAIN_SCORE, 7));
        assertNotGiven(OPIOIDS, patient.withPain().with(PAIN_SCORE, 6));
        assertThat(patient.withPain()
                        .without(PAIN_SCORE)
                        .recommendation()
                        .explanation()
                        .missing())
                .contains("painScore");
    }

    @Test
    void woundRiskPlanIsForAnyKnownFactorBeforeAnOperation() {
        assertGiven(WOUND_RISK_PLAN, decompressed.with(MALNUTRITION, true));
        assertGiven(WOUND_RISK_PLAN, decompressed.with(IMMUNOCOMPROMISED, true));
        assertGiven(WOUND_RISK_PLAN, decompressed.with(PRIOR_RADIOTHERAPY_TO_SPINE, true));
        assertNotGiven(WOUND_RISK_PLAN, decompressed);
        assertNotGiven(WOUND_RISK_PLAN, patient.withPain().with(MALNUTRITION, true));
    }

    @Test
    void rigidCollarIsForSinsOfSevenOrInstabilityNotFixedInTheNeck() {
        assertGiven(RIGID_COLLAR, augmented);
        assertGiven(RIGID_COLLAR, patient.withSubluxation().with(TreatmentFacts.FIT_FOR_SURGERY, false));
        assertNotGiven(RIGID_COLLAR, decompressed);
        assertGiven(RIGID_COLLAR, augmented.without(INDEX_LEVEL).with(SINS_TOTAL, 9));
    }

    @Test
    void orthosisTakesThePlaceOfTheCollarBelowTheNeck() {
        Patient lumbar =
                augmented.with(AFFECTED_LEVELS, Set.of(VertebralLevel.L3)).with(INDEX_LEVEL, VertebralLevel.L3);

        assertGiven(ORTHOSIS, lumbar);
        assertNotGiven(RIGID_COLLAR, lumbar);
        assertNotGiven(ORTHOSIS, augmented);
        Patient lowestNeck =
                augmented.with(AFFECTED_LEVELS, Set.of(VertebralLevel.C7)).with(INDEX_LEVEL, VertebralLevel.C7);
        assertGiven(RIGID_COLLAR, lowestNeck);
        assertNotGiven(ORTHOSIS, lowestNeck);
    }

    @Test
    void stagingAndBiopsyAreForAnUnsettledPrimaryAndBeforeARadicalResection() {
        assertGiven(STAGING_AND_BIOPSY, decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.UNKNOWN));
        assertGiven(STAGING_AND_BIOPSY, decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.OTHER));
        assertGiven(STAGING_AND_BIOPSY, decompressed.with(CANCER_HISTORY, CancerHistory.PAST));
        assertGiven(STAGING_AND_BIOPSY, decompressed.withACurableTumour());
        assertThat(STAGING_AND_BIOPSY.sentence(decompressed.withACurableTumour().facts()))
                .doesNotContain("not settled");
        assertNotGiven(STAGING_AND_BIOPSY, decompressed);
        assertNotGiven(
                STAGING_AND_BIOPSY,
                decompressed
                        .withDeficit()
                        .with(PRIMARY_TUMOUR, PrimaryTumour.UNKNOWN)
                        .with(DEFICIT_PROGRESSION, DeficitProgression.RAPID));
    }

    @Test
    void steroidReviewGoesWithADeficitOrATouchedCord() {
        assertGiven(STEROID_REVIEW, patient.withDeficit());
        assertGiven(STEROID_REVIEW, patient.withCompression(EpiduralCompressionGrade.GRADE_1C));
        assertNotGiven(STEROID_REVIEW, patient.withCompression(EpiduralCompressionGrade.GRADE_1B));
    }

    @Test
    void r41_theRiskOfWoundInfectionSaysWhichFactorsAreKnownAndWhetherMoreMayCome() {
        assertThat(r41(patient))
                .isEqualTo("The risk of wound infection is standard: none of the three risk factors is present.");
        assertThat(r41(patient.with(MALNUTRITION, true)))
                .isEqualTo("The risk of wound infection is raised: " + MALNUTRITION.label() + ".");
        assertThat(r41(patient.with(MALNUTRITION, true).without(IMMUNOCOMPROMISED)))
                .isEqualTo("The risk of wound infection is at least raised: " + MALNUTRITION.label() + ".");
    }

    private static String r41(Patient patient) {
        return patient.recommendation().explanation().reasons().stream()
                .filter(reason -> reason.rule().equals("R41"))
                .map(Reason::text)
                .reduce((one, other) -> one + other)
                .orElseThrow();
    }

    @Test
    void woundInfectionRiskCountsTheKnownFactors() {
        assertThat(patient.recommendation().woundInfectionRisk()).hasValue(WoundInfectionRisk.STANDARD);
        assertThat(patient.with(MALNUTRITION, true).recommendation().woundInfectionRisk())
                .hasValue(WoundInfectionRisk.RAISED);
        Patient two = patient.with(MALNUTRITION, true).with(IMMUNOCOMPROMISED, true);
        assertThat(two.recommendation().woundInfectionRisk()).hasValue(WoundInfectionRisk.HIGH);
        assertThat(two.with(PRIOR_RADIOTHERAPY_TO_SPINE, true).recommendation().woundInfectionRisk())
                .hasValue(WoundInfectionRisk.HIGH);
    }

    @Test
    void woundInfectionRiskStandsAsAtLeastAndIsNotStandardWhileAFactorIsUnknown() {
        Patient unasked = patient.without(MALNUTRITION);

        assertThat(unasked.recommendation().woundInfectionRisk()).isEmpty();
        assertThat(unasked.recommendation().explanation().missing()).contains("malnutrition");
        assertThat(unasked.with(IMMUNOCOMPROMISED, true).recommendation().woundInfectionRisk())
                .hasValue(WoundInfectionRisk.RAISED);
        assertThat(unasked.with(IMMUNOCOMPROMISED, true)
                        .recommendation()
                        .explanation()
                        .reasons())
                .anySatisfy(reason -> assertThat(reason.text()).contains("at least raised"));
    }

    @Test
    void surgicalPlanNamesGoalsAdjunctsAndEmbolisationForWhatWasChosen() {
        SurgicalPlan plan = SurgicalPlan.of(
                decompressed.with(PRIMARY_TUMOUR, PrimaryTumour.RENAL_CELL).facts(),
                Treatment.DECOMPRESSION_AND_STABILISATION);

        assertThat(plan.goals())
                .containsExactly(
                        SurgicalGoal.REMOVE_TUMOUR_AT_COMPRESSION_SITE,
                        SurgicalGoal.DECOMPRESS,
                        SurgicalGoal.STABILISE_AT_ONCE);
        assertThat(plan.adjuncts()).contains(Adjunct.PREOPERATIVE_EMBOLISATION);
        assertThat(plan.woundInfectionRisk()).hasValue(WoundInfectionRisk.STANDARD);
        assertThat(plan.explanation().reasons()).extracting("rule").contains("R29", "R31");
        assertThat(plan.explanation().warnings()).extracting("code").contains("LAMINECTOMY_ALONE_OUTDATED");
    }

    @ParameterizedTest
    @EnumSource(Treatment.class)
    void surgicalPlanHasGoalsExactlyForOperativeTreatments(Treatment chosen) {
        assertThat(SurgicalPlan.of(patient.facts(), chosen).goals().isEmpty()).isEqualTo(!chosen.isOperative());
    }

    @Test
    void surgicalPlanFollowsTheChoiceAndNotTheRecommendation() {
        Patient dying = patient.with(TreatmentFacts.LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS)
                .with(MALNUTRITION, true);

        assertThat(SurgicalPlan.of(dying.facts(), Treatment.RADICAL_RESECTION).adjuncts())
                .contains(WOUND_RISK_PLAN, STAGING_AND_BIOPSY);
    }

    private static void assertGiven(Adjunct adjunct, Patient patient) {
        assertThat(patient.recommendation().adjuncts()).contains(adjunct);
    }

    private static void assertNotGiven(Adjunct adjunct, Patient patient) {
        assertThat(patient.recommendation().adjuncts()).doesNotContain(adjunct);
    }
}
