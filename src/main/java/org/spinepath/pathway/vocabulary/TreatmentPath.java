package org.spinepath.pathway.vocabulary;

/** Where the MDT sends the case. */
public enum TreatmentPath {
    SURGERY,
    NON_SURGICAL,
    MORE_INFORMATION
}
