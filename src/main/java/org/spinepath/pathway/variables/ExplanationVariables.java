package org.spinepath.pathway.variables;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;

/** The three variables in which a decision explains itself. */
public record ExplanationVariables(
        CaseVariable<List<Reason>> reasons, CaseVariable<List<Warning>> warnings, CaseVariable<List<String>> missing) {

    public static final ExplanationVariables TRIAGE = new ExplanationVariables(
            CaseVariables.TRIAGE_REASONS, CaseVariables.TRIAGE_WARNINGS, CaseVariables.TRIAGE_MISSING);
    public static final ExplanationVariables IMAGING = new ExplanationVariables(
            CaseVariables.IMAGING_REASONS, CaseVariables.IMAGING_WARNINGS, CaseVariables.IMAGING_MISSING);
    public static final ExplanationVariables GRADING = new ExplanationVariables(
            CaseVariables.GRADING_REASONS, CaseVariables.GRADING_WARNINGS, CaseVariables.GRADING_MISSING);
    public static final ExplanationVariables RECOMMENDATION = new ExplanationVariables(
            CaseVariables.RECOMMENDATION_REASONS,
            CaseVariables.RECOMMENDATION_WARNINGS,
            CaseVariables.RECOMMENDATION_MISSING);
    public static final ExplanationVariables SURGICAL_PLAN = new ExplanationVariables(
            CaseVariables.SURGICAL_PLAN_REASONS,
            CaseVariables.SURGICAL_PLAN_WARNINGS,
            CaseVariables.SURGICAL_PLAN_MISSING);
    public static final ExplanationVariables RELAPSE = new ExplanationVariables(
            CaseVariables.RELAPSE_REASONS, CaseVariables.RELAPSE_WARNINGS, CaseVariables.RELAPSE_MISSING);

    public void write(VariableScope theCase, Explanation explanation) {
        reasons.write(theCase, explanation.reasons());
        warnings.write(theCase, explanation.warnings());
        missing.write(theCase, List.copyOf(explanation.missing()));
    }
}
