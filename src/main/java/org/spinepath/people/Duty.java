package org.spinepath.people;

/** What a team does on the pathway, from which its rights follow. */
public enum Duty {
    /** Refers patients: the three doors of primary care (R43). */
    REFERS,
    /** Treats patients at the spine centre. */
    TREATS_AT_CENTRE,
    SITS_IN_MDT,
    /** Answers for the cases' order and time: pauses clocks, opens again, takes referrals by phone. */
    COORDINATES,
    /** Sees every open case, because every case's clock is theirs. */
    OVERSEES,
    /** Watches how the pathway goes: figures, and the course of each case. */
    WATCHES,
    /** Treats the spine or answers for the case's clock, and may therefore lower an urgency; whoever referred can ask them. */
    JUDGES_URGENCY,
    /** Analyses or manages, and sees nobody's identity, whatever else they are. */
    SEES_NO_PATIENT,
    /** Operates the installation. */
    ADMINISTERS
}
