package org.spinepath.clinical.prognosis;

/** How fast a primary tumour grows (Tomita 2001). */
public enum TumourGrowth {
    SLOW,
    MODERATE,
    RAPID,
    /** Tomita and Tokuhashi were not made for this tumour: no total. */
    NOT_APPLICABLE,
    /** A tumour outside the table. */
    UNCLASSIFIED
}
