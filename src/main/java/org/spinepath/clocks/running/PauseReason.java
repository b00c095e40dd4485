package org.spinepath.clocks.running;

/** Why a clock may stand still. */
public enum PauseReason {
    /** The patient cannot have the step now, for a reason outside of this pathway. */
    PATIENT_UNFIT,
    /** The patient wants to wait. */
    PATIENT_CHOICE,
    /** The step needs a tissue result that is on its way. */
    AWAITING_TISSUE
}
