package org.spinepath.clinical.imaging;

/** Alignment of the spine at the index level (SINS). */
public enum Alignment {
    NORMAL,
    DEFORMITY,
    SUBLUXATION
}
