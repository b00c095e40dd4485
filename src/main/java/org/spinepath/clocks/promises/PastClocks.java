package org.spinepath.clocks.promises;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.vocabulary.ClockStop;
import org.springframework.stereotype.Component;

/** The clocks over several steps that have run in a case, read from history: two queries, the first by the index on business keys. */
@Component
class PastClocks {

    private final CaseInstances cases;
    private final HistoryService historyService;

    PastClocks(CaseInstances cases, HistoryService historyService) {
        this.cases = cases;
        this.historyService = historyService;
    }

    /** @param stoppedBecause empty when the clock was taken away in another way */
    record PastClock(
            String clock, String title, ClockTimes times, Urgency urgency, Optional<ClockStop> stoppedBecause) {}

    /** Whether this clock has counted from this moment before. */
    boolean hasCounted(String caseNumber, String clock, Instant from) {
        return of(caseNumber).stream()
                .anyMatch(past ->
                        past.clock().equals(clock) && past.times().startedAt().equals(from));
    }

    /** The clocks that the end of the case stopped: of each name the one that ran last, unless it had reached its milestone. */
    List<PastClock> stoppedByTheEndOfTheCase(String caseNumber) {
        Map<String, PastClock> last = new LinkedHashMap<>();
        of(caseNumber).forEach(past -> last.put(past.clock(), past));
        return last.values().stream()
                .filter(past -> past.stoppedBecause().equals(Optional.of(ClockStop.CASE_ENDED)))
                .toList();
    }

    private List<PastClock> of(String caseNumber) {
        List<String> instances = cases
                .everRun(caseNumber)
                .processDefinitionKey(Processes.CASE_CLOCK)
                .finished()
                .orderByProcessInstanceEndTime()
                .asc()
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        Map<String, Map<String, Object>> variables = variablesOf(instances);
        return instances.stream()
                .flatMap(instance -> read(variables.getOrDefault(instance, Map.of())).stream())
                .toList();
    }

    private Map<String, Map<String, Object>> variablesOf(Collection<String> instances) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        if (instances.isEmpty()) {
            return variables;
        }
        for (HistoricVariableInstance variable : historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()) {
            variables
                    .computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>())
                    .put(variable.getName(), variable.getValue());
        }
        return variables;
    }

    private static Optional<PastClock> read(Map<String, Object> variables) {
        return ClockTimes.kept(variables::get)
                .map(times -> new PastClock(
                        in(variables, ClockVariables.CLOCK).orElseThrow(),
                        in(variables, ClockVariables.CLOCK_TITLE).orElseThrow(),
                        times,
                        in(variables, CaseVariables.URGENCY).orElseThrow(),
                        in(variables, ClockVariables.CLOCK_STOPPED_BECAUSE)));
    }

    private static <T> Optional<T> in(Map<String, Object> variables, CaseVariable<T> variable) {
        return variable.read(variables.get(variable.name()));
    }
}
