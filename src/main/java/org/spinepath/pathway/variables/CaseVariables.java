package org.spinepath.pathway.variables;

import static org.spinepath.pathway.variables.CaseVariable.checklist;
import static org.spinepath.pathway.variables.CaseVariable.choice;
import static org.spinepath.pathway.variables.CaseVariable.choices;
import static org.spinepath.pathway.variables.CaseVariable.day;
import static org.spinepath.pathway.variables.CaseVariable.moment;
import static org.spinepath.pathway.variables.CaseVariable.number;
import static org.spinepath.pathway.variables.CaseVariable.of;
import static org.spinepath.pathway.variables.CaseVariable.structure;
import static org.spinepath.pathway.variables.CaseVariable.text;
import static org.spinepath.pathway.variables.CaseVariable.yesNo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.aftercare.AftercareStep;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.PatientStatus;
import org.spinepath.clinical.aftercare.Relapse;
import org.spinepath.clinical.aftercare.SupportiveCareDecision;
import org.spinepath.clinical.aftercare.Visit;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.Alignment;
import org.spinepath.clinical.imaging.BoneLesion;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingConclusion;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.PosterolateralInvolvement;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.imaging.VertebralBodyCollapse;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.ImmediateAction;
import org.spinepath.clinical.presentation.PainMechanism;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.SpinalInstrumentation;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.prognosis.LifeExpectancy;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.RecommendationRow;
import org.spinepath.clinical.treatment.SurgicalApproach;
import org.spinepath.clinical.treatment.SurgicalGoal;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.clinical.treatment.TreatmentFacts;
import org.spinepath.clinical.treatment.WoundInfectionRisk;
import org.spinepath.pathway.vocabulary.ActionTaken;
import org.spinepath.pathway.vocabulary.AdviceOutcome;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.pathway.vocabulary.ComplicationOutcome;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.FactGroups;
import org.spinepath.pathway.vocabulary.LifeExpectancyMethod;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.NotDoneReason;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;
import org.spinepath.pathway.vocabulary.PreparationOutcome;
import org.spinepath.pathway.vocabulary.StepOutcome;
import org.spinepath.pathway.vocabulary.TraceOutcome;
import org.spinepath.pathway.vocabulary.TreatmentKinds;
import org.spinepath.pathway.vocabulary.TreatmentPath;

/** Every variable of a case, declared once. BPMN, forms and DMN use exactly these names. */
public final class CaseVariables {

    // The case itself

    public static final CaseVariable<String> CASE_NUMBER =
            text("caseNumber", "case number", "Our number of the case, also its business key");
    public static final CaseVariable<String> PATIENT_REF =
            text("patientRef", "patient reference", "Random reference to the patient; says nothing about the person");
    public static final CaseVariable<String> REFERRER_TEAM =
            text("referrerTeam", "referring practice", "Group id of the practice that referred");
    public static final CaseVariable<ReferrerRole> REFERRER_ROLE = choice(
            "referrerRole", "referrer's role", ReferrerRole.class, "Which door of primary care the case came in by");
    public static final CaseVariable<Integer> AGE_YEARS = of(PresentationFacts.AGE_YEARS, "Age at referral");
    public static final CaseVariable<Sex> SEX = of(PresentationFacts.SEX, "Sex as the sender states it");
    public static final CaseVariable<Boolean> EMERGENCY_SIGNS = of(
            PresentationFacts.EMERGENCY_SIGNS,
            "The referral speaks of weakness, loss of walking, bladder, bowel or airway trouble");
    public static final CaseVariable<Instant> REFERRAL_RECEIVED_AT =
            moment("referralReceivedAt", "referral received", "When the referral was acknowledged");
    public static final CaseVariable<String> REFERRAL_REASON =
            text("referralReason", "reason for referral", "Id of the note with the referrer's words");
    public static final CaseVariable<CaseOutcome> OUTCOME =
            choice("outcome", "outcome", CaseOutcome.class, "How the case ended");

    // GP assessment

