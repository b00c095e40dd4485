package org.spinepath.clinical.aftercare;

/** What comes after a follow-up visit. */
public enum AftercareStep {
    DIED,
    LOST_TO_FOLLOW_UP,
    BACK_TO_IMAGING,
    REVIEW_COMPLICATION,
    BACK_TO_MDT,
    GIVE_ADJUVANT,
    NEXT_VISIT,
    DISCHARGE
}
