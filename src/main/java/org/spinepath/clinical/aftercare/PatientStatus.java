package org.spinepath.clinical.aftercare;

/** Whether the patient was seen. */
public enum PatientStatus {
    ALIVE,
    DIED,
    LOST_TO_FOLLOW_UP
}
