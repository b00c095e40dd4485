package org.spinepath.pathway;

/** Whether a lost patient was found. */
public enum TraceOutcome {
    FOUND,
    NOT_FOUND
}
