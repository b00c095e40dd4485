package org.spinepath.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.intake.ReportBook.Lowering;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often an emergency was none: numbers only, for those who watch the pathway. */
@Service
@Transactional(readOnly = true)
class TriageQuality {

    private final CaseInstances caseInstances;
    private final HistoryService history;
    private final ReportBook reports;
    private final CurrentUser currentUser;
    private final AsEngine asEngine;
    private final Clock clock;

    TriageQuality(
            CaseInstances caseInstances,
            HistoryService history,
            ReportBook reports,
            CurrentUser currentUser,
            AsEngine asEngine,
            Clock clock) {
        this.caseInstances = caseInstances;
        this.history = history;
        this.reports = reports;
        this.currentUser = currentUser;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    /**
     * Counts cases, not events: a case that was raised twice counts once.
     *
     * @param to the last day, included
     * @throws AccessRefused when the user does not watch the pathway
     */
    TriageCount of(LocalDate from, LocalDate to) {
        if (!currentUser.get().has(Duty.WATCHES)) {
            throw new AccessRefused("Only coordinators, clinical leads and managers may see these numbers.");
        }
        Instant start = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Map<String, String> raised = asEngine.answer(() -> raisedCases(start, end));
        List<Lowering> lowered = reports.loweringsSince(start).stream()
                .filter(lowering -> lowering.from() == Urgency.EMERGENCY)
                .toList();
        return new TriageCount(
                from,
                to,
                Set.copyOf(raised.values()).size(),
                cases(raised, lowered, lowering -> true),
                cases(raised, lowered, lowering -> lowering.reason() == LoweringReason.OVER_TRIAGED));
    }

    private static int cases(Map<String, String> raised, Collection<Lowering> lowered, Predicate<Lowering> counts) {
        return (int) lowered.stream()
                .filter(counts)
                .filter(lowering -> raised.containsKey(lowering.instanceId()))
                .map(lowering -> raised.get(lowering.instanceId()))
                .distinct()
                .count();
    }

    /** Case numbers by process instance: whatever made them emergencies wrote the urgency. */
    private Map<String, String> raisedCases(Instant start, Instant end) {
        Set<String> instances = history
                .createHistoricDetailQuery()
                .variableUpdates()
                .variableNameLike(CaseVariables.URGENCY.name())
                .occurredAfter(Date.from(start))
                .occurredBefore(Date.from(end.minusMillis(1)))
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> Urgency.EMERGENCY.name().equals(update.getValue()))
                .map(HistoricVariableUpdate::getProcessInstanceId)
                .collect(Collectors.toSet());
        return caseInstances.numbersOfCases(instances);
    }
}
