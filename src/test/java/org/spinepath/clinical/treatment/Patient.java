package org.spinepath.clinical.treatment;

import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;
import static org.spinepath.clinical.treatment.TreatmentFacts.*;

import java.util.Set;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.Alignment;
import org.spinepath.clinical.imaging.BoneLesion;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.PosterolateralInvolvement;
import org.spinepath.clinical.imaging.VertebralBodyCollapse;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.SpinalInstrumentation;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/**
 * Builds the facts of one patient for a test. The patient to start from has a confirmed lung metastasis at C5, everything known, and
 * nothing that hurts, compresses, bends or forbids an operation: row T10.
 */
record Patient(Facts facts) {

    static Patient withNothingToOperateOn() {
        Facts facts = Facts.none();
        for (Fact<Boolean> sign : NeurologicalDeficit.SIGNS) {
            facts = facts.with(sign, false);
        }
        return new Patient(facts.with(CANCER_HISTORY, CancerHistory.CURRENT)
                        .with(PRIMARY_TUMOUR, PrimaryTumour.LUNG_NON_SMALL_CELL)
                        .with(PAIN_PRESENT, false)
                        .with(PAIN_SCORE, 0)
                        .with(ASIA_GRADE, AsiaGrade.E)
                        .with(WALKING, Walking.UNAIDED)
                        .with(DEFICIT_PROGRESSION, DeficitProgression.NONE)
                        .with(PRIOR_RADIOTHERAPY_TO_SPINE, false)
                        .with(SPINAL_INSTRUMENTATION, SpinalInstrumentation.NONE)
                        .with(KARNOFSKY, 80)
                        .with(MALNUTRITION, false)
                        .with(IMMUNOCOMPROMISED, false))
                .with(IMAGING_PERFORMED, Set.of(ImagingModality.MRI_WHOLE_SPINE, ImagingModality.CT_SPINE))
                .with(METASTASIS, MetastasisFinding.CONFIRMED)
                .with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5))
                .with(INDEX_LEVEL, VertebralLevel.C5)
                .with(EXTRASPINAL_BONE_METASTASES, 0)
                .with(VISCERAL_METASTASES, VisceralMetastases.NONE)
                .with(BONE_LESION, BoneLesion.MIXED)
                .with(ALIGNMENT, Alignment.NORMAL)
                .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.NONE)
                .with(POSTEROLATERAL_INVOLVEMENT, PosterolateralInvolvement.NONE)
                .with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_0)
                .with(COMPRESSION_CAUSE, CompressionCause.NONE)
                .with(NERVE_ROOT_COMPRESSION, false)
                .with(ODONTOID_FRACTURE, false)
                .with(ATLANTOAXIAL_INSTABILITY, false)
                .with(POSTERIOR_WALL_DEFECT, false)
                .with(DISC_INVOLVED, false)
                .with(INTRADURAL_OR_INTRAMEDULLARY, false)
                .with(LIFE_EXPECTANCY, LifeExpectancy.MONTHS_3_TO_12)
                .with(FIT_FOR_SURGERY, true)
                .with(COAGULOPATHY, false)
                .with(PATIENT_ACCEPTS_SURGERY, true)
                .with(PATIENT_ACCEPTS_TREATMENT, true);
    }

    <T> Patient with(Fact<T> fact, T value) {
        return new Patient(facts.with(fact, value));
    }

    /** The fact becomes unknown. */
    Patient without(Fact<?> fact) {
        return new Patient(facts.without(fact));
    }

    Patient withPain() {
        return with(PAIN_PRESENT, true)
                .with(PAIN_SCORE, 5)
                .with(PAIN_PROVOKED_BY_MOVEMENT, false)
                .with(PAIN_RELIEVED_BY_REST, false)
                .with(PAIN_BURNING_OR_SHOOTING, false)
                .with(PAIN_DERMATOMAL, false)
                .with(PAIN_AT_NIGHT, false)
                .with(PAIN_UNREMITTING, false)
                .with(PAIN_IMMOBILISING, false)
                .with(PAIN_DESPITE_RADIOTHERAPY, false);
    }

    /** Limb weakness, ASIA D, for a day, getting worse slowly. */
    Patient withDeficit() {
        return with(LIMB_WEAKNESS, true)
                .with(ASIA_GRADE, AsiaGrade.D)
                .with(DEFICIT_DURATION_HOURS, 24)
                .with(DEFICIT_PROGRESSION, DeficitProgression.SLOW);
    }

    Patient withCompression(EpiduralCompressionGrade grade) {
        return with(EPIDURAL_COMPRESSION, grade).with(COMPRESSION_CAUSE, CompressionCause.TUMOUR);
    }

    /** SINS 9 at C5 with mechanical pain. */
    Patient withPainfulPotentialInstability() {
        return withPain()
                .with(PAIN_PROVOKED_BY_MOVEMENT, true)
                .with(BONE_LESION, BoneLesion.LYTIC)
                .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.UP_TO_HALF);
    }

    Patient withRefractoryPain() {
        return withPain().with(PAIN_IMMOBILISING, true).with(PAIN_DESPITE_RADIOTHERAPY, true);
    }

    Patient withRadicularPain() {
        return withPain().with(PAIN_DERMATOMAL, true).with(NERVE_ROOT_COMPRESSION, true);
    }

    Patient withSubluxation() {
        return with(ALIGNMENT, Alignment.SUBLUXATION);
    }

    Patient withOdontoidFracture() {
        return with(AFFECTED_LEVELS, Set.of(VertebralLevel.C2))
                .with(INDEX_LEVEL, VertebralLevel.C2)
                .with(ODONTOID_FRACTURE, true);
    }

    /** Solitary breast cancer with over a year to live; the lesion is solitary already. */
    Patient withACurableTumour() {
        return with(PRIMARY_TUMOUR, PrimaryTumour.BREAST).with(LIFE_EXPECTANCY, LifeExpectancy.OVER_12_MONTHS);
    }

    TreatmentRecommendation recommendation() {
        return TreatmentRecommendation.of(facts);
    }
}
