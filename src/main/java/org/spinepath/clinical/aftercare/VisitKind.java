package org.spinepath.clinical.aftercare;

import java.util.List;

/** Who sees the patient, and how. The first team is responsible. */
public enum VisitKind {
    /** Wound, pain, neurology and steroid taper. */
    WOUND_CHECK("Wound, pain, neurology, steroid taper", false, CareTeam.TRAINED_NURSE),
    SPINE_CENTRE_REVIEW("Review at the spine centre", false, CareTeam.SPINE_CENTRE),
    SHARED_REVIEW(
            "Review in primary care with the spine centre",
            false,
            CareTeam.GENERAL_PRACTITIONER,
            CareTeam.SPINE_CENTRE),
    PHONE_CALL("Phone call by the nurse", true, CareTeam.TRAINED_NURSE),
    SUPPORTIVE_VISIT("Comfort, symptoms and wishes", false, CareTeam.PALLIATIVE_CARE, CareTeam.GENERAL_PRACTITIONER);

    private final String purpose;
    private final boolean byPhone;
    private final List<CareTeam> teams;

    VisitKind(String purpose, boolean byPhone, CareTeam... teams) {
        this.purpose = purpose;
        this.byPhone = byPhone;
        this.teams = List.of(teams);
    }

    /** What the visit is for, in words. */
    public String purpose() {
        return purpose;
    }

    public boolean byPhone() {
        return byPhone;
    }

    /** All teams that take part, the responsible one first. */
    public List<CareTeam> teams() {
        return teams;
    }

    public CareTeam responsible() {
        return teams.get(0);
    }
}
