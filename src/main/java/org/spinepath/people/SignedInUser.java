package org.spinepath.people;

import java.util.Set;

/**
 * Who asks.
 *
 * @param practices those of the user's groups that are practices, to which the work of their referrals goes; none for hospital staff
 */
public record SignedInUser(String id, Set<String> groups, Set<String> practices) {

    public SignedInUser {
        groups = Set.copyOf(groups);
        practices = Set.copyOf(practices);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean isIn(Team team) {
        return isIn(team.groupId());
    }

    public boolean has(Duty duty) {
        return Team.thatHave(duty).stream().anyMatch(this::isIn);
    }

    public boolean coordinates() {
        return has(Duty.COORDINATES);
    }

    /** Whether the user may open a case. */
    public boolean mayRefer() {
        return has(Duty.REFERS) || coordinates();
    }

    /** Whether the user treats patients at the spine centre. */
    public boolean isSpineCentreStaff() {
        return has(Duty.TREATS_AT_CENTRE) && !has(Duty.SEES_NO_PATIENT);
    }

    /** Whether the user treats patients at all. */
    public boolean isClinician() {
        return (has(Duty.REFERS) || has(Duty.TREATS_AT_CENTRE)) && !has(Duty.SEES_NO_PATIENT);
    }

    /** Whether the user is a clinician to whom every open case belongs. */
    public boolean oversees() {
        return isClinician() && has(Duty.OVERSEES);
    }

    /** Whether letters are written to a practice of the user's. */
    public boolean worksInAPractice() {
        return isClinician() && !practices.isEmpty();
    }
}
