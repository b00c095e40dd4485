package org.spinepath.pathway;

import org.spinepath.pathway.cases.Steps;

/**
 * Elements of the diagrams that only tests ask for, by their ids. The diagrams have each of them ({@code ElementsTest}): otherwise "has not
 * passed" would hold of whatever was renamed. What the product itself speaks of is in {@link Steps}.
 */
public final class Elements {

    public static final String START_CLOCKS = "StartClocks";
    public static final String WRITE_DISCHARGE_LETTER = "WriteDischargeLetter";
    public static final String LOWER_URGENCY = "LowerUrgency";

    /** Where a case ends. */
    public static final String NOT_SUSPECTED = "NotSuspected";

    public static final String REFERRED_TO_NEUROSURGERY = "ReferredToNeurosurgery";
    public static final String DIED = "Died";
    public static final String OTHER_DIAGNOSIS = "OtherDiagnosis";
    public static final String LOST_TO_FOLLOW_UP = "LostToFollowUp";
    public static final String DEATH_RECORDED = "DeathRecorded";
    public static final String WITHDRAWAL_RECORDED = "WithdrawalRecorded";

    /** Where what happens beside the steps ends. */
    public static final String EMERGENCY_RAISED = "EmergencyRaised";

    public static final String LOWERING_RECORDED = "LoweringRecorded";

    /** Where the MDT's review ends. */
    public static final String MEETING_DECIDED = "MeetingDecided";

    public static final String OPINIONS_COLLECTED = "OpinionsCollected";

    /** In an escalation. */
    public static final String AWAIT_LATE_STEP = "AwaitLateStep";

    public static final String CHASE_ACKNOWLEDGED = "ChaseAcknowledged";
    public static final String LEAD_ACKNOWLEDGED = "LeadAcknowledged";
    public static final String LATE_STEP_FINISHED = "LateStepFinished";

    /** In a clock over several steps. */
    public static final String AWAIT_STOP = "AwaitStop";

    public static final String CLOCK_WARNING_DUE = "ClockWarningDue";
    public static final String WARN_OF_CLOCK = "WarnOfClock";
    public static final String CLOCK_WARNED = "ClockWarned";
    public static final String CLOCK_OVERDUE = "ClockOverdue";
    public static final String CLOCK_ESCALATED = "ClockEscalated";
    public static final String CLOCK_STOPPED = "ClockStopped";

    /** Where the ways of a case part and meet. */
    public static final class Gateways {

        public static final String ADJUVANT_OUTCOME = "AdjuvantOutcome";
        public static final String ADVICE_OUTCOME = "AdviceOutcome";
        public static final String AFTERCARE_CONTINUES = "AftercareContinues";
        public static final String AFTERCARE_STEP = "AftercareStep";
        public static final String BACK_TO_MDT = "BackToMdt";
        public static final String IMAGING_OUTCOME = "ImagingOutcome";
        public static final String METASTASIS_CONFIRMED = "MetastasisConfirmed";
        public static final String MORE_INFORMATION = "MoreInformation";
        public static final String PREPARATION_OUTCOME = "PreparationOutcome";
        public static final String SUSPICION_OF_METASTASIS = "SuspicionOfMetastasis";
        public static final String TRACE_OUTCOME = "TraceOutcome";
        public static final String TREATMENT_DECISION = "TreatmentDecision";
        public static final String TREATMENT_OUTCOME = "TreatmentOutcome";

        private Gateways() {}
    }

    /** A step of several members, to begin with all of them. */
    public static String allMembersOf(String step) {
        return step + "#multiInstanceBody";
    }

    /** The event on a step that comes at its limit. */
    public static String overdue(String step) {
        return step + "Overdue";
    }

    /** The event that starts the escalation of a step. */
    public static String escalated(String step) {
        return step + "Escalated";
    }

    private Elements() {}
}
