package org.spinepath.clinical.imaging;

/** Involvement of facet, pedicle or costovertebral joint (SINS). */
public enum PosterolateralInvolvement {
    NONE,
    UNILATERAL,
    BILATERAL
}
