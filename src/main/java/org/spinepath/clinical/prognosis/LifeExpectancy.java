package org.spinepath.clinical.prognosis;

/** The MDT's estimate of life expectancy (R23, R24). */
public enum LifeExpectancy {
    UNDER_3_MONTHS,
    MONTHS_3_TO_12,
    OVER_12_MONTHS
}
