package org.spinepath.clinical.imaging;

/** What imaging says about a spinal metastasis. */
public enum MetastasisFinding {
    CONFIRMED,
    NOT_FOUND,
    INCONCLUSIVE
}
