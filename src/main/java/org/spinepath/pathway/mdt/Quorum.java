package org.spinepath.pathway.mdt;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.vocabulary.Discipline;

/**
 * Who must be present for a decision of the MDT: spine surgery, an oncologist and radiology. The form of the review says the same in FEEL,
 * for the screen; a test compares the two.
 */
public record Quorum(Set<Discipline> present) {

    public Quorum {
        present = Set.copyOf(present);
    }

    public boolean isMet() {
        return surgeonAndOncologist() && present.contains(Discipline.RADIOLOGY);
    }

    /** An emergency may be decided by spine surgery and an oncologist alone, with a reason. */
    public boolean mayBeWaived(Optional<Urgency> urgency) {
        return !isMet() && surgeonAndOncologist() && urgency.equals(Optional.of(Urgency.EMERGENCY));
    }

    private boolean surgeonAndOncologist() {
        return present.contains(Discipline.SPINE_SURGERY)
                && Stream.of(Discipline.RADIATION_ONCOLOGY, Discipline.MEDICAL_ONCOLOGY)
                        .anyMatch(present::contains);
    }
}
