package org.spinepath.demo.synthetic;

import static org.spinepath.clinical.treatment.Treatment.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.prognosis.LifeExpectancy;
import org.spinepath.clinical.treatment.SurgicalApproach;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.demo.player.FilledForm;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.ActionTaken;
import org.spinepath.pathway.vocabulary.AdviceOutcome;
import org.spinepath.pathway.vocabulary.ComplicationOutcome;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.LifeExpectancyMethod;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.NotDoneReason;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;
import org.spinepath.pathway.vocabulary.PreparationOutcome;
import org.spinepath.pathway.vocabulary.StepOutcome;
import org.spinepath.pathway.vocabulary.TraceOutcome;

/**
 * What the teams decide and do.
 *
 * @param of chance about the task at hand
 */
record TeamForms(SyntheticPatient patient, Chance of) {

    private static final Shares<OverrideReasonCode> WHY_OVERRIDDEN = Shares.of(30, OverrideReasonCode.PATIENT_WISH)
            .and(28, OverrideReasonCode.COMORBIDITY)
            .and(14, OverrideReasonCode.NEW_FINDING)
            .and(13, OverrideReasonCode.TECHNICAL)
            .and(9, OverrideReasonCode.RULE_DISPUTED)
            .and(6, OverrideReasonCode.OTHER);
    private static final Shares<NotDoneReason> NOT_DONE = Shares.of(30, NotDoneReason.PATIENT_DECLINED)
            .and(30, NotDoneReason.UNFIT)
            .and(25, NotDoneReason.RESOURCE)
            .and(10, NotDoneReason.DID_NOT_ATTEND)
            .and(5, NotDoneReason.OTHER);
    private static final Shares<ActionTaken> ACTIONS = Shares.of(50, ActionTaken.CONTACTED_TEAM)
            .and(20, ActionTaken.REASSIGNED)
            .and(25, ActionTaken.NO_CAPACITY)
            .and(5, ActionTaken.OTHER);
    private static final Shares<LifeExpectancyMethod> METHODS = Shares.of(55, LifeExpectancyMethod.SCORES)
            .and(35, LifeExpectancyMethod.CLINICAL_JUDGEMENT)
            .and(10, LifeExpectancyMethod.SORG_CALCULATOR);
    private static final Shares<SurgicalApproach> APPROACHES = Shares.of(35, SurgicalApproach.ANTERIOR)
            .and(45, SurgicalApproach.POSTERIOR)
            .and(20, SurgicalApproach.COMBINED);

    FilledForm advice() {
        return of.happens("referred anyway", 0.15)
                ? new FilledForm()
                        .with(CaseVariables.ADVICE_OUTCOME, AdviceOutcome.REFER_ANYWAY)
                        .with(CaseVariables.REFER_ANYWAY_REASON, "Synthetic: the practice remains concerned.")
                : new FilledForm().with(CaseVariables.ADVICE_OUTCOME, AdviceOutcome.ADVICE_SENT);
    }

    FilledForm notDone() {
        return new FilledForm()
                .with(CaseVariables.STEP_OUTCOME, StepOutcome.NOT_DONE)
                .with(CaseVariables.NOT_DONE_REASON, of.oneOf("why not done", NOT_DONE));
    }

    FilledForm otherDiagnosisAdvised() {
        return new FilledForm().with(CaseVariables.ADVICE_SENT, true);
    }

    FilledForm neurosurgeryAccepted() {
        return new FilledForm().with(CaseVariables.NEUROSURGERY_ACCEPTED, true);
    }

    FilledForm backToImaging() {
        return new FilledForm().with(CaseVariables.PREPARATION_OUTCOME, PreparationOutcome.BACK_TO_IMAGING);
    }

    /** @param fit whether an operation is possible as far as is known so far */
    FilledForm preparation(boolean fit) {
        boolean comfortFirst = patient.lifeExpectancy() == LifeExpectancy.UNDER_3_MONTHS;
        return new FilledForm()
                .with(CaseVariables.PREPARATION_OUTCOME, PreparationOutcome.READY)
                .with(CaseVariables.LIFE_EXPECTANCY, patient.lifeExpectancy())
                .with(CaseVariables.LIFE_EXPECTANCY_METHOD, of.oneOf("method", METHODS))
                .with(CaseVariables.FIT_FOR_SURGERY, fit && !patient.chance().happens("unfit", 0.1))
                .with(CaseVariables.COAGULOPATHY, patient.chance().happens("coagulopathy", 0.04))
                .with(CaseVariables.PATIENT_ACCEPTS_SURGERY, !patient.chance().happens("declines surgery", 0.07))
                .with(CaseVariables.PATIENT_ACCEPTS_TREATMENT, !patient.chance().happens("declines treatment", 0.03))
                .with(
                        CaseVariables.INVITED_DISCIPLINES,
                        comfortFirst
                                ? EnumSet.of(Discipline.RADIATION_ONCOLOGY, Discipline.PALLIATIVE_CARE)
                                : EnumSet.of(
                                        Discipline.SPINE_SURGERY,
                                        Discipline.RADIATION_ONCOLOGY,
                                        Discipline.MEDICAL_ONCOLOGY));
    }

