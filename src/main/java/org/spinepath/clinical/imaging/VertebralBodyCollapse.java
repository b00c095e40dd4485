package org.spinepath.clinical.imaging;

/** Collapse of the vertebral body (SINS). {@code OVER_HALF_INVOLVED}: no collapse, more than half of the body involved. */
public enum VertebralBodyCollapse {
    NONE,
    OVER_HALF_INVOLVED,
    UP_TO_HALF,
    OVER_HALF
}