    public static final CaseVariable<CancerHistory> CANCER_HISTORY =
            of(PresentationFacts.CANCER_HISTORY, "Cancer in the past or present");
    public static final CaseVariable<PrimaryTumour> PRIMARY_TUMOUR = of(
            PresentationFacts.PRIMARY_TUMOUR,
            "Where the metastasis comes from; UNKNOWN means looked for and not identified");
    public static final CaseVariable<Boolean> PAIN_PRESENT =
            of(PresentationFacts.PAIN_PRESENT, "Whether the patient has neck or back pain");
    public static final CaseVariable<Integer> PAIN_SCORE = of(PresentationFacts.PAIN_SCORE, "Worst pain, 0 to 10");
    public static final CaseVariable<Set<String>> PAIN_FEATURES = checklist(
            "painFeatures", "pain features", FactGroups.PAIN_FEATURES, "The features of the pain that are present");
    public static final CaseVariable<Boolean> PAIN_HISTORY_COMPLETE = yesNo(
            "painHistoryComplete",
            "pain history complete",
            "All pain features were asked: those not ticked are absent");
    public static final CaseVariable<Walking> WALKING = of(PresentationFacts.WALKING, "Whether the patient walks");
    public static final CaseVariable<AsiaGrade> ASIA_GRADE =
            of(PresentationFacts.ASIA_GRADE, "ASIA impairment grade, A complete to E normal");
    public static final CaseVariable<Set<String>> NEUROLOGICAL_SIGNS = checklist(
            "neurologicalSigns", "neurological signs", FactGroups.NEUROLOGICAL_SIGNS, "The signs that are present");
    public static final CaseVariable<Boolean> NEUROLOGICAL_EXAMINATION_COMPLETE = yesNo(
            "neurologicalExaminationComplete",
            "neurological examination complete",
            "All signs were examined: those not ticked are absent");
    public static final CaseVariable<Integer> DEFICIT_DURATION_HOURS =
            of(PresentationFacts.DEFICIT_DURATION_HOURS, "Hours since the deficit began, at the time of the answer");
    public static final CaseVariable<DeficitProgression> DEFICIT_PROGRESSION =
            of(PresentationFacts.DEFICIT_PROGRESSION, "How fast the deficit progresses");
    public static final CaseVariable<Instant> DEFICIT_ONSET_AT =
            moment("deficitOnsetAt", "onset of the deficit", "When the deficit began, as assessed or as reported");
    public static final CaseVariable<Instant> DETERIORATION_REPORTED_AT = moment(
            "deteriorationReportedAt", "deterioration reported", "When a deterioration was last reported to the case");
    public static final CaseVariable<SpinalInstrumentation> SPINAL_INSTRUMENTATION =
            of(PresentationFacts.SPINAL_INSTRUMENTATION, "Screws and rods already in the spine");
    public static final CaseVariable<Set<String>> RISK_FACTORS = checklist(
            "riskFactors",
            "risk factors",
            FactGroups.RISK_FACTORS,
            "The risk factors and earlier findings that are present");
    public static final CaseVariable<Boolean> RISK_HISTORY_COMPLETE = yesNo(
            "riskHistoryComplete", "risk history complete", "All risk factors were asked: those not ticked are absent");
    public static final CaseVariable<Integer> KARNOFSKY =
            of(PresentationFacts.KARNOFSKY, "Karnofsky index as measured, never converted from ECOG");

    // Triage and advice

