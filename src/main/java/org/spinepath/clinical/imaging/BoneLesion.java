package org.spinepath.clinical.imaging;

/** How the lesion changes bone (SINS). */
public enum BoneLesion {
    LYTIC,
    MIXED,
    BLASTIC
}
