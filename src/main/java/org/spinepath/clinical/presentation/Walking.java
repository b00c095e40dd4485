package org.spinepath.clinical.presentation;

/** Whether the patient walks. */
public enum Walking {
    UNAIDED,
    WITH_AID,
    UNABLE
}
