package org.spinepath.pathway.variables;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spinepath.clinical.evidence.Facts;

/** What one process instance of a case knows, fetched at once. */
public final class CaseKnowledge {

    private final Map<String, Object> values;

    public CaseKnowledge(Map<String, Object> values) {
        this.values = values;
    }

    /** Empty when it is unknown. */
    public <T> Optional<T> valueOf(CaseVariable<T> variable) {
        return variable.read(values.get(variable.name()));
    }

    /** All clinical facts, with the deficit as old as it is by now. */
    public Facts facts(Instant now) {
        return CaseFacts.from(
                new CaseFacts.Source() {
                    @Override
                    public <T> Optional<T> valueOf(CaseVariable<T> variable) {
                        return CaseKnowledge.this.valueOf(variable);
                    }
                },
                now);
    }
}
