package org.spinepath.demo.synthetic;

/** What a synthetic patient turns out to have. */
enum Diagnosis {
    METASTASIS,
    /** Found only when imaging is repeated. */
    METASTASIS_SEEN_LATE,
    HARMLESS,
    OTHER,
    INTRADURAL_TUMOUR
}
