package org.spinepath.clinical.aftercare;

import java.util.List;

/** Who sees the patient. The first team is responsible. */
public enum VisitKind {
    /** Wound, pain, neurology and steroid taper. */
    WOUND_CHECK(CareTeam.TRAINED_NURSE),
    SPINE_CENTRE_REVIEW(CareTeam.SPINE_CENTRE),
    /** In primary care, with the spine centre. */
    SHARED_REVIEW(CareTeam.GENERAL_PRACTITIONER, CareTeam.SPINE_CENTRE),
    /** By phone. */
    PHONE_CALL(CareTeam.TRAINED_NURSE),
    /** Comfort, symptoms and wishes. */
    SUPPORTIVE_VISIT(CareTeam.PALLIATIVE_CARE, CareTeam.GENERAL_PRACTITIONER);

    private final List<CareTeam> teams;

    VisitKind(CareTeam... teams) {
        this.teams = List.of(teams);
    }

    /** All teams that take part, the responsible one first. */
    public List<CareTeam> teams() {
        return teams;
    }

    public CareTeam responsible() {
        return teams.get(0);
    }
}
