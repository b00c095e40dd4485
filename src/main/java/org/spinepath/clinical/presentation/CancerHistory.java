package org.spinepath.clinical.presentation;

/** Cancer in the past or present. {@code NONE_KNOWN} does not close the door: about 23 % of cord compressions have no known cancer. */
public enum CancerHistory {
    NONE_KNOWN,
    PAST,
    CURRENT,
    UNKNOWN
}
