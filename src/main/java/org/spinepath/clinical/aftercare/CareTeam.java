package org.spinepath.clinical.aftercare;

/** Who sees the patient at a visit. */
public enum CareTeam {
    TRAINED_NURSE,
    GENERAL_PRACTITIONER,
    SPINE_CENTRE,
    PALLIATIVE_CARE
}
