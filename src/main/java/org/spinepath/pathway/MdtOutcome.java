package org.spinepath.pathway;

/** What the MDT came to. */
public enum MdtOutcome {
    TREAT,
    MORE_INFORMATION
}
