package org.spinepath.pathway;

/** Whether a case is ready for the MDT. */
public enum PreparationOutcome {
    READY,
    BACK_TO_IMAGING
}
