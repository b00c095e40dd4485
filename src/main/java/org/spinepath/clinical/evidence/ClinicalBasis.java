package org.spinepath.clinical.evidence;

/** The sections of {@code src/docs/clinical-basis.md}, where the rules stand that are ours: thresholds, orders and choices. */
public enum ClinicalBasis {
    PRINCIPLES("Principles"),
    TRIAGE("Triage"),
    IMAGING("Imaging"),
    STABILITY("Stability"),
    PROGNOSIS("Prognosis"),
    RECOMMENDATION("Recommendation"),
    PLAN("Plan"),
    AFTERCARE("Aftercare");

    private final String section;

    ClinicalBasis(String section) {
        this.section = section;
    }

    /** How a reason cites the section. */
    public String source() {
        return "our rule, clinical basis, section " + section;
    }
}
