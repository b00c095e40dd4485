package org.spinepath.pathway.vocabulary;

/** How life expectancy was estimated. */
public enum LifeExpectancyMethod {
    CLINICAL_JUDGEMENT,
    SCORES,
    SORG_CALCULATOR,
    OTHER
}
