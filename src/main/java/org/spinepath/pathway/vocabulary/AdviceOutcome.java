package org.spinepath.pathway.vocabulary;

/** What came of the advice to primary care. */
public enum AdviceOutcome {
    ADVICE_SENT,
    REFER_ANYWAY
}
