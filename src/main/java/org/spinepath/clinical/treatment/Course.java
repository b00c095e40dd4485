package org.spinepath.clinical.treatment;

import java.util.List;
import java.util.Optional;

/** What has been recommended so far, for the warnings to judge. */
record Course(RecommendationRow row, Advice advice, boolean surgeryUncertain, List<Adjunct> adjuncts) {

    Optional<Treatment> treatment() {
        return advice.treatment();
    }

    boolean recommends(Treatment asked) {
        return treatment().filter(asked::equals).isPresent();
    }

    boolean considers(Treatment asked) {
        return recommends(asked) || advice.alternatives().contains(asked);
    }

    boolean irradiates() {
        return considers(Treatment.RADIOTHERAPY)
                || adjuncts.contains(Adjunct.POSTOPERATIVE_RADIOTHERAPY)
                || adjuncts.contains(Adjunct.STEREOTACTIC_RADIOTHERAPY);
    }
}
