package org.spinepath.clinical.presentation;

/** How soon a patient must be seen, in ascending order. */
public enum Urgency {
    ROUTINE,
    URGENT,
    EMERGENCY
}
