package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;
import static org.spinepath.clinical.treatment.RecommendationRow.*;
import static org.spinepath.clinical.treatment.Treatment.*;
import static org.spinepath.clinical.treatment.TreatmentFacts.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.Alignment;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.PosterolateralInvolvement;
import org.spinepath.clinical.imaging.VertebralBodyCollapse;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** Each row of the recommendation, clause by clause, in the order in which the rows are tried. */
class RecommendationRowTest {

    private static final EpiduralCompressionGrade HIGH_GRADE = EpiduralCompressionGrade.GRADE_2;

    private final Patient patient = Patient.withNothingToOperateOn();

    @ParameterizedTest
    @EnumSource(value = MetastasisFinding.class, names = "CONFIRMED", mode = EnumSource.Mode.EXCLUDE)
    void t0_noTreatmentWithoutAConfirmedMetastasis(MetastasisFinding finding) {
        assertRow(patient.withPain().with(METASTASIS, finding), T0);
        assertThat(warnings(patient.with(METASTASIS, finding))).contains("FURTHER_IMAGING");
    }

    @Test
    void t0_anUnknownFindingIsNotAConfirmedOne() {
        Patient unreported = patient.without(METASTASIS);

        assertRow(unreported, T0);
        assertThat(missing(unreported)).contains("metastasis");
    }

    @Test
    void t0_intraduralTumoursGoToNeurosurgery() {
        Patient intradural = patient.with(INTRADURAL_OR_INTRAMEDULLARY, true);

        assertRow(intradural, T0);
        assertThat(warnings(intradural)).contains("REFER_TO_NEUROSURGERY");
    }

    @Test
    void t0_anInvolvedDiscNeedsCulturesAndBiopsyFirst() {
        Patient infected = patient.withDeficit().withCompression(HIGH_GRADE).with(DISC_INVOLVED, true);

        assertRow(infected, T0);
        assertThat(warnings(infected)).contains("CONSIDER_INFECTION", "SURGEON_BY_PHONE");
        assertThat(rules(infected)).contains("R4");
        assertThat(infected.recommendation().alternatives()).isEmpty();
    }

    @Test
    void t0_anUnstableSpineGoesToTheSurgeonByPhone() {
        assertThat(warnings(patient.withSubluxation().with(METASTASIS, MetastasisFinding.INCONCLUSIVE)))
                .contains("SURGEON_BY_PHONE");
        assertThat(warnings(patient.with(METASTASIS, MetastasisFinding.INCONCLUSIVE)))
                .doesNotContain("SURGEON_BY_PHONE");
    }

    @Test
    void t1_whoDeclinesAllTreatmentIsSupported() {
        Patient declining = patient.withDeficit().withCompression(HIGH_GRADE).with(PATIENT_ACCEPTS_TREATMENT, false);

        assertRow(declining, T1, BEST_SUPPORTIVE_CARE);
        assertThat(declining.recommendation().alternatives()).noneMatch(Treatment::isOpenOperation);
        assertThat(rules(declining)).contains("PATIENT_CHOICE");
    }

    @Test
    void t1_anUnansweredWishIsNoRefusal() {
        Patient unasked = patient.withPain().without(PATIENT_ACCEPTS_TREATMENT);

        assertRow(unasked, T9, RADIOTHERAPY);
        assertThat(missing(unasked)).contains("patientAcceptsTreatment");
    }

    @ParameterizedTest
    @EnumSource(
            value = PrimaryTumour.class,
            names = {"LYMPHOMA", "MYELOMA", "GERM_CELL", "LUNG_SMALL_CELL"})
    void t2_highlySensitiveTumoursAreIrradiatedEvenWithHighGradeCompression(PrimaryTumour primary) {
        Patient sensitive = patient.withDeficit().withCompression(HIGH_GRADE).with(PRIMARY_TUMOUR, primary);

        assertRow(sensitive, T2, RADIOTHERAPY);
        assertThat(sensitive.recommendation().alternatives()).startsWith(SYSTEMIC_THERAPY);
        assertThat(sensitive.recommendation().provisional()).isFalse();
        assertThat(rules(sensitive)).contains("NOMS");
    }

