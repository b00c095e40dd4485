package org.spinepath.pathway.vocabulary;

/** Whether a case is ready for the MDT. */
public enum PreparationOutcome {
    READY,
    BACK_TO_IMAGING
}
