package org.spinepath.pathway.vocabulary;

/** Whether a lost patient was found. */
public enum TraceOutcome {
    FOUND,
    NOT_FOUND
}