    public static final CaseVariable<Boolean> METASTASIS_SUSPECTED =
            yesNo("metastasisSuspected", "metastasis suspected", "Whether triage suspects a spinal metastasis");
    public static final CaseVariable<Urgency> URGENCY = choice(
            "urgency",
            "urgency",
            Urgency.class,
            "How fast the case must move; the highest of triaged and raised, unless a clinician lowered it");
    public static final CaseVariable<Urgency> LOWERED_URGENCY = choice(
            "loweredUrgency",
            "lowered urgency",
            Urgency.class,
            "To what a clinician lowered the urgency; known until it is carried out");
    public static final CaseVariable<Set<PainMechanism>> PAIN_MECHANISMS = choices(
            "painMechanisms", "pain mechanisms", PainMechanism.class, "Mechanisms of the pain; several may coexist");
    public static final CaseVariable<Boolean> MYELOPATHY_SUSPECTED =
            yesNo("myelopathySuspected", "myelopathy suspected", "Whether any sign of myelopathy is present");
    public static final CaseVariable<List<ImmediateAction>> IMMEDIATE_ACTIONS = structure(
            "immediateActions",
            "immediate actions",
            new TypeReference<>() {},
            "Advice to the referrer, never an order");
    public static final CaseVariable<List<Reason>> TRIAGE_REASONS = reasons("triageReasons", "reasons of the triage");
    public static final CaseVariable<List<Warning>> TRIAGE_WARNINGS =
            warnings("triageWarnings", "warnings of the triage");
    public static final CaseVariable<List<String>> TRIAGE_MISSING = missing("triageMissing", "unknowns of the triage");
    public static final CaseVariable<AdviceOutcome> ADVICE_OUTCOME = choice(
            "adviceOutcome", "outcome of the advice", AdviceOutcome.class, "What came of the advice to primary care");
    public static final CaseVariable<String> REFER_ANYWAY_REASON =
            text("referAnywayReason", "reason to refer anyway", "Id of the note that says why the case goes on");

    // Imaging

    public static final CaseVariable<Set<ImagingModality>> IMAGING_MODALITIES =
            choices("imagingModalities", "imaging asked for", ImagingModality.class, "Modalities to perform");
    public static final CaseVariable<Integer> IMAGING_ROUND = number(
            "imagingRound", "imaging round", 0, 1000, "1 for the first imaging of a question, more when repeated");
    public static final CaseVariable<List<Reason>> IMAGING_REASONS =
            reasons("imagingReasons", "reasons of the imaging");
    public static final CaseVariable<List<Warning>> IMAGING_WARNINGS =
            warnings("imagingWarnings", "warnings of the imaging selection");
    public static final CaseVariable<List<String>> IMAGING_MISSING =
            missing("imagingMissing", "unknowns of the imaging");
    public static final CaseVariable<StepOutcome> STEP_OUTCOME =
            choice("stepOutcome", "outcome of the step", StepOutcome.class, "Whether the step took place");
    public static final CaseVariable<NotDoneReason> NOT_DONE_REASON =
            choice("notDoneReason", "reason why not done", NotDoneReason.class, "Why the step did not take place");
    public static final CaseVariable<Set<ImagingModality>> IMAGING_PERFORMED =
            of(ImagingFacts.IMAGING_PERFORMED, "Modalities performed");
    public static final CaseVariable<Instant> IMAGING_REPORTED_AT =
            moment("imagingReportedAt", "imaging reported", "When the last imaging was reported");
    public static final CaseVariable<MetastasisFinding> METASTASIS =
            of(ImagingFacts.METASTASIS, "What imaging says about a spinal metastasis");
    public static final CaseVariable<Set<VertebralLevel>> AFFECTED_LEVELS =
            of(ImagingFacts.AFFECTED_LEVELS, "All levels with a metastasis");
    public static final CaseVariable<VertebralLevel> INDEX_LEVEL =
            of(ImagingFacts.INDEX_LEVEL, "The level with the highest cord compression, then the highest SINS");
    public static final CaseVariable<Integer> EXTRASPINAL_BONE_METASTASES =
            of(ImagingFacts.EXTRASPINAL_BONE_METASTASES, "Number of bone metastases outside the spine");
    public static final CaseVariable<VisceralMetastases> VISCERAL_METASTASES =
            of(ImagingFacts.VISCERAL_METASTASES, "Metastases of the major internal organs");
    public static final CaseVariable<BoneLesion> BONE_LESION =
            of(ImagingFacts.BONE_LESION, "How the lesion changes bone");
    public static final CaseVariable<Alignment> ALIGNMENT = of(ImagingFacts.ALIGNMENT, "Alignment at the index level");
    public static final CaseVariable<VertebralBodyCollapse> VERTEBRAL_BODY_COLLAPSE =
            of(ImagingFacts.VERTEBRAL_BODY_COLLAPSE, "Collapse of the vertebral body");
    public static final CaseVariable<PosterolateralInvolvement> POSTEROLATERAL_INVOLVEMENT =
            of(ImagingFacts.POSTEROLATERAL_INVOLVEMENT, "Involvement of facet, pedicle or costovertebral joint");
    public static final CaseVariable<EpiduralCompressionGrade> EPIDURAL_COMPRESSION =
            of(ImagingFacts.EPIDURAL_COMPRESSION, "Bilsky grade at the worst level");
    public static final CaseVariable<CompressionCause> COMPRESSION_CAUSE =
            of(ImagingFacts.COMPRESSION_CAUSE, "What compresses the cord or root");
    public static final CaseVariable<Set<String>> IMAGING_FINDINGS = checklist(
            "imagingFindings", "imaging findings", FactGroups.IMAGING_FINDINGS, "The findings that are present");
    public static final CaseVariable<Boolean> IMAGING_REPORT_COMPLETE = yesNo(
            "imagingReportComplete",
            "imaging report complete",
            "All findings were looked for: those not ticked are absent");
    public static final CaseVariable<ImagingConclusion> IMAGING_CONCLUSION = choice(
            "imagingConclusion",
            "conclusion of the imaging",
            ImagingConclusion.class,
            "What imaging found decides the next step");

