package org.spinepath.clinical.treatment;

import java.util.Optional;
import org.spinepath.clinical.evidence.Fact;

/**
 * One fact, learned or found otherwise, with which another treatment would be recommended.
 *
 * @param fact        the fact that differs
 * @param from        its value now; null when it is unknown
 * @param to          the value that turns the recommendation
 * @param treatment   what would be recommended then; empty when the row recommends none
 * @param row         the row that would recommend it
 * @param provisional whether that recommendation would wait for something still unknown
 */
public record RecommendationChange(
        Fact<?> fact,
        Object from,
        Object to,
        Optional<Treatment> treatment,
        RecommendationRow row,
        boolean provisional) {

    /** Whether the fact is not known yet: somebody may still find it out. */
    public boolean learned() {
        return from == null;
    }
}
