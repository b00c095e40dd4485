package org.spinepath.clinical.aftercare;

/** Complications looked for after treatment (R36, R37). */
public enum Complication {
    WOUND_INFECTION,
    WOUND_BREAKDOWN,
    PNEUMONIA,
    PULMONARY_EMBOLISM,
    DEEP_VENOUS_THROMBOSIS,
    CEMENT_LEAK,
    IMPLANT_FAILURE,
    OTHER
}
