package org.spinepath.clinical.treatment;

import java.util.EnumSet;
import java.util.Set;

/** What can be recommended and chosen. */
public enum Treatment {
    RADICAL_RESECTION,
    DECOMPRESSION_AND_STABILISATION,
    CEMENT_AUGMENTED_FIXATION,
    VERTEBRAL_AUGMENTATION,
    RADIOTHERAPY,
    SYSTEMIC_THERAPY,
    BEST_SUPPORTIVE_CARE;

    private static final Set<Treatment> OPEN_OPERATIONS =
            EnumSet.of(RADICAL_RESECTION, DECOMPRESSION_AND_STABILISATION, CEMENT_AUGMENTED_FIXATION);

    /** An operation with a wound and a fixation; augmentation is percutaneous and is not. */
    public boolean isOpenOperation() {
        return OPEN_OPERATIONS.contains(this);
    }

    /** Done in theatre by the spine surgeons: an open operation or an augmentation. */
    public boolean isOperative() {
        return isOpenOperation() || this == VERTEBRAL_AUGMENTATION;
    }
}
