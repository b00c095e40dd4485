package org.spinepath.clinical.presentation;

/** What makes the pain; mechanisms may coexist (R16). */
public enum PainMechanism {
    CANCER_INDUCED,
    RADICULAR,
    MECHANICAL
}
