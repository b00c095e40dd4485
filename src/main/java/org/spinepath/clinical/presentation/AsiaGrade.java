package org.spinepath.clinical.presentation;

/** ASIA impairment scale: A complete loss, E normal. */
public enum AsiaGrade {
    A,
    B,
    C,
    D,
    E
}
