package org.spinepath.people;

import static org.spinepath.people.Duty.ADMINISTERS;
import static org.spinepath.people.Duty.COORDINATES;
import static org.spinepath.people.Duty.JUDGES_URGENCY;
import static org.spinepath.people.Duty.OVERSEES;
import static org.spinepath.people.Duty.REFERS;
import static org.spinepath.people.Duty.SEES_NO_PATIENT;
import static org.spinepath.people.Duty.SITS_IN_MDT;
import static org.spinepath.people.Duty.TREATS_AT_CENTRE;
import static org.spinepath.people.Duty.WATCHES;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups that the pathway's lanes and rights name, and what each of them is. The only list of group ids in the code: everybody else asks
 * for those with a duty. A practice's own group is not here: each practice has its own.
 */
public enum Team {
    GENERAL_PRACTITIONER("generalPractitioner", "General practitioners", REFERS),
    TRAINED_NURSE("trainedNurse", "Trained nurses", REFERS),
    REFERRING_ORTHOPAEDIST("referringOrthopaedist", "Referring orthopaedists", REFERS),
    RADIOLOGY("radiology", "Radiology", TREATS_AT_CENTRE, SITS_IN_MDT),
    MDT_COORDINATOR(
            "mdtCoordinator",
            "MDT coordinators",
            TREATS_AT_CENTRE,
            SITS_IN_MDT,
            COORDINATES,
            OVERSEES,
            WATCHES,
            JUDGES_URGENCY),
    SPINE_SURGERY("spineSurgery", "Spine surgery", TREATS_AT_CENTRE, SITS_IN_MDT, JUDGES_URGENCY),
    MEDICAL_ONCOLOGY("medicalOncology", "Medical oncology", TREATS_AT_CENTRE, SITS_IN_MDT, JUDGES_URGENCY),
    RADIATION_ONCOLOGY("radiationOncology", "Radiation oncology", TREATS_AT_CENTRE, SITS_IN_MDT, JUDGES_URGENCY),
    PALLIATIVE_CARE("palliativeCare", "Palliative care", TREATS_AT_CENTRE, SITS_IN_MDT),
    CLINICAL_LEAD("clinicalLead", "Clinical leads", TREATS_AT_CENTRE, SITS_IN_MDT, OVERSEES, WATCHES, JUDGES_URGENCY),
    PROCESS_ANALYST("processAnalyst", "Process analysts", SEES_NO_PATIENT),
    MANAGER("manager", "Managers", SEES_NO_PATIENT, WATCHES),
    ADMINISTRATOR("camunda-admin", "Administrators", ADMINISTERS);

    private final String groupId;
    private final String title;
    private final Set<Duty> duties;

    Team(String groupId, String title, Duty... duties) {
        this.groupId = groupId;
        this.title = title;
        this.duties = Set.of(duties);
    }

    /** The group's id in the engine, as diagrams and forms write it. */
    public String groupId() {
        return groupId;
    }

    public String title() {
        return title;
    }

    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    public static List<Team> all() {
        return List.of(values());
    }

    /** Those with any of these duties. */
    public static List<Team> thatHave(Duty... any) {
        return all().stream()
                .filter(team -> Arrays.stream(any).anyMatch(team::has))
                .toList();
    }

    /** The group ids of those with any of these duties. */
    public static Set<String> groupsThatHave(Duty... any) {
        return thatHave(any).stream().map(Team::groupId).collect(Collectors.toUnmodifiableSet());
    }
}
