package org.spinepath.clinical.presentation;

/** Screws and rods already in the spine (R21). */
public enum SpinalInstrumentation {
    NONE,
    ANTERIOR,
    POSTERIOR,
    BOTH
}
