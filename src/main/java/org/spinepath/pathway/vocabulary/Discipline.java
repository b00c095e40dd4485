package org.spinepath.pathway.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who can sit in an MDT meeting. Those with a candidate group can be invited to give an opinion. */
public enum Discipline {
    SPINE_SURGERY("spineSurgery"),
    RADIATION_ONCOLOGY("radiationOncology"),
    MEDICAL_ONCOLOGY("medicalOncology"),
    RADIOLOGY("radiology"),
    PALLIATIVE_CARE("palliativeCare"),
    NURSING(null),
    ANAESTHESIA(null),
    GENERAL_PRACTICE(null),
    COORDINATION(null);

    /** Those whose opinion can be asked for. */
    public static final List<Discipline> INVITABLE = Arrays.stream(values())
            .filter(discipline -> discipline.candidateGroup().isPresent())
            .toList();

    private final String candidateGroup;

    Discipline(String candidateGroup) {
        this.candidateGroup = candidateGroup;
    }

    /** The candidate group whose members speak for this discipline. */
    public Optional<String> candidateGroup() {
        return Optional.ofNullable(candidateGroup);
    }

    /** The discipline for which the members of a candidate group speak. */
    public static Optional<Discipline> ofCandidateGroup(String group) {
        return INVITABLE.stream()
                .filter(discipline -> discipline.candidateGroup.equals(group))
                .findFirst();
    }
}
