package org.spinepath.clinical.presentation;

/** Where the metastasis comes from. {@code UNKNOWN} means looked for and not identified; not told is an absent fact. */
public enum PrimaryTumour {
    BREAST,
    PROSTATE,
    LUNG_NON_SMALL_CELL,
    LUNG_SMALL_CELL,
    RENAL_CELL,
    THYROID,
    MELANOMA,
    COLON,
    RECTUM,
    LIVER,
    STOMACH,
    PANCREAS,
    OESOPHAGUS,
    BLADDER,
    UTERUS,
    OVARY,
    GALL_BLADDER,
    NEUROENDOCRINE,
    SARCOMA,
    HEAD_AND_NECK,
    GERM_CELL,
    LYMPHOMA,
    MYELOMA,
    OTHER,
    UNKNOWN
}
