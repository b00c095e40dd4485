package org.spinepath.patients;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * Who may see whose case it is: a clinician with an open task of the case that the engine lets them read. What is written to the practice
 * that referred, its clinicians also read without a task.
 */
@Component
public class CaseRights {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final CurrentUser currentUser;
    private final AsEngine asEngine;

    CaseRights(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            CurrentUser currentUser,
            AsEngine asEngine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.currentUser = currentUser;
        this.asEngine = asEngine;
    }

    /**
     * Answers the current user when they may see whose case it is.
     *
     * @throws AccessRefused when they may not
     */
    public SignedInUser requireRightToSee(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!user.isClinician() || !readsATaskOf(caseNumber)) {
            throw new AccessRefused("Only clinicians who have a task of this case may see whose case it is.");
        }
        return user;
    }

    /**
     * Answers the current user when they may read what is written to the practice that referred.
     *
     * @throws AccessRefused when they may not
     */
    public SignedInUser requireRightToReadLetters(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!mayReadLetters(user, caseNumber)) {
            throw new AccessRefused(
                    "Only clinicians of the practice that referred, or with a task of this case, may read its"
                            + " letters.");
        }
        return user;
    }

    public boolean mayReadLetters(SignedInUser user, String caseNumber) {
        return user.isClinician() && (readsATaskOf(caseNumber) || isOfTheReferringPractice(user, caseNumber));
    }

    private boolean isOfTheReferringPractice(SignedInUser user, String caseNumber) {
        return asEngine.answer(() -> referringPractice(caseNumber))
                .filter(user::isIn)
                .isPresent();
    }

    /** A case that was opened again has several instances, all of the same practice. */
    private Optional<String> referringPractice(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .variableName(CaseVariables.REFERRER_TEAM.name())
                        .list()
                        .stream())
                .flatMap(team -> CaseVariables.REFERRER_TEAM.read(team.getValue()).stream())
                .findFirst();
    }

    /** Those of these cases of which the current user may see whose they are, with two queries. */
    Set<String> casesTheyMaySee(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty() || !currentUser.get().isClinician()) {
            return Set.of();
        }
        Set<String> instances =
                tasks.createTaskQuery().processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new)).list().stream()
                        .map(Task::getProcessInstanceId)
                        .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Set.of();
        }
        return asEngine.answer(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet()));
    }

    SignedInUser currentUser() {
        return currentUser.get();
    }

    /** Asked as the current user: the engine answers only tasks that they may read. */
    public boolean readsATaskOf(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).count() > 0;
    }
}
