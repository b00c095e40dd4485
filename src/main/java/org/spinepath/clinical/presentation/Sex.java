package org.spinepath.clinical.presentation;

/** Sex as the sender states it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
