package org.spinepath.pathway.vocabulary;

/** How a complication was dealt with. */
public enum ComplicationOutcome {
    MANAGED,
    OPERATED
}
