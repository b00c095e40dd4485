package org.spinepath.pathway;

/** How a complication was dealt with. */
public enum ComplicationOutcome {
    MANAGED,
    OPERATED
}
