package org.spinepath.pathway.vocabulary;

/** What the MDT came to. */
public enum MdtOutcome {
    TREAT,
    MORE_INFORMATION
}
