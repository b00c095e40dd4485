package org.spinepath.clinical.treatment;

/** How the surgeon went in, as the operation report says. */
public enum SurgicalApproach {
    ANTERIOR,
    POSTERIOR,
    COMBINED,
    PERCUTANEOUS
}
