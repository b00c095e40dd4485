package org.spinepath.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;

/** The decisions of the rules that explain themselves in a case, in the order of the pathway. */
enum CaseDecision {
    TRIAGE(
            Set.of(Steps.Decisions.TRIAGE_REFERRAL),
            CaseVariables.TRIAGE_REASONS,
            CaseVariables.TRIAGE_WARNINGS,
            CaseVariables.TRIAGE_MISSING),
    IMAGING(
            Set.of(Steps.Decisions.SELECT_IMAGING),
            CaseVariables.IMAGING_REASONS,
            CaseVariables.IMAGING_WARNINGS,
            CaseVariables.IMAGING_MISSING),
    GRADING(
            Set.of(Steps.Decisions.GRADE_IMAGING, Steps.Decisions.REGRADE_IMAGING),
            CaseVariables.GRADING_REASONS,
            CaseVariables.GRADING_WARNINGS,
            CaseVariables.GRADING_MISSING),
    RECOMMENDATION(
            Set.of(Steps.Decisions.RECOMMEND_TREATMENT, Steps.Decisions.RENEW_RECOMMENDATION),
            CaseVariables.RECOMMENDATION_REASONS,
            CaseVariables.RECOMMENDATION_WARNINGS,
            CaseVariables.RECOMMENDATION_MISSING),
    SURGICAL_PLAN(
            Set.of(Steps.Decisions.PLAN_SURGERY),
            CaseVariables.SURGICAL_PLAN_REASONS,
            CaseVariables.SURGICAL_PLAN_WARNINGS,
            CaseVariables.SURGICAL_PLAN_MISSING),
    RELAPSE(
            Set.of(Steps.Decisions.ASSESS_RELAPSE),
            CaseVariables.RELAPSE_REASONS,
            CaseVariables.RELAPSE_WARNINGS,
            CaseVariables.RELAPSE_MISSING);

    /** A decision that stands, and when it was made. */
    record Made(CaseDecision decision, Instant at) {}

    private final Set<String> activities;
    private final CaseVariable<List<Reason>> reasons;
    private final CaseVariable<List<Warning>> warnings;
    private final CaseVariable<List<String>> missing;

    CaseDecision(
            Set<String> activities,
            CaseVariable<List<Reason>> reasons,
            CaseVariable<List<Warning>> warnings,
            CaseVariable<List<String>> missing) {
        this.activities = activities;
        this.reasons = reasons;
        this.warnings = warnings;
        this.missing = missing;
    }

    CaseVariable<List<Reason>> reasons() {
        return reasons;
    }

    CaseVariable<List<Warning>> warnings() {
        return warnings;
    }

    CaseVariable<List<String>> missing() {
        return missing;
    }

    /**
     * Imaging anew begins a new round: what was graded and recommended before it speaks of an earlier one. The triage speaks until a
     * visit asks the question again.
     */
    static List<Made> ofPresentRound(Map<String, Instant> lastDecisions) {
        Instant imaging = lastDecisions.getOrDefault(Steps.Decisions.SELECT_IMAGING, Instant.MIN);
        boolean visited = lastDecisions.containsKey(Steps.Decisions.ASSESS_RELAPSE);
        return Arrays.stream(values())
                .flatMap(decision -> decision.last(lastDecisions))
                .filter(made -> switch (made.decision()) {
                    case TRIAGE -> !visited;
                    case RELAPSE -> true;
                    default -> !made.at().isBefore(imaging);
                })
                .toList();
    }

    private Stream<Made> last(Map<String, Instant> lastDecisions) {
        return activities.stream()
                .map(lastDecisions::get)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(at -> new Made(this, at))
                .stream();
    }
}
