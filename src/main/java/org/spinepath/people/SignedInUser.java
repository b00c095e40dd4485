package org.spinepath.people;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param practice the user's own practice, the group to which the work of their referrals goes; empty for hospital staff
 */
public record SignedInUser(String id, Set<String> groups, Optional<String> practice) {

    /** Group of the cord-compression coordinators. */
    public static final String COORDINATOR = "mdtCoordinator";

    /** Groups of those who treat patients at the spine centre. */
    public static final Set<String> SPINE_CENTRE = Set.of(
            "radiology",
            COORDINATOR,
            "spineSurgery",
            "medicalOncology",
            "radiationOncology",
            "palliativeCare",
            "clinicalLead");

    private static final Set<String> REFERRERS = Set.of("generalPractitioner", "trainedNurse", "referringOrthopaedist");
    private static final Set<String> TREATS_NOBODY = Set.of("processAnalyst", "manager");

    public SignedInUser {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean coordinates() {
        return isIn(COORDINATOR);
    }

    /** Whether the user may open a case: the three doors of primary care (R43) and the coordinator. */
    public boolean mayRefer() {
        return isOneOf(REFERRERS) || coordinates();
    }

    /** Whether the user treats patients at the spine centre. */
    public boolean isSpineCentreStaff() {
        return isOneOf(SPINE_CENTRE) && !isOneOf(TREATS_NOBODY);
    }

    /** Whether the user treats patients at all. Who analyses or manages sees no identity, whatever else they are. */
    public boolean isClinician() {
        return (isOneOf(REFERRERS) || isOneOf(SPINE_CENTRE)) && !isOneOf(TREATS_NOBODY);
    }

    private boolean isOneOf(Set<String> any) {
        return groups.stream().anyMatch(any::contains);
    }
}
