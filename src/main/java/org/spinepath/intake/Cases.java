package org.spinepath.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.intake.CaseStatus.State;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases as intake knows them: opened, open or closed. Rights are decided here, the engine is then asked
 * with its own: during a wait for a visit a case has no task, and its clinicians can still report.
 */
@Service
@Transactional
class Cases {

    /** One that runs is later than any that ended. */
    private static final Comparator<HistoricProcessInstance> LATEST = Comparator.comparing(
                    (HistoricProcessInstance instance) -> instance.getEndTime() == null)
            .thenComparing(HistoricProcessInstance::getStartTime)
            .thenComparing(HistoricProcessInstance::getEndTime, Comparator.nullsLast(Comparator.naturalOrder()));

    private final PathwayStart start;
    private final CaseInstances instances;
    private final TaskService tasks;
    private final HistoryService history;
    private final CaseRights rights;
    private final AsEngine asEngine;
    private final Clock clock;

    Cases(
            PathwayStart start,
            CaseInstances instances,
            TaskService tasks,
            HistoryService history,
            CaseRights rights,
            AsEngine asEngine,
            Clock clock) {
        this.start = start;
        this.instances = instances;
        this.tasks = tasks;
        this.history = history;
        this.rights = rights;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    /**
     * @param team       the group that works on the case in primary care
     * @param reasonNote id of the note with the referrer's words
     */
    void open(String caseNumber, UUID patientRef, Referral referral, String team, Optional<String> reasonNote) {
        NewCase newCase = new NewCase(
                caseNumber,
                patientRef.toString(),
                team,
                referral.referrerRole(),
                clock.instant(),
                referral.ageYears(),
                referral.patient().sex(),
                referral.cancerHistory().orElse(null),
                referral.primaryTumour().orElse(null),
                referral.spinalLesionAlreadySeen().orElse(null),
                referral.emergencySigns().orElse(null),
                reasonNote.orElse(null));
        asEngine.run(() -> start.start(newCase));
    }

    boolean isOpen(String caseNumber) {
        return asEngine.answer(() -> instances.open(caseNumber)).isPresent();
    }

    /**
     * Where a case stands, without a word on whose it is.
     *
     * @throws CaseUnknown when the user may not see the case, or there is none
     * @throws AccessRefused when they see it and treat nobody
     */
    CaseStatus status(String caseNumber) {
        SignedInUser user = rights.require(CaseRight.SEE_STATUS, caseNumber);
        return asEngine.answer(() -> statusOf(caseNumber, user));
    }

    private CaseStatus statusOf(String caseNumber, SignedInUser user) {
        HistoricProcessInstance latest = latest(caseNumber);
        Urgency urgency = urgency(latest).orElse(null);
        if (latest.getEndTime() == null) {
            List<String> steps = tasks.createTaskQuery().processInstanceId(latest.getId()).list().stream()
                    .map(Task::getName)
                    .sorted()
                    .toList();
            return new CaseStatus(
                    caseNumber,
                    State.OPEN,
                    openedAt(caseNumber),
                    null,
                    steps,
                    null,
                    urgency,
                    CaseAction.of(user, State.OPEN, urgency),
                    null);
        }
        List<CaseAction> may = CaseAction.of(user, State.CLOSED, urgency);
        return new CaseStatus(
                caseNumber,
                State.CLOSED,
                openedAt(caseNumber),
                latest.getEndTime().toInstant(),
                List.of(),
                outcome(latest).orElse(null),
                urgency,
                may,
                may.contains(CaseAction.REOPEN) ? reopening(latest.getId()) : null);
    }

    private CaseStatus.Reopening reopening(String closedInstance) {
        return new CaseStatus.Reopening(
                start.stoodAt(closedInstance).map(ReopeningStep::id).orElse(null), start.stepsOf(closedInstance));
    }

    /**
     * A case that was reopened has several process instances; the latest tells how it stands.
     *
     * @throws CaseUnknown when there is no such case
     */
    HistoricProcessInstance latest(String caseNumber) {
        return asEngine.answer(
                () -> instances.all(caseNumber).stream().max(LATEST).orElseThrow(() -> new CaseUnknown(caseNumber)));
    }

    private Instant openedAt(String caseNumber) {
        return instances.all(caseNumber).stream()
                .map(instance -> instance.getStartTime().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How urgent the case is, or was at its end. */
    Optional<Urgency> urgency(HistoricProcessInstance instance) {
        return asEngine.answer(() -> CaseVariables.URGENCY.read(valueOf(instance, CaseVariables.URGENCY.name())));
    }

    private Optional<CaseOutcome> outcome(HistoricProcessInstance instance) {
        return CaseVariables.OUTCOME.read(valueOf(instance, CaseVariables.OUTCOME.name()));
    }

    private Object valueOf(HistoricProcessInstance instance, String variable) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(variable)
                .list()
                .stream()
                .map(found -> found.getValue())
                .findFirst()
                .orElse(null);
    }
}
