package org.spinepath.pathway;

/** What came of the advice to primary care. */
public enum AdviceOutcome {
    ADVICE_SENT,
    REFER_ANYWAY
}