    FilledForm opinion(Optional<Treatment> recommended) {
        OpinionTreatment agreed = recommended
                .map(treatment -> OpinionTreatment.valueOf(treatment.name()))
                .orElse(OpinionTreatment.MORE_INFORMATION);
        return new FilledForm()
                .with(
                        CaseVariables.OPINION_TREATMENT,
                        of.happens("disagrees", 0.2) ? OpinionTreatment.RADIOTHERAPY : agreed);
    }

    FilledForm moreInformation() {
        return meeting().with(CaseVariables.MDT_OUTCOME, MdtOutcome.MORE_INFORMATION);
    }

    FilledForm decision(Optional<Treatment> recommended) {
        Treatment chosen =
                recommended.filter(treatment -> !of.happens("overridden", 0.2)).orElseGet(() -> instead(recommended));
        FilledForm form =
                meeting().with(CaseVariables.MDT_OUTCOME, MdtOutcome.TREAT).with(CaseVariables.MDT_TREATMENT, chosen);
        return recommended.filter(chosen::equals).isPresent()
                ? form
                : form.with(CaseVariables.OVERRIDE_REASON_CODE, of.oneOf("why overridden", WHY_OVERRIDDEN))
                        .with(CaseVariables.OVERRIDE_REASON, "Synthetic: decided otherwise.");
    }

    FilledForm operation(Treatment decided, LocalDate today) {
        return new FilledForm()
                .with(CaseVariables.STEP_OUTCOME, StepOutcome.DONE)
                .with(CaseVariables.TREATMENT_DATE, today)
                .with(CaseVariables.PROCEDURE_PERFORMED, decided)
                .with(
                        CaseVariables.SURGICAL_APPROACH,
                        decided == VERTEBRAL_AUGMENTATION
                                ? SurgicalApproach.PERCUTANEOUS
                                : of.oneOf("approach", APPROACHES))
                .with(
                        CaseVariables.ADJUVANT_RADIOTHERAPY_PLANNED,
                        decided.isOpenOperation() && of.happens("adjuvant planned", 0.6))
                .with(CaseVariables.OPERATIVE_COMPLICATIONS, Set.of());
    }

    FilledForm nonSurgical(Treatment decided, LocalDate today) {
        return adjuvant(today).with(CaseVariables.TREATMENT_GIVEN, decided);
    }

    FilledForm adjuvant(LocalDate today) {
        return new FilledForm()
                .with(CaseVariables.STEP_OUTCOME, StepOutcome.DONE)
                .with(CaseVariables.TREATMENT_DATE, today);
    }

    FilledForm traced() {
        return new FilledForm()
                .with(
                        CaseVariables.TRACE_OUTCOME,
                        of.happens("found", 0.4) ? TraceOutcome.FOUND : TraceOutcome.NOT_FOUND);
    }

    FilledForm complicationReviewed() {
        return new FilledForm()
                .with(
                        CaseVariables.COMPLICATION_OUTCOME,
                        of.happens("operated", 0.3) ? ComplicationOutcome.OPERATED : ComplicationOutcome.MANAGED);
    }

    FilledForm letterConfirmed() {
        return new FilledForm().with(CaseVariables.LETTER_RECEIVED, true);
    }

    FilledForm chased() {
        return new FilledForm().with(CaseVariables.ACTION_TAKEN, of.oneOf("action", ACTIONS));
    }

    private static FilledForm meeting() {
        return new FilledForm()
                .with(
                        CaseVariables.MDT_MEMBERS_PRESENT,
                        EnumSet.of(
                                Discipline.SPINE_SURGERY,
                                Discipline.RADIATION_ONCOLOGY,
                                Discipline.MEDICAL_ONCOLOGY,
                                Discipline.RADIOLOGY));
    }

    /** The milder one, mostly. */
    private Treatment instead(Optional<Treatment> recommended) {
        return recommended
                .map(treatment -> switch (treatment) {
                    case RADICAL_RESECTION -> DECOMPRESSION_AND_STABILISATION;
                    case DECOMPRESSION_AND_STABILISATION, CEMENT_AUGMENTED_FIXATION ->
                        of.happens("cement instead", 0.3) ? VERTEBRAL_AUGMENTATION : RADIOTHERAPY;
                    case VERTEBRAL_AUGMENTATION, SYSTEMIC_THERAPY, BEST_SUPPORTIVE_CARE -> RADIOTHERAPY;
                    case RADIOTHERAPY -> of.happens("systemic instead", 0.6) ? SYSTEMIC_THERAPY : BEST_SUPPORTIVE_CARE;
                })
                .orElse(RADIOTHERAPY);
    }
}
