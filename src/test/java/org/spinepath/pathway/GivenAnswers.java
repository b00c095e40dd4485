package org.spinepath.pathway;

import static org.spinepath.pathway.variables.CaseVariables.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.spinepath.clinical.aftercare.PatientStatus;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.vocabulary.ActionTaken;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.NotDoneReason;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.pathway.vocabulary.PreparationOutcome;
import org.spinepath.pathway.vocabulary.StepOutcome;

/** The {@link SampleAnswers} and what else somebody may answer, changed by the declared variables. */
record GivenAnswers(Map<String, Object> values) {

    static GivenAnswers none() {
        return new GivenAnswers(Map.of());
    }

    <T> GivenAnswers with(CaseVariable<T> variable, T value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(variable.name(), variable.written(value));
        return new GivenAnswers(more);
    }

    /** Mechanical pain with a known prostate cancer, neurology normal: suspected and urgent. */
    static GivenAnswers suspiciousAssessment() {
        return new GivenAnswers(SampleAnswers.assessment())
                .with(PRIMARY_TUMOUR, PrimaryTumour.PROSTATE)
                .with(PAIN_SCORE, 6)
                .with(PAIN_FEATURES, Set.of("painProvokedByMovement"));
    }

    /** No pain, no cancer, no deficit: not suspected. */
    static GivenAnswers harmlessAssessment() {
        return new GivenAnswers(SampleAnswers.harmlessAssessment());
    }

    static GivenAnswers imagingConfirms() {
        return new GivenAnswers(SampleAnswers.imaging());
    }

    static GivenAnswers imagingExcludes() {
        return imagingFinds(MetastasisFinding.NOT_FOUND);
    }

    static GivenAnswers imagingIsInconclusive() {
        return imagingFinds(MetastasisFinding.INCONCLUSIVE);
    }

    private static GivenAnswers imagingFinds(MetastasisFinding finding) {
        return done().with(
                        IMAGING_PERFORMED,
                        IMAGING_PERFORMED
                                .read(SampleAnswers.imaging().get("imagingPerformed"))
                                .orElseThrow())
                .with(METASTASIS, finding)
                .with(IMAGING_FINDINGS, Set.of())
                .with(IMAGING_REPORT_COMPLETE, true);
    }

    /** Ready; a surgeon and a radiation oncologist are asked. */
    static GivenAnswers readyForReview() {
        return new GivenAnswers(SampleAnswers.preparation())
                .with(INVITED_DISCIPLINES, Set.of(Discipline.SPINE_SURGERY, Discipline.RADIATION_ONCOLOGY));
    }

    static GivenAnswers backToImaging() {
        return none().with(PREPARATION_OUTCOME, PreparationOutcome.BACK_TO_IMAGING);
    }

    static GivenAnswers opinion() {
        return none().with(OPINION_TREATMENT, OpinionTreatment.DECOMPRESSION_AND_STABILISATION);
    }

    static GivenAnswers decisionFor(Treatment treatment) {
        return new GivenAnswers(SampleAnswers.decision(treatment.name()));
    }

    static GivenAnswers moreInformation() {
        return new GivenAnswers(SampleAnswers.decision(null)).with(MDT_OUTCOME, MdtOutcome.MORE_INFORMATION);
    }

    static GivenAnswers operated(LocalDate day) {
        return new GivenAnswers(SampleAnswers.surgery("DECOMPRESSION_AND_STABILISATION", day.toString()));
    }

    static GivenAnswers irradiated(LocalDate day) {
        return new GivenAnswers(SampleAnswers.nonSurgicalTreatment("RADIOTHERAPY", day.toString()));
    }

    static GivenAnswers adjuvantGiven(LocalDate day) {
        return done().with(TREATMENT_DATE, day);
    }

    static GivenAnswers goodVisit() {
        return new GivenAnswers(SampleAnswers.visit());
    }

    static GivenAnswers visitOf(PatientStatus status) {
        return done().with(PATIENT_STATUS, status);
    }

    static GivenAnswers done() {
        return none().with(STEP_OUTCOME, StepOutcome.DONE);
    }

    static GivenAnswers notDone() {
        return none().with(STEP_OUTCOME, StepOutcome.NOT_DONE).with(NOT_DONE_REASON, NotDoneReason.DID_NOT_ATTEND);
    }

    static GivenAnswers chased() {
        return none().with(ACTION_TAKEN, ActionTaken.CONTACTED_TEAM);
    }
}
