package org.spinepath.pathway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.spinepath.pathway.variables.Json;

/** Complete answers to each task, of an invented patient with a solitary, unstable metastasis of renal cell cancer at C6. */
public final class SampleAnswers {

    private SampleAnswers() {}

    /** A checklist as a form sends it. */
    public static JsonValue ticked(String... options) {
        return SpinValues.jsonValue(Json.text(List.of(options))).create();
    }

    /** The answers with one changed. */
    public static Map<String, Object> with(Map<String, Object> answers, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(name, value);
        return changed;
    }

    /** The answers without one. */
    public static Map<String, Object> without(Map<String, Object> answers, String name) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.remove(name);
        return changed;
    }

    /** Mechanical and radicular pain, no deficit. */
    public static Map<String, Object> assessment() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("cancerHistory", "CURRENT");
        answers.put("primaryTumour", "RENAL_CELL");
        answers.put("painPresent", true);
        answers.put("painScore", 7);
        answers.put("painFeatures", ticked("painProvokedByMovement", "painDermatomal"));
        answers.put("painHistoryComplete", true);
        answers.put("walking", "UNAIDED");
        answers.put("asiaGrade", "E");
        answers.put("neurologicalSigns", ticked());
        answers.put("neurologicalExaminationComplete", true);
        answers.put("deficitDurationHours", null);
        answers.put("deficitProgression", null);
        answers.put("spinalInstrumentation", "NONE");
        answers.put("riskFactors", ticked());
        answers.put("riskHistoryComplete", true);
        answers.put("karnofsky", 80);
        return answers;
    }

    /** No pain, no deficit, no cancer: everything known to be absent. */
    public static Map<String, Object> harmlessAssessment() {
        Map<String, Object> answers = new HashMap<>(assessment());
        answers.put("cancerHistory", "NONE_KNOWN");
        answers.put("primaryTumour", null);
        answers.put("painPresent", false);
        answers.put("painScore", 0);
        answers.put("painFeatures", ticked());
        return answers;
    }

    public static Map<String, Object> imaging() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("stepOutcome", "DONE");
        answers.put("imagingPerformed", ticked("MRI_WHOLE_SPINE", "CT_SPINE"));
        answers.put("metastasis", "CONFIRMED");
        answers.put("affectedLevels", ticked("C6"));
        answers.put("indexLevel", "C6");
        answers.put("extraspinalBoneMetastases", 0);
        answers.put("visceralMetastases", "NONE");
        answers.put("boneLesion", "LYTIC");
        answers.put("alignment", "NORMAL");
        answers.put("vertebralBodyCollapse", "OVER_HALF");
        answers.put("posterolateralInvolvement", "BILATERAL");
        answers.put("epiduralCompression", "GRADE_1B");
        answers.put("compressionCause", "TUMOUR");
        answers.put("imagingFindings", ticked("nerveRootCompression"));
        answers.put("imagingReportComplete", true);
        return answers;
    }

    public static Map<String, Object> preparation() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("preparationOutcome", "READY");
        answers.put("lifeExpectancy", "OVER_12_MONTHS");
        answers.put("lifeExpectancyMethod", "CLINICAL_JUDGEMENT");
        answers.put("fitForSurgery", true);
        answers.put("coagulopathy", false);
        answers.put("patientAcceptsSurgery", true);
        answers.put("patientAcceptsTreatment", true);
        answers.put("invitedDisciplines", ticked());
        return answers;
    }

    /** A quorate meeting that chooses this treatment. */
    public static Map<String, Object> decision(String treatment) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("mdtMembersPresent", ticked("SPINE_SURGERY", "MEDICAL_ONCOLOGY", "RADIOLOGY"));
        answers.put("mdtOutcome", "TREAT");
        answers.put("mdtTreatment", treatment);
        return answers;
    }

    /** A quorate meeting that chooses this treatment because the patient wishes it, whatever is recommended. */
    public static Map<String, Object> decisionAsThePatientWishes(String treatment) {
        Map<String, Object> answers = decision(treatment);
        answers.put("overrideReasonCode", "PATIENT_WISH");
        answers.put("overrideReason", "as the patient wants");
        return answers;
    }

    public static Map<String, Object> surgery(String procedure, String date) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("stepOutcome", "DONE");
        answers.put("treatmentDate", date);
        answers.put("procedurePerformed", procedure);
        answers.put("surgicalApproach", "ANTERIOR");
        answers.put("adjuvantRadiotherapyPlanned", false);
        answers.put("operativeComplications", ticked());
        return answers;
    }

    public static Map<String, Object> nonSurgicalTreatment(String treatment, String date) {
        return new HashMap<>(Map.of("stepOutcome", "DONE", "treatmentDate", date, "treatmentGiven", treatment));
    }

    /** A visit that finds the patient well. */
    public static Map<String, Object> visit() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("stepOutcome", "DONE");
        answers.put("patientStatus", "ALIVE");
        answers.put("painScore", 1);
        answers.put("painFeatures", ticked());
        answers.put("painHistoryComplete", true);
        answers.put("walking", "UNAIDED");
        answers.put("asiaGrade", "E");
        answers.put("neurologicalSigns", ticked());
        answers.put("neurologicalExaminationComplete", true);
        answers.put("woundStatus", "HEALED");
        answers.put("complications", ticked());
        answers.put("karnofsky", 90);
        answers.put("eq5dVas", 75);
        return answers;
    }
}
