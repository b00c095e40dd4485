package org.spinepath.pathway.mdt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.Json;

/** The recommendation as it stands in a case, in one Json text that no later decision changes. */
public final class RecommendationSnapshot {

    private static final List<CaseVariable<?>> PARTS = List.of(
            CaseVariables.RECOMMENDED_TREATMENT,
            CaseVariables.RECOMMENDATION_ROW,
            CaseVariables.RECOMMENDATION_PROVISIONAL,
            CaseVariables.ALTERNATIVE_TREATMENTS,
            CaseVariables.ADJUNCTS,
            CaseVariables.WOUND_INFECTION_RISK,
            CaseVariables.STABILITY,
            CaseVariables.SCORES,
            CaseVariables.RECOMMENDATION_REASONS,
            CaseVariables.RECOMMENDATION_WARNINGS,
            CaseVariables.RECOMMENDATION_MISSING);

    private RecommendationSnapshot() {}

    public static String of(VariableScope theCase) {
        Map<String, Object> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part.name(), part.in(theCase).orElse(null)));
        return Json.text(parts);
    }
}
