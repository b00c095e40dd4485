package org.spinepath.pathway.vocabulary;

/** Whether a clinical step took place. */
public enum StepOutcome {
    DONE,
    NOT_DONE
}
