package org.spinepath.pathway.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;

/**
 * A reported deterioration. A component other than the onset may be null, which leaves what is known as it is, except what says that
 * there is no deficit.
 *
 * @param onset required; when it began, not in the future
 */
public record Deterioration(Walking walking, AsiaGrade asiaGrade, DeficitProgression progression, Instant onset) {

    /** What a report may tell that a task asks for as well. */
    private static final List<CaseVariable<?>> TOLD =
            List.of(CaseVariables.WALKING, CaseVariables.ASIA_GRADE, CaseVariables.DEFICIT_PROGRESSION);

    public Deterioration {
        Objects.requireNonNull(onset, "onset");
    }

    /**
     * Whether a task that began then and leaves this open must leave what was reported: its reader began before the report, and may not
     * know of it.
     */
    public static boolean outlives(CaseVariable<?> leftOpen, Instant taskBegan, VariableScope theCase) {
        return TOLD.contains(leftOpen)
                && CaseVariables.DETERIORATION_REPORTED_AT
                        .in(theCase)
                        .filter(reportedAt -> !reportedAt.isBefore(taskBegan))
                        .isPresent();
    }
}
