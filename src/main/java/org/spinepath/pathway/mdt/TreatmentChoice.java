package org.spinepath.pathway.mdt;

import java.util.Optional;
import org.spinepath.clinical.treatment.Treatment;

/**
 * What the MDT chose, against what was recommended.
 *
 * @param recommended empty when there was no settled recommendation
 * @param chosen      empty when more information is needed
 */
public record TreatmentChoice(Optional<Treatment> recommended, Optional<Treatment> chosen) {

    /** Whether the MDT treats otherwise than recommended, which needs a reason. Treating where nothing is recommended is a departure too. */
    public boolean overrides() {
        return chosen.isPresent() && !chosen.equals(recommended);
    }

    /** Whether the MDT treats as recommended. */
    public boolean follows() {
        return chosen.isPresent() && chosen.equals(recommended);
    }
}