    // Grading

    public static final CaseVariable<Stability> STABILITY =
            choice("stability", "stability", Stability.class, "Stability of the spine, when it can be told");
    public static final CaseVariable<Map<String, ScoreLine>> SCORES = structure(
            "scores",
            "scores",
            new TypeReference<>() {},
            "By name (sins, escc, tokuhashi, tomita, bauer, vanDerLinden): total, band and a sentence");
    public static final CaseVariable<List<Reason>> GRADING_REASONS =
            reasons("gradingReasons", "reasons of the grading");
    public static final CaseVariable<List<Warning>> GRADING_WARNINGS =
            warnings("gradingWarnings", "warnings of the grading");
    public static final CaseVariable<List<String>> GRADING_MISSING =
            missing("gradingMissing", "unknowns of the grading");

    // Ends on the way

    public static final CaseVariable<Boolean> NEUROSURGERY_ACCEPTED =
            yesNo("neurosurgeryAccepted", "accepted by neurosurgery", "Neurosurgery has taken over");
    public static final CaseVariable<Boolean> ADVICE_SENT =
            yesNo("adviceSent", "advice sent", "The other diagnosis and what to do were sent to primary care");

    // MDT

    public static final CaseVariable<PreparationOutcome> PREPARATION_OUTCOME = choice(
            "preparationOutcome", "outcome of the preparation", PreparationOutcome.class, "Whether the case is ready");
    public static final CaseVariable<LifeExpectancy> LIFE_EXPECTANCY =
            of(TreatmentFacts.LIFE_EXPECTANCY, "The estimate of life expectancy");
    public static final CaseVariable<LifeExpectancyMethod> LIFE_EXPECTANCY_METHOD = choice(
            "lifeExpectancyMethod",
            "method of the life expectancy",
            LifeExpectancyMethod.class,
            "How life expectancy was estimated");
    public static final CaseVariable<Boolean> FIT_FOR_SURGERY =
            of(TreatmentFacts.FIT_FOR_SURGERY, "The anaesthetic assessment");
    public static final CaseVariable<Boolean> PATIENT_ACCEPTS_SURGERY =
            of(TreatmentFacts.PATIENT_ACCEPTS_SURGERY, "Whether the patient would have an operation");
    public static final CaseVariable<Boolean> PATIENT_ACCEPTS_TREATMENT =
            of(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT, "Whether the patient wants any treatment");
    public static final CaseVariable<Boolean> COAGULOPATHY =
            of(TreatmentFacts.COAGULOPATHY, "Whether blood clotting is impaired");
    public static final CaseVariable<Set<Discipline>> INVITED_DISCIPLINES = new CaseVariable<>(
            "invitedDisciplines",
            "invited disciplines",
            new VariableType.Choices<>(Discipline.class, Discipline.INVITABLE),
            "Who is asked for an opinion; none means all");
    public static final CaseVariable<OpinionTreatment> OPINION_TREATMENT = choice(
            "opinionTreatment",
            "treatment you advise",
            OpinionTreatment.class,
            "What one member would do; kept in table opinion, never in the case");
    public static final CaseVariable<String> OPINION_TEXT =
            text("opinionText", "opinion", "One member's words; kept as a note, never in the case");
    public static final CaseVariable<Treatment> RECOMMENDED_TREATMENT = choice(
            "recommendedTreatment",
            "recommended treatment",
            Treatment.class,
            "The recommendation; unknown when there is none");
    public static final CaseVariable<RecommendationRow> RECOMMENDATION_ROW = choice(
            "recommendationRow",
            "row of the recommendation",
            RecommendationRow.class,
            "The row of the contract that recommends");
    public static final CaseVariable<Boolean> RECOMMENDATION_PROVISIONAL =
            yesNo("recommendationProvisional", "provisional recommendation", "An unknown fact could still change it");
    public static final CaseVariable<List<String>> ALTERNATIVE_TREATMENTS =
            names("alternativeTreatments", "alternative treatments", "Alternatives in order");
    public static final CaseVariable<Set<Adjunct>> ADJUNCTS = choices(
            "adjuncts",
            "adjuncts",
            Adjunct.class,
            "What goes with the recommended treatment, and with the chosen one once surgery is planned");
    public static final CaseVariable<WoundInfectionRisk> WOUND_INFECTION_RISK = choice(
            "woundInfectionRisk",
            "risk of wound infection",
            WoundInfectionRisk.class,
            "Unknown when it cannot be told");
    public static final CaseVariable<List<Reason>> RECOMMENDATION_REASONS =
            reasons("recommendationReasons", "reasons of the recommendation");
    public static final CaseVariable<List<Warning>> RECOMMENDATION_WARNINGS =
            warnings("recommendationWarnings", "warnings of the recommendation");
    public static final CaseVariable<List<String>> RECOMMENDATION_MISSING =
            missing("recommendationMissing", "unknowns of the recommendation");
    public static final CaseVariable<Set<Discipline>> MDT_MEMBERS_PRESENT =
            choices("mdtMembersPresent", "members present", Discipline.class, "Who decided");
    public static final CaseVariable<MdtOutcome> MDT_OUTCOME =
            choice("mdtOutcome", "MDT outcome", MdtOutcome.class, "What the MDT came to");
    public static final CaseVariable<Treatment> MDT_TREATMENT =
            choice("mdtTreatment", "treatment chosen", Treatment.class, "The treatment the MDT chose");
    public static final CaseVariable<OverrideReasonCode> OVERRIDE_REASON_CODE = choice(
            "overrideReasonCode",
            "kind of reason for another treatment",
            OverrideReasonCode.class,
            "Why the MDT chose another treatment than the recommended one");
    public static final CaseVariable<String> OVERRIDE_REASON =
            text("overrideReason", "reason for another treatment", "Id of the note that says why");
    public static final CaseVariable<String> QUORUM_WAIVED_REASON = text(
            "quorumWaivedReason",
            "reason to decide without quorum",
            "Id of the note that says why an emergency was decided by surgeon and oncologist");
    public static final CaseVariable<Set<Discipline>> MDT_DISSENT =
            choices("mdtDissent", "members who disagree", Discipline.class, "Who of those present disagreed");
    public static final CaseVariable<String> MDT_DISSENT_REASON =
            text("mdtDissentReason", "reason of the dissent", "Id of the note with the words of those who disagreed");
    public static final CaseVariable<TreatmentPath> TREATMENT_PATH =
            choice("treatmentPath", "path", TreatmentPath.class, "Where the MDT sends the case");
    public static final CaseVariable<String> TREATMENT_TEAM =
            text("treatmentTeam", "treating team", "Group id of the team that gives the treatment");
    public static final CaseVariable<Treatment> DECIDED_TREATMENT =
            choice("decidedTreatment", "decided treatment", Treatment.class, "The treatment decided last");
    public static final CaseVariable<String> DECIDED_BY =
            text("decidedBy", "decision recorded by", "User id of who recorded the last decision of the MDT");
    public static final CaseVariable<Instant> DECIDED_AT = moment("decidedAt", "decided", "When the MDT decided last");
    public static final CaseVariable<LocalDate> DECIDED_ON =
            day("decidedOn", "day of the decision", "The day of the last decision where the centre is, for reading");

