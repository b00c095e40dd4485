package org.spinepath.pathway.vocabulary;

/** Why the MDT chose another treatment than the recommended one. */
public enum OverrideReasonCode {
    PATIENT_WISH,
    COMORBIDITY,
    NEW_FINDING,
    TECHNICAL,
    RULE_DISPUTED,
    OTHER
}
