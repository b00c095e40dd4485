package org.spinepath.clinical.imaging;

/** Metastases of the major internal organs; Tomita calls them none, treatable, untreatable. */
public enum VisceralMetastases {
    NONE,
    REMOVABLE,
    UNREMOVABLE
}
