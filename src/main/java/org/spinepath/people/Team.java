package org.spinepath.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The groups that the pathway's lanes and rights name. A practice's own group is not here: each practice has its own. */
public enum Team {
    GENERAL_PRACTITIONER("generalPractitioner", "General practitioners"),
    TRAINED_NURSE("trainedNurse", "Trained nurses"),
    REFERRING_ORTHOPAEDIST("referringOrthopaedist", "Referring orthopaedists"),
    RADIOLOGY("radiology", "Radiology"),
    MDT_COORDINATOR("mdtCoordinator", "MDT coordinators"),
    SPINE_SURGERY("spineSurgery", "Spine surgery"),
    MEDICAL_ONCOLOGY("medicalOncology", "Medical oncology"),
    RADIATION_ONCOLOGY("radiationOncology", "Radiation oncology"),
    PALLIATIVE_CARE("palliativeCare", "Palliative care"),
    CLINICAL_LEAD("clinicalLead", "Clinical leads"),
    PROCESS_ANALYST("processAnalyst", "Process analysts"),
    MANAGER("manager", "Managers"),
    ADMINISTRATOR("camunda-admin", "Administrators");

    private final String groupId;
    private final String title;

    Team(String groupId, String title) {
        this.groupId = groupId;
        this.title = title;
    }

    /** The group's id in the engine, as diagrams and forms write it. */
    public String groupId() {
        return groupId;
    }

    public String title() {
        return title;
    }

    /** Those who see every open case, because every case's clock is theirs. */
    public static Set<Team> overseeing() {
        return EnumSet.of(MDT_COORDINATOR, CLINICAL_LEAD);
    }

    /** Those who sit in the MDT. */
    public static Set<Team> mdt() {
        return EnumSet.range(RADIOLOGY, CLINICAL_LEAD);
    }

    /** Everybody who works on tasks. */
    public static Set<Team> clinical() {
        return EnumSet.range(GENERAL_PRACTITIONER, CLINICAL_LEAD);
    }

    public static Stream<Team> all() {
        return Arrays.stream(values());
    }
}