    @Test
    void t2_doesNotHoldForAnUnstableSpine() {
        assertRow(
                patient.with(PRIMARY_TUMOUR, PrimaryTumour.MYELOMA).withSubluxation(),
                T7,
                DECOMPRESSION_AND_STABILISATION);
    }

    @Test
    void t2_isProvisionalWhileStabilityIsUnknown() {
        Patient unscored = patient.with(PRIMARY_TUMOUR, PrimaryTumour.MYELOMA).without(ALIGNMENT);

        assertRow(unscored, T2, RADIOTHERAPY);
        assertThat(unscored.recommendation().provisional()).isTrue();
        assertThat(missing(unscored)).contains("alignment");
    }

    @Test
    void t2_doesNotHoldWhenBoneCompresses() {
        Patient bone = patient.with(PRIMARY_TUMOUR, PrimaryTumour.MYELOMA)
                .withDeficit()
                .withCompression(EpiduralCompressionGrade.GRADE_1C)
                .with(COMPRESSION_CAUSE, CompressionCause.BONE);

        assertRow(bone, T7, DECOMPRESSION_AND_STABILISATION);
        assertRow(
                bone.withCompression(EpiduralCompressionGrade.GRADE_0).with(COMPRESSION_CAUSE, CompressionCause.BONE),
                T2,
                RADIOTHERAPY);
        assertRow(
                patient.with(PRIMARY_TUMOUR, PrimaryTumour.MYELOMA)
                        .withRadicularPain()
                        .with(COMPRESSION_CAUSE, CompressionCause.BONE),
                T7,
                DECOMPRESSION_AND_STABILISATION);
    }

    @Test
    void t2_withPotentialInstabilitySafeCementIsTheFirstAlternative() {
        Patient potentiallyUnstable =
                patient.withPainfulPotentialInstability().with(PRIMARY_TUMOUR, PrimaryTumour.LYMPHOMA);

        assertThat(potentiallyUnstable.recommendation().alternatives())
                .startsWith(VERTEBRAL_AUGMENTATION, SYSTEMIC_THERAPY);
        assertThat(rules(potentiallyUnstable)).contains("X1");
        assertThat(potentiallyUnstable
                        .with(POSTERIOR_WALL_DEFECT, true)
                        .recommendation()
                        .alternatives())
                .startsWith(SYSTEMIC_THERAPY);
    }

