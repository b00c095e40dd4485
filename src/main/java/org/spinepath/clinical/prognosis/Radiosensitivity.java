package org.spinepath.clinical.prognosis;

/** Sensitivity to conventional external beam radiotherapy; never derived from growth (X2). */
public enum Radiosensitivity {
    SENSITIVE,
    INTERMEDIATE,
    RESISTANT,
    UNCLASSIFIED
}
