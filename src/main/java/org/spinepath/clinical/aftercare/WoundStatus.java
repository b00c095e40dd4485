package org.spinepath.clinical.aftercare;

/** The operation wound at a visit. */
public enum WoundStatus {
    HEALED,
    HEALING,
    PROBLEM,
    NOT_APPLICABLE
}
