package org.spinepath.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.intake.CaseStatus.State;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.CurrentUser;
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
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final CurrentUser currentUser;
    private final CaseRights rights;
    private final AsEngine asEngine;
    private final Clock clock;

    Cases(
            PathwayStart start,
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            CurrentUser currentUser,
            CaseRights rights,
            AsEngine asEngine,
            Clock clock) {
        this.start = start;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.currentUser = currentUser;
        this.rights = rights;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    /** @param reasonNote id of the note with the referrer's words */
    void open(String caseNumber, UUID patientRef, Referral referral, SignedInUser user, Optional<String> reasonNote) {
        NewCase newCase = new NewCase(
                caseNumber,
                patientRef.toString(),
                referringTeam(user),
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

    /**
     * The group that works on the case in primary care: the user's practice. What the coordinator takes by phone stays with the
     * coordinator. A role's whole group would show the patient to every practice.
     */
    private static String referringTeam(SignedInUser user) {
        return user.practice()
                .or(() -> user.coordinates() ? Optional.of(SignedInUser.COORDINATOR) : Optional.empty())
                .orElseThrow(() -> new AccessRefused(
                        "You belong to no practice yet. Ask the administrator to add you to your practice's group."));
    }

    boolean isOpen(String caseNumber) {
        return asEngine.answer(() -> running(caseNumber)).isPresent();
    }

    /**
     * Where a case stands, without a word on whose it is.
     *
     * @throws CaseUnknown when there is no such case
     * @throws AccessRefused when the user has no right on the case
     */
    CaseStatus status(String caseNumber) {
        SignedInUser user = requireRight(caseNumber);
        return asEngine.answer(() -> statusOf(caseNumber, user));
    }

    /** Spine centre staff have a right on every case; primary care on those of their practice or with a task of theirs. */
    SignedInUser requireRight(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!user.isClinician()) {
            throw new AccessRefused("Only clinicians may see or change cases.");
        }
        HistoricProcessInstance latest = latest(caseNumber);
        boolean allowed = user.isSpineCentreStaff()
                || user.practice().equals(asEngine.answer(() -> referrerTeam(latest)))
                || rights.readsATaskOf(caseNumber);
        if (!allowed) {
            throw new AccessRefused("This case is not one of your practice's.");
        }
        return user;
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

    private Optional<ProcessInstance> running(String caseNumber) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * A case that was reopened has several process instances; the latest tells how it stands.
     *
     * @throws CaseUnknown when there is no such case
     */
    HistoricProcessInstance latest(String caseNumber) {
        return asEngine.answer(
                () -> instances(caseNumber).stream().max(LATEST).orElseThrow(() -> new CaseUnknown(caseNumber)));
    }

    private Instant openedAt(String caseNumber) {
        return instances(caseNumber).stream()
                .map(instance -> instance.getStartTime().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<HistoricProcessInstance> instances(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    /** How urgent the case is, or was at its end. */
    Optional<Urgency> urgency(HistoricProcessInstance instance) {
        return asEngine.answer(() -> CaseVariables.URGENCY.read(valueOf(instance, CaseVariables.URGENCY.name())));
    }

    private Optional<String> referrerTeam(HistoricProcessInstance instance) {
        return CaseVariables.REFERRER_TEAM.read(valueOf(instance, CaseVariables.REFERRER_TEAM.name()));
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

    /** The group whose members refer in this role. */
    String groupOf(ReferrerRole role) {
        return switch (role) {
            case GENERAL_PRACTITIONER -> "generalPractitioner";
            case TRAINED_NURSE -> "trainedNurse";
            case REFERRING_ORTHOPAEDIST -> "referringOrthopaedist";
        };
    }
}
