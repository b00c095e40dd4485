package org.spinepath.pathway;

import java.time.Instant;
import java.util.Objects;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Walking;

/**
 * A reported deterioration. A component other than the onset may be null, which leaves what is known as it is, except what says that
 * there is no deficit.
 *
 * @param onset required; when it began, not in the future
 */
public record Deterioration(Walking walking, AsiaGrade asiaGrade, DeficitProgression progression, Instant onset) {

    public Deterioration {
        Objects.requireNonNull(onset, "onset");
    }
}
