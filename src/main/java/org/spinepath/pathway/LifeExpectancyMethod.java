package org.spinepath.pathway;

/** How life expectancy was estimated. */
public enum LifeExpectancyMethod {
    CLINICAL_JUDGEMENT,
    SCORES,
    SORG_CALCULATOR,
    OTHER
}