    // Treatment

    public static final CaseVariable<Set<SurgicalGoal>> SURGICAL_GOALS =
            choices("surgicalGoals", "goals of the operation", SurgicalGoal.class, "What the operation is to achieve");
    public static final CaseVariable<List<Reason>> SURGICAL_PLAN_REASONS =
            reasons("surgicalPlanReasons", "reasons of the surgical plan");
    public static final CaseVariable<List<Warning>> SURGICAL_PLAN_WARNINGS =
            warnings("surgicalPlanWarnings", "warnings of the surgical plan");
    public static final CaseVariable<List<String>> SURGICAL_PLAN_MISSING =
            missing("surgicalPlanMissing", "unknowns of the surgical plan");
    public static final CaseVariable<LocalDate> TREATMENT_DATE =
            day("treatmentDate", "treatment date", "The day of the treatment given last");
    public static final CaseVariable<Treatment> PROCEDURE_PERFORMED = new CaseVariable<>(
            "procedurePerformed",
            "procedure performed",
            new VariableType.Choice<>(Treatment.class, TreatmentKinds.OPERATIONS),
            "The operation performed last");
    public static final CaseVariable<SurgicalApproach> SURGICAL_APPROACH =
            choice("surgicalApproach", "approach", SurgicalApproach.class, "The surgeon's approach");
    public static final CaseVariable<Boolean> ADJUVANT_RADIOTHERAPY_PLANNED =
            yesNo("adjuvantRadiotherapyPlanned", "radiotherapy planned", "Radiotherapy is to follow the operation");
    public static final CaseVariable<Set<Complication>> OPERATIVE_COMPLICATIONS = choices(
            "operativeComplications",
            "complications of the operation",
            Complication.class,
            "What went wrong in the operation");
    public static final CaseVariable<Treatment> TREATMENT_GIVEN = new CaseVariable<>(
            "treatmentGiven",
            "treatment given",
            new VariableType.Choice<>(Treatment.class, TreatmentKinds.NON_SURGICAL),
            "The non-surgical treatment given last");

