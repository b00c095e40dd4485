package org.spinepath.access.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/** The parts of which a query is made that asks for one thing or another. */
final class QueryParts {

    private QueryParts() {}

    /** A query is the first of its own parts; one that cannot have any has none. */
    static Collection<? extends Query<?, ?>> of(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl pastTasks) {
            return pastTasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricProcessInstanceQueryImpl pastInstances) {
            return pastInstances.getQueries();
        }
        return List.of();
    }
}
