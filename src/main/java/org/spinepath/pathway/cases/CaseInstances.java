package org.spinepath.pathway.cases;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Finds cases by their number. The engine answers what its current user may read. */
@Component
public class CaseInstances {

    private final RuntimeService runtime;
    private final HistoryService history;

    public CaseInstances(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** The process instance in which the case runs; empty when it is closed or there is none. */
    public Optional<ProcessInstance> open(String caseNumber) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .findFirst();
    }

    /** Every process instance of the case, the oldest first: the first run, and what each reopening started. */
    public List<HistoricProcessInstance> all(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(Processes.PATHWAY)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    /** Whether there is or was such a case. */
    public boolean exists(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(Processes.PATHWAY)
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }
}
