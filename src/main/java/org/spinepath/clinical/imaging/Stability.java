package org.spinepath.clinical.imaging;

/** Stability of the spine, from SINS and outright findings. */
public enum Stability {
    STABLE,
    POTENTIALLY_UNSTABLE,
    UNSTABLE
}
