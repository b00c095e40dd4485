package org.spinepath.pathway;

/** Whether a clinical step took place. */
public enum StepOutcome {
    DONE,
    NOT_DONE
}