    // Aftercare

    public static final CaseVariable<Treatment> AFTERCARE_TREATMENT = choice(
            "aftercareTreatment", "treatment followed up", Treatment.class, "The treatment whose aftercare is running");
    public static final CaseVariable<LocalDate> AFTERCARE_SINCE =
            day("aftercareSince", "followed up since", "The day of that treatment, from which all visits are counted");
    public static final CaseVariable<AftercareBaseline> AFTERCARE_BASELINE = structure(
            "aftercareBaseline",
            "best values",
            new TypeReference<>() {},
            "The best values since and including those before treatment, with which a visit is compared");
    public static final CaseVariable<List<Visit>> VISITS =
            structure("visits", "visits", new TypeReference<>() {}, "The planned visits: number, day and kind of each");
    public static final CaseVariable<Integer> VISIT_NUMBER =
            number("visitNumber", "visit number", 1, 1000, "The visit that comes next, from 1");
    public static final CaseVariable<Instant> NEXT_VISIT_AT =
            moment("nextVisitAt", "next visit", "When the next visit is due");
    public static final CaseVariable<LocalDate> NEXT_VISIT_ON =
            day("nextVisitOn", "day of the next visit", "The day of the next visit where the centre is, for reading");
    public static final CaseVariable<String> VISIT_GROUP =
            text("visitGroup", "team of the next visit", "Group id of who sees the patient at the next visit");
    public static final CaseVariable<Boolean> ADJUVANT_GIVEN =
            yesNo("adjuvantGiven", "adjuvant treatment given", "Radiotherapy after the operation was given");
    public static final CaseVariable<Set<Relapse>> RELAPSE =
            choices("relapse", "relapse", Relapse.class, "What came back or went wrong at the last visit");
    public static final CaseVariable<AftercareStep> AFTERCARE_STEP =
            choice("aftercareStep", "step after the visit", AftercareStep.class, "What comes after the last visit");
    public static final CaseVariable<List<Reason>> RELAPSE_REASONS =
            reasons("relapseReasons", "reasons of the visit's result");
    public static final CaseVariable<List<Warning>> RELAPSE_WARNINGS =
            warnings("relapseWarnings", "warnings of the visit's result");
    public static final CaseVariable<List<String>> RELAPSE_MISSING =
            missing("relapseMissing", "unknowns of the visit's result");
    public static final CaseVariable<DischargeLetter> DISCHARGE_LETTER = structure(
            "dischargeLetter",
            "discharge letter",
            new TypeReference<>() {},
            "Course, outcome and safety-net advice; says nothing about who the patient is");
    public static final CaseVariable<PatientStatus> PATIENT_STATUS =
            of(AftercareFacts.PATIENT_STATUS, "Whether the patient was seen");
    public static final CaseVariable<WoundStatus> WOUND_STATUS = of(AftercareFacts.WOUND_STATUS, "The operation wound");
    public static final CaseVariable<Set<Complication>> COMPLICATIONS =
            of(AftercareFacts.COMPLICATIONS, "Complications found at the visit; none ticked means none found");
    public static final CaseVariable<Set<Complication>> COMPLICATIONS_SO_FAR = choices(
            "complicationsSoFar",
            "complications so far",
            Complication.class,
            "Every complication of the operation and of the visits, for the discharge letter");
    public static final CaseVariable<Integer> EQ5D_VAS = of(AftercareFacts.EQ5D_VAS, "EQ-5D visual analogue scale");
    public static final CaseVariable<SupportiveCareDecision> SUPPORTIVE_CARE_DECISION = choice(
            "supportiveCareDecision",
            "supportive care goes on",
            SupportiveCareDecision.class,
            "Asked at each visit of supportive care");
    public static final CaseVariable<TraceOutcome> TRACE_OUTCOME =
            choice("traceOutcome", "outcome of the search", TraceOutcome.class, "Whether the lost patient was found");
    public static final CaseVariable<ComplicationOutcome> COMPLICATION_OUTCOME = choice(
            "complicationOutcome", "what was done", ComplicationOutcome.class, "How the complication was dealt with");
    public static final CaseVariable<Boolean> LETTER_RECEIVED =
            yesNo("letterReceived", "letter received", "The practice has the discharge letter");

