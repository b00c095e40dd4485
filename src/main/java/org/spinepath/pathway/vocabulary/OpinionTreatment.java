package org.spinepath.pathway.vocabulary;

/** What an MDT member would do: a treatment, or ask for more information first. */
public enum OpinionTreatment {
    RADICAL_RESECTION,
    DECOMPRESSION_AND_STABILISATION,
    CEMENT_AUGMENTED_FIXATION,
    VERTEBRAL_AUGMENTATION,
    RADIOTHERAPY,
    SYSTEMIC_THERAPY,
    BEST_SUPPORTIVE_CARE,
    MORE_INFORMATION
}
