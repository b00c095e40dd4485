package org.spinepath.clinical.imaging;

/** An imaging method. */
public enum ImagingModality {
    MRI_WHOLE_SPINE,
    CT_SPINE,
    CT_MYELOGRAPHY,
    RADIOGRAPH
}
