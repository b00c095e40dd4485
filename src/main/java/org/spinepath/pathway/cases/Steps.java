package org.spinepath.pathway.cases;

import java.util.List;

/**
 * The elements of the diagrams that Java speaks of, by their ids. Here stand the user tasks; what the engine does itself, what it waits for
 * and where it begins and ends stand in the classes inside. Diagrams may have more.
 */
public final class Steps {

    public static final String ASSESS_PATIENT = "AssessPatient";
    public static final String ADVISE_PRIMARY_CARE = "AdvisePrimaryCare";
    public static final String PERFORM_IMAGING = "PerformImaging";
    public static final String REFER_TO_NEUROSURGERY = "ReferToNeurosurgery";
    public static final String ADVISE_OTHER_DIAGNOSIS = "AdviseOtherDiagnosis";
    public static final String PREPARE_MDT_REVIEW = "PrepareMdtReview";
    public static final String COLLECT_OPINIONS = "CollectOpinions";
    public static final String REVIEW_AT_MDT = "ReviewAtMdt";
    public static final String PERFORM_SURGERY = "PerformSurgery";
    public static final String GIVE_NON_SURGICAL_TREATMENT = "GiveNonSurgicalTreatment";
    public static final String GIVE_ADJUVANT_TREATMENT = "GiveAdjuvantTreatment";
    public static final String REVIEW_AFTERCARE = "ReviewAftercare";
    public static final String TRACE_LOST_PATIENT = "TraceLostPatient";
    public static final String REVIEW_COMPLICATION = "ReviewComplication";
    public static final String CONFIRM_LETTER_RECEIVED = "ConfirmLetterReceived";
    public static final String CHASE_OVERDUE_STEP = "ChaseOverdueStep";
    public static final String ESCALATE_TO_CLINICAL_LEAD = "EscalateToClinicalLead";

    private Steps() {}

    /** The steps by which the tier of a course goes: from imaging to treatment. */
    public static List<String> fromImagingToTreatment() {
        return List.of(
                PERFORM_IMAGING, PREPARE_MDT_REVIEW, REVIEW_AT_MDT, PERFORM_SURGERY, GIVE_NON_SURGICAL_TREATMENT);
    }

    /** Service tasks: what the rules decide, and what is recorded. */
    public static final class Decisions {

        public static final String TRIAGE_REFERRAL = "TriageReferral";
        public static final String SELECT_IMAGING = "SelectImaging";
        public static final String GRADE_IMAGING = "GradeImaging";
        public static final String REGRADE_IMAGING = "RegradeImaging";
        public static final String RECOMMEND_TREATMENT = "RecommendTreatment";
        public static final String RENEW_RECOMMENDATION = "RenewRecommendation";
        public static final String RECORD_MDT_DECISION = "RecordMdtDecision";
        public static final String PLAN_SURGERY = "PlanSurgery";
        public static final String PLAN_AFTERCARE = "PlanAftercare";
        public static final String ASSESS_RELAPSE = "AssessRelapse";
        public static final String RAISE_EMERGENCY = "RaiseEmergency";

        private Decisions() {}
    }

    /** Subprocesses. */
    public static final class Phases {

        /** Opinions and the meeting. */
        public static final String MDT_REVIEW = "MdtReview";

        private Phases() {}
    }

    /** Events: where a case begins, what it waits for, where it ends. */
    public static final class Events {

        public static final String REFERRAL_RECEIVED = "ReferralReceived";
        public static final String NEXT_VISIT_DUE = "NextVisitDue";
        public static final String DISCHARGED_TO_PRIMARY_CARE = "DischargedToPrimaryCare";

        /** In an escalation: when the clinical lead is asked. */
        public static final String SECOND_RUNG_DUE = "SecondRungDue";

        private Events() {}
    }

    /** What the targets table times under an id that is no element of a diagram. */
    public static final class Timed {

        /** Imaging from the second round on. */
        public static final String REPEAT_IMAGING = "RepeatImaging";

        private Timed() {}
    }
}
