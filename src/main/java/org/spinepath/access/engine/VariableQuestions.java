package org.spinepath.access.engine;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableOrderProperty;
import org.camunda.bpm.engine.query.Query;

/** Whether a query narrows or sorts its results by the values of variables, at any nesting: its answer then tells the values. */
final class VariableQuestions {

    private VariableQuestions() {}

    static boolean in(Query<?, ?> query) {
        return query instanceof AbstractQuery<?, ?> part && (narrows(part) || sorts(part) || inPartsOf(part));
    }

    private static boolean narrows(AbstractQuery<?, ?> query) {
        if (query instanceof AbstractVariableQueryImpl<?, ?> instances) {
            return !instances.getQueryVariableValues().isEmpty();
        }
        if (query instanceof TaskQueryImpl tasks) {
            return !tasks.getVariables().isEmpty();
        }
        return query instanceof HistoricTaskInstanceQueryImpl pastTasks
                && !pastTasks.getVariables().isEmpty();
    }

    private static boolean sorts(AbstractQuery<?, ?> query) {
        return query.getOrderingProperties().stream().anyMatch(VariableOrderProperty.class::isInstance);
    }

    private static boolean inPartsOf(AbstractQuery<?, ?> query) {
        return QueryParts.of(query).stream().anyMatch(part -> part != query && in(part));
    }
}
