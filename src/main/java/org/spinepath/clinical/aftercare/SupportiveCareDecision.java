package org.spinepath.clinical.aftercare;

/** What is decided at each visit of supportive care. */
public enum SupportiveCareDecision {
    CONTINUE,
    DISCHARGE
}
