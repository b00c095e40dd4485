package org.spinepath.clinical.presentation;

/** How fast a neurological deficit progresses (R30). */
public enum DeficitProgression {
    NONE,
    SLOW,
    RAPID
}