    @Test
    void t3_cementStandsInForAnOperationThatIsRuledOut() {
        Patient unstable = patient.withPainfulPotentialInstability();

        for (Patient ruledOut : List.of(
                unstable.with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS),
                unstable.with(FIT_FOR_SURGERY, false),
                unstable.with(PATIENT_ACCEPTS_SURGERY, false),
                patient.withRefractoryPain().with(FIT_FOR_SURGERY, false))) {
            assertRow(ruledOut, T3, VERTEBRAL_AUGMENTATION);
            assertThat(ruledOut.recommendation().alternatives()).startsWith(RADIOTHERAPY);
            assertThat(ruledOut.recommendation().alternatives()).noneMatch(Treatment::isOpenOperation);
            assertThat(ruledOut.recommendation().adjuncts()).contains(Adjunct.RIGID_COLLAR);
            assertThat(rules(ruledOut)).contains("R23", "R34", "X1");
        }
    }

    @Test
    void t3_needsItsOwnAnaestheticAssessmentWhenNotFitOrDeclining() {
        Patient unstable = patient.withPainfulPotentialInstability();

        assertThat(warnings(unstable.with(FIT_FOR_SURGERY, false))).contains("OWN_ANAESTHETIC_ASSESSMENT");
        assertThat(warnings(unstable.with(PATIENT_ACCEPTS_SURGERY, false))).contains("OWN_ANAESTHETIC_ASSESSMENT");
        assertThat(warnings(unstable.with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS)))
                .doesNotContain("OWN_ANAESTHETIC_ASSESSMENT");
    }

    @Test
    void t3_needsInstabilityOrRefractoryPainAndSafeCementAndNoUpperCervicalFailureAndMoreThanLastDays() {
        Patient unfit = patient.withPainfulPotentialInstability().with(FIT_FOR_SURGERY, false);

        for (Patient excluded : List.of(
                patient.withPain().with(FIT_FOR_SURGERY, false),
                unfit.with(POSTERIOR_WALL_DEFECT, true),
                unfit.without(POSTERIOR_WALL_DEFECT),
                unfit.withOdontoidFracture(),
                unfit.with(ATLANTOAXIAL_INSTABILITY, true),
                unfit.withSubluxation(),
                unfit.with(KARNOFSKY, 20))) {
            assertRow(excluded, T4, RADIOTHERAPY);
        }
    }

    @Test
    void t3_asksForWhatWouldMakeCementSafe() {
        assertThat(missing(patient.withPainfulPotentialInstability()
                        .with(FIT_FOR_SURGERY, false)
                        .without(POSTERIOR_WALL_DEFECT)))
                .contains("posteriorWallDefect");
    }

    @Test
    void t4_theBedboundWithUnderThreeMonthsAreSupported() {
        Patient dying =
                patient.with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS).with(KARNOFSKY, 20);

        assertRow(dying, T4, BEST_SUPPORTIVE_CARE);
        assertThat(dying.withPain().recommendation().alternatives()).startsWith(RADIOTHERAPY);
        assertRow(dying.withPain().with(KARNOFSKY, 30), T4, RADIOTHERAPY);
        assertRow(
                dying.withPain()
                        .with(LIFE_EXPECTANCY, LifeExpectancy.MONTHS_3_TO_12)
                        .with(FIT_FOR_SURGERY, false),
                T4,
                RADIOTHERAPY);
    }

    @Test
    void t4_anUnknownKarnofskyIsNotCountedAsBedboundButAskedFor() {
        Patient unscored = patient.withPain()
                .with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS)
                .without(KARNOFSKY);

        assertRow(unscored, T4, RADIOTHERAPY);
        assertThat(missing(unscored)).contains("karnofsky");
    }

    @Test
    void t4_painOrDeficitOrCompressionIsIrradiated() {
        Patient unfit = patient.with(FIT_FOR_SURGERY, false);

        assertRow(unfit.withPain(), T4, RADIOTHERAPY);
        assertRow(unfit.withDeficit(), T4, RADIOTHERAPY);
        assertRow(unfit.withCompression(EpiduralCompressionGrade.GRADE_1C), T4, RADIOTHERAPY);
        assertRow(unfit.with(NERVE_ROOT_COMPRESSION, true), T4, RADIOTHERAPY);
        assertThat(rules(unfit.withPain())).contains("R9", "R23");
    }

    @Test
    void t4_otherwiseSystemicTherapy() {
        assertRow(patient.with(PATIENT_ACCEPTS_SURGERY, false), T4, SYSTEMIC_THERAPY);
    }

    @Test
    void t4_anUnstableSpineThatIsNotFixedGetsACollar() {
        assertThat(patient.withSubluxation()
                        .with(FIT_FOR_SURGERY, false)
                        .recommendation()
                        .adjuncts())
                .contains(Adjunct.RIGID_COLLAR);
    }

    @Test
    void t4_offersNoOperationThatIsRuledOut() {
        assertThat(patient.withDeficit()
                        .withCompression(HIGH_GRADE)
                        .with(FIT_FOR_SURGERY, false)
                        .recommendation()
                        .alternatives())
                .noneMatch(Treatment::isOpenOperation);
    }

    @Test
    void t5_anOdontoidFractureOrAtlantoaxialInstabilityIsFixedWithCement() {
        assertRow(patient.withOdontoidFracture(), T5, CEMENT_AUGMENTED_FIXATION);
        assertRow(
                patient.with(AFFECTED_LEVELS, Set.of(VertebralLevel.C1))
                        .with(INDEX_LEVEL, VertebralLevel.C1)
                        .with(ATLANTOAXIAL_INSTABILITY, true),
                T5,
                CEMENT_AUGMENTED_FIXATION);
        assertThat(rules(patient.withOdontoidFracture())).contains("R35");
        assertThat(patient.withOdontoidFracture().recommendation().provisional())
                .isFalse();
        assertThat(patient.withOdontoidFracture().recommendation().alternatives())
                .containsExactly(DECOMPRESSION_AND_STABILISATION);
    }

    @Test
    void t5_aDeficitOrAKnownContraindicationOrSubluxationNeedsPosteriorFixation() {
        Patient fractured = patient.withOdontoidFracture();

        for (Patient posterior : List.of(
                fractured.withDeficit(),
                fractured.with(POSTERIOR_WALL_DEFECT, true),
                fractured.with(COAGULOPATHY, true),
                fractured.withCompression(EpiduralCompressionGrade.GRADE_1C),
                fractured.withSubluxation())) {
            assertRow(posterior, T5, DECOMPRESSION_AND_STABILISATION);
        }
    }

    @Test
    void t5_isProvisionalWhileTheSafetyOfCementIsUnknown() {
        Patient unseenWall = patient.withOdontoidFracture().without(POSTERIOR_WALL_DEFECT);

        assertRow(unseenWall, T5, CEMENT_AUGMENTED_FIXATION);
        assertThat(unseenWall.recommendation().provisional()).isTrue();
        assertThat(missing(unseenWall)).contains("posteriorWallDefect");
    }

    @Test
    void t6_aSolitarySlowTumourWithOverAYearIsResected() {
        Patient curable = patient.withACurableTumour().withRadicularPain();

        assertRow(curable, T6, RADICAL_RESECTION);
        assertThat(curable.recommendation().alternatives()).containsExactly(DECOMPRESSION_AND_STABILISATION);
        assertThat(rules(curable)).contains("R25", "R26", "R27");
    }

    @Test
    void t6_radicalResectionNeedsSolitarySlowAndOverAYear() {
        Patient curable = patient.withACurableTumour().withRadicularPain();

        for (Patient notCurable : List.of(
                curable.with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5, VertebralLevel.C6)),
                curable.with(EXTRASPINAL_BONE_METASTASES, 1),
                curable.with(VISCERAL_METASTASES, VisceralMetastases.REMOVABLE),
                curable.with(PRIMARY_TUMOUR, PrimaryTumour.MELANOMA),
                curable.with(LIFE_EXPECTANCY, LifeExpectancy.MONTHS_3_TO_12))) {
            assertRow(notCurable, T7, DECOMPRESSION_AND_STABILISATION);
        }
    }

    @Test
    void t6_needsAnIndication() {
        assertRow(patient.withACurableTumour().withPain(), T9, RADIOTHERAPY);
        assertRow(patient.withACurableTumour().withRefractoryPain(), T6, RADICAL_RESECTION);
    }

    @Test
    void t6_neverFiresOnAnUnknown() {
        Patient curable = patient.withACurableTumour().withRadicularPain();

        for (var fact : List.of(
                EXTRASPINAL_BONE_METASTASES,
                VISCERAL_METASTASES,
                AFFECTED_LEVELS,
                PRIMARY_TUMOUR,
                LIFE_EXPECTANCY,
                FIT_FOR_SURGERY,
                PATIENT_ACCEPTS_SURGERY)) {
            assertRow(curable.without(fact), T7, DECOMPRESSION_AND_STABILISATION);
            assertThat(missing(curable.without(fact))).contains(fact.name());
        }
    }

    @Test
    void t6_yieldsToT7WhenTheDeficitIsRapidOrSevere() {
        Patient curable = patient.withACurableTumour().withDeficit().withCompression(HIGH_GRADE);

        assertRow(curable, T6, RADICAL_RESECTION);
        for (Patient urgent : List.of(
                curable.with(DEFICIT_PROGRESSION, DeficitProgression.RAPID),
                curable.with(ASIA_GRADE, AsiaGrade.A),
                curable.with(ASIA_GRADE, AsiaGrade.B))) {
            assertRow(urgent, T7, DECOMPRESSION_AND_STABILISATION);
            assertThat(urgent.recommendation().alternatives()).startsWith(RADICAL_RESECTION);
        }
        assertThat(missing(curable.without(DEFICIT_PROGRESSION))).contains("deficitProgression");
    }

    @Test
    void t7_deficitRadicularPainHighGradeCompressionOrAnUnstableSpineIsDecompressedAndStabilised() {
        for (Patient operated : List.of(
                patient.withDeficit().withCompression(HIGH_GRADE),
                patient.withRadicularPain(),
                patient.withCompression(HIGH_GRADE),
                patient.withSubluxation())) {
            assertRow(operated, T7, DECOMPRESSION_AND_STABILISATION);
            assertThat(operated.recommendation().provisional()).isFalse();
            assertThat(rules(operated)).contains("R22", "R29", "R31");
        }
        assertThat(rules(patient.withRadicularPain())).contains("R12");
    }

    @Test
    void t7_isProvisionalUntilSurgeryIsClearedAndNamesTheAnswerWithoutIt() {
        for (var fact : List.of(LIFE_EXPECTANCY, FIT_FOR_SURGERY, PATIENT_ACCEPTS_SURGERY)) {
            Patient uncleared =
                    patient.withDeficit().withCompression(HIGH_GRADE).without(fact);

            assertRow(uncleared, T7, DECOMPRESSION_AND_STABILISATION);
            assertThat(uncleared.recommendation().provisional()).isTrue();
            assertThat(uncleared.recommendation().alternatives()).startsWith(RADIOTHERAPY);
            assertThat(warnings(uncleared)).contains("SURGERY_NOT_YET_CLEARED");
            assertThat(missing(uncleared)).contains(fact.name());
        }
    }

    /** T3's answer: cement would stabilise an unstable spine whose alignment is kept. */
    @Test
    void t7_namesCementWhereThatIsTheAnswerWithoutSurgery() {
        Patient collapsed = patient.withPainfulPotentialInstability()
                .with(ALIGNMENT, Alignment.DEFORMITY)
                .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.OVER_HALF)
                .with(POSTEROLATERAL_INVOLVEMENT, PosterolateralInvolvement.BILATERAL);

        assertRow(collapsed, T7, DECOMPRESSION_AND_STABILISATION);
        assertRow(collapsed.with(FIT_FOR_SURGERY, false), T3, VERTEBRAL_AUGMENTATION);
        assertThat(collapsed.without(FIT_FOR_SURGERY).recommendation().alternatives())
                .startsWith(VERTEBRAL_AUGMENTATION);
    }

    @Test
    void t9AndT10_areFirmThoughNobodyAskedAboutSurgery() {
        for (Patient unasked : List.of(patient.withPain(), patient)) {
            Patient uncleared = unasked.without(FIT_FOR_SURGERY).without(PATIENT_ACCEPTS_SURGERY);

            assertThat(uncleared.recommendation().provisional()).isFalse();
            assertThat(warnings(uncleared)).doesNotContain("SURGERY_NOT_YET_CLEARED");
        }
    }

    @Test
    void t5AndT8_areProvisionalUntilSurgeryIsClearedToo() {
        Patient fractured = patient.withOdontoidFracture().without(FIT_FOR_SURGERY);
        Patient painful = patient.withPainfulPotentialInstability()
                .with(COAGULOPATHY, true)
                .without(FIT_FOR_SURGERY);

        assertRow(fractured, T5, CEMENT_AUGMENTED_FIXATION);
        assertThat(fractured.recommendation().provisional()).isTrue();
        assertRow(painful, T8, DECOMPRESSION_AND_STABILISATION);
        assertThat(painful.recommendation().provisional()).isTrue();
        assertThat(painful.recommendation().alternatives()).startsWith(RADIOTHERAPY);
    }

    @Test
    void t8_remainingIndicationsAreAugmentedWhereCementIsSafe() {
        for (Patient augmented : List.of(patient.withPainfulPotentialInstability(), patient.withRefractoryPain())) {
            assertRow(augmented, T8, VERTEBRAL_AUGMENTATION);
            assertThat(rules(augmented)).contains("R32", "R33", "R34");
        }
    }

    @Test
    void t8_remainingIndicationsAreStabilisedOpenlyWhereCementIsContraindicated() {
        assertRow(
                patient.withPainfulPotentialInstability().with(POSTERIOR_WALL_DEFECT, true),
                T8,
                DECOMPRESSION_AND_STABILISATION);
        assertRow(patient.withRefractoryPain().with(COAGULOPATHY, true), T8, DECOMPRESSION_AND_STABILISATION);
    }

    @Test
    void t8_recommendsNothingWhileTheSafetyOfCementIsUnknown() {
        Patient unseenWall = patient.withRefractoryPain().without(POSTERIOR_WALL_DEFECT);

        assertRow(unseenWall, T11);
        assertThat(missing(unseenWall)).contains("posteriorWallDefect");
    }

    @Test
    void t9_painWithoutAnIndicationIsIrradiated() {
        assertRow(patient.withPain(), T9, RADIOTHERAPY);
        assertThat(patient.withPain().recommendation().alternatives()).containsExactly(VERTEBRAL_AUGMENTATION);
        assertThat(patient.withPain()
                        .with(POSTERIOR_WALL_DEFECT, true)
                        .recommendation()
                        .alternatives())
                .isEmpty();
        assertThat(rules(patient.withPain())).contains("R9", "R33");
    }

    @Test
    void t9_aDeficitFromOedemaIsIrradiated() {
        Patient oedema = patient.withDeficit()
                .with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1C)
                .with(COMPRESSION_CAUSE, CompressionCause.OEDEMA);

        assertRow(oedema, T9, RADIOTHERAPY);
        assertThat(rules(oedema)).contains("R18");
        assertThat(warnings(oedema)).doesNotContain("UNEXPLAINED_DEFICIT");
    }

    @Test
    void t9_paraplegiaOverTwoDaysIsIrradiated() {
        Patient paraplegic = patient.withDeficit()
                .withCompression(HIGH_GRADE)
                .with(ASIA_GRADE, AsiaGrade.A)
                .with(DEFICIT_DURATION_HOURS, 49);

        assertRow(paraplegic, T9, RADIOTHERAPY);
        assertRow(paraplegic.with(DEFICIT_DURATION_HOURS, 48), T7, DECOMPRESSION_AND_STABILISATION);
    }

    @Test
    void t9_afterRadiotherapyInVainSafeCementComesFirst() {
        Patient irradiated = patient.withPain().with(PAIN_DESPITE_RADIOTHERAPY, true);

        assertRow(irradiated, T9, VERTEBRAL_AUGMENTATION);
        assertThat(irradiated.recommendation().alternatives()).startsWith(RADIOTHERAPY);
        assertRow(irradiated.with(POSTERIOR_WALL_DEFECT, true), T9, RADIOTHERAPY);
    }

    @Test
    void t10_systemicTherapyWhenNothingHurtsOrCompresses() {
        assertRow(patient, T10, SYSTEMIC_THERAPY);
        assertThat(rules(patient)).contains("R39");
        assertThat(missing(patient)).isEmpty();
    }

    @Test
    void t10_painDeficitAndCompressionMustBeKnownAbsent() {
        assertRow(patient.without(EPIDURAL_COMPRESSION), T11);
        assertRow(patient.without(PAIN_PRESENT).without(PAIN_SCORE), T11);
        assertRow(patient.without(ASIA_GRADE).without(LIMB_WEAKNESS), T11);
        assertRow(patient.withCompression(EpiduralCompressionGrade.GRADE_1C), T11);
    }

    /** How fast a deficit progresses cannot matter to a patient who is known to have none. */
    @Test
    void aCompletelyExaminedPatientHasNothingMissing() {
        assertThat(missing(patient.without(DEFICIT_PROGRESSION))).isEmpty();
        assertThat(missing(patient.without(CLONUS))).containsExactly("clonus");
    }

    @Test
    void t11_namesTheMissingFacts() {
        Patient unread = patient.without(EPIDURAL_COMPRESSION);

        assertRow(unread, T11);
        assertThat(missing(unread)).contains("epiduralCompression");
        assertThat(rules(unread)).contains("INCOMPLETE_ASSESSMENT");
    }

    @Test
    void t11_aDeficitThatImagingDoesNotExplainGoesToTheSurgeon() {
        Patient unexplained = patient.withDeficit();

        assertRow(unexplained, T11);
        assertThat(warnings(unexplained)).contains("UNEXPLAINED_DEFICIT");
        assertThat(unexplained.recommendation().emergency()).isTrue();
        assertThat(patient.recommendation().emergency()).isFalse();
        assertThat(warnings(unexplained.withPain())).contains("UNEXPLAINED_DEFICIT");
    }

    @Test
    void r27_aCurableTumourWithoutAnIndicationMayBeResectedOrIrradiatedStereotactically() {
        assertThat(patient.withACurableTumour().recommendation().alternatives())
                .containsExactly(RADICAL_RESECTION, RADIOTHERAPY);
        assertThat(patient.withACurableTumour().withPain().recommendation().alternatives())
                .contains(RADICAL_RESECTION);
        assertThat(rules(patient.withACurableTumour())).contains("R27");
        assertThat(patient.recommendation().alternatives()).isEmpty();
    }

    @Test
    void r27_offersNoResectionToWhomCannotBeOperatedOnOrHasAnIndication() {
        Patient curable = patient.withACurableTumour();
        Patient cementUnknown =
                curable.withRefractoryPain().without(POSTERIOR_WALL_DEFECT).without(FIT_FOR_SURGERY);

        assertThat(curable.with(FIT_FOR_SURGERY, false).recommendation().alternatives())
                .doesNotContain(RADICAL_RESECTION);
        assertRow(cementUnknown, T11);
        assertThat(rules(cementUnknown)).doesNotContain("R27");
        assertThat(cementUnknown.recommendation().alternatives()).doesNotContain(RADICAL_RESECTION);
    }

    /** Pain may be all that keeps the patient down; who also has a sign has a deficit whatever keeps the patient down. */
    @Test
    void whetherPainKeepsThePatientDownIsAskedWhereItAloneWouldBeTheDeficit() {
        Patient down = patient.withPain().without(PAIN_IMMOBILISING).with(WALKING, Walking.UNABLE);

        assertThat(Findings.deficit(down.facts()).isTrue()).isTrue();
        assertThat(Findings.deficit(down.facts()).open()).contains(PAIN_IMMOBILISING);
        assertThat(Findings.deficit(down.with(CLONUS, true).facts()).open()).isEmpty();
    }

    @Test
    void rowsAreTriedInTheOrderOfTheContract() {
        assertThat(Arrays.stream(RecommendationRow.values()).map(RecommendationRow::id))
                .containsExactly("T0", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11");
    }

    /** The indication has said why to operate, and the adjunct what goes with cement; the row does not repeat them. */
    @Test
    void aRowDoesNotRepeatWhatIndicationsAndAdjunctsSay() {
        assertThat(rules(patient.withRadicularPain())).containsOnlyOnce("R12");
        assertThat(rules(patient.withDeficit().withCompression(HIGH_GRADE))).containsOnlyOnce("R22");
        assertThat(rules(patient.withPainfulPotentialInstability())).containsOnlyOnce("R33");
    }

    private static void assertRow(Patient patient, RecommendationRow row, Treatment treatment) {
        assertThat(patient.recommendation().row()).isEqualTo(row);
        assertThat(patient.recommendation().treatment()).hasValue(treatment);
    }

    /** A row that recommends no treatment. */
    private static void assertRow(Patient patient, RecommendationRow row) {
        assertThat(patient.recommendation().row()).isEqualTo(row);
        assertThat(patient.recommendation().treatment()).isEmpty();
    }

    private static List<String> warnings(Patient patient) {
        return patient.recommendation().explanation().warnings().stream()
                .map(Warning::code)
                .toList();
    }

    private static List<String> rules(Patient patient) {
        return patient.recommendation().explanation().reasons().stream()
                .map(Reason::rule)
                .toList();
    }

    private static Set<String> missing(Patient patient) {
        return patient.recommendation().explanation().missing();
    }
}
