package org.spinepath.pathway.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spinepath.people.Team;

/** Who can sit in an MDT meeting. Those with a candidate group can be invited to give an opinion. */
public enum Discipline {
    SPINE_SURGERY(Team.SPINE_SURGERY),
    RADIATION_ONCOLOGY(Team.RADIATION_ONCOLOGY),
    MEDICAL_ONCOLOGY(Team.MEDICAL_ONCOLOGY),
    RADIOLOGY(Team.RADIOLOGY),
    PALLIATIVE_CARE(Team.PALLIATIVE_CARE),
    NURSING(null),
    ANAESTHESIA(null),
    GENERAL_PRACTICE(null),
    COORDINATION(null);

    /** Those whose opinion can be asked for. */
    public static final List<Discipline> INVITABLE = Arrays.stream(values())
            .filter(discipline -> discipline.candidateGroup().isPresent())
            .toList();

    private final Team team;

    Discipline(Team team) {
        this.team = team;
    }

    /** The candidate group whose members speak for this discipline. */
    public Optional<String> candidateGroup() {
        return Optional.ofNullable(team).map(Team::groupId);
    }

    /** The discipline for which the members of a candidate group speak. */
    public static Optional<Discipline> ofCandidateGroup(String group) {
        return INVITABLE.stream()
                .filter(discipline -> discipline.team.groupId().equals(group))
                .findFirst();
    }
}