    // Overdue steps

    public static final CaseVariable<ActionTaken> ACTION_TAKEN =
            choice("actionTaken", "action taken", ActionTaken.class, "What was done about the overdue step");

    /** All of them, in the order above. */
    public static final List<CaseVariable<?>> ALL = declared();

    private CaseVariables() {}

    public static Optional<CaseVariable<?>> named(String name) {
        return ALL.stream().filter(variable -> variable.name().equals(name)).findFirst();
    }

    private static CaseVariable<List<String>> names(String name, String label, String meaning) {
        return structure(name, label, new TypeReference<>() {}, meaning);
    }

    private static CaseVariable<List<Reason>> reasons(String name, String label) {
        return structure(name, label, new TypeReference<>() {}, "Rule, sentence and source of each reason, in order");
    }

    private static CaseVariable<List<Warning>> warnings(String name, String label) {
        return structure(name, label, new TypeReference<>() {}, "Code and sentence of each warning");
    }

    private static CaseVariable<List<String>> missing(String name, String label) {
        return names(name, label, "Names of the unknown facts that could have changed the decision");
    }

    private static List<CaseVariable<?>> declared() {
        return Arrays.stream(CaseVariables.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == CaseVariable.class)
                .<CaseVariable<?>>map(field -> {
                    try {
                        return (CaseVariable<?>) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
    }
}
