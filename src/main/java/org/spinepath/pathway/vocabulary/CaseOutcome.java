package org.spinepath.pathway.vocabulary;

/** How a case ended. */
public enum CaseOutcome {
    NOT_SUSPECTED,
    REFERRED_TO_NEUROSURGERY,
    OTHER_DIAGNOSIS,
    DIED,
    LOST_TO_FOLLOW_UP,
    DISCHARGED_TO_PRIMARY_CARE,
    WITHDRAWN
}
