package org.spinepath.patients;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.TaskUnknown;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.Duty;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * The one answer to what the current user may see of a case, or do to it. Who may not see a case hears what they would hear if there were
 * none; who sees it hears why not more.
 *
 * <p>Seen is a case by those who treat patients at the spine centre and those who watch the pathway, whichever case it is, and in primary
 * care by the clinicians of the practice that referred, and those with a task of it.
 */
@Component
public class CaseRights {

    private final TaskService tasks;
    private final HistoryService history;
    private final CaseInstances cases;
    private final CurrentUser currentUser;
    private final AsEngine asEngine;

    CaseRights(
            TaskService tasks,
            HistoryService history,
            CaseInstances cases,
            CurrentUser currentUser,
            AsEngine asEngine) {
        this.tasks = tasks;
        this.history = history;
        this.cases = cases;
        this.currentUser = currentUser;
        this.asEngine = asEngine;
    }

    /**
     * Answers the current user when they have the right.
     *
     * @throws CaseUnknown   when they may not see the case, or there is none
     * @throws AccessRefused when they see it, but have not this right; says who has
     */
    public SignedInUser require(CaseRight right, String caseNumber) {
        SignedInUser user = currentUser.get();
        TiesTo ties = new TiesTo(caseNumber, user);
        if (!sees(user, ties)) {
            throw new CaseUnknown(caseNumber);
        }
        return require(right, user, ties);
    }

    /**
     * Answers the task when the current user may read it and has the right on its case.
     *
     * @throws TaskUnknown   when they may not read it, or it is not open
     * @throws AccessRefused when they read it, but have not this right; says who has
     */
    public OpenTask requireAtTask(CaseRight right, String taskId) {
        SignedInUser user = currentUser.get();
        OpenTask task = readable(taskId).orElseThrow(TaskUnknown::new);
        TiesTo ties = new TiesTo(task.caseNumber(), user);
        ties.task = true;
        require(right, user, ties);
        return task;
    }

    private static SignedInUser require(CaseRight right, SignedInUser user, Ties ties) {
        if (!right.allows(user, ties)) {
            throw new AccessRefused(right.refusal());
        }
        return user;
    }

    /** Whether the current user may see the case at all. */
    public boolean sees(String caseNumber) {
        SignedInUser user = currentUser.get();
        return sees(user, new TiesTo(caseNumber, user));
    }

    private static boolean sees(SignedInUser user, TiesTo ties) {
        boolean seesEvery = user.isSpineCentreStaff() || user.has(Duty.WATCHES);
        return seesEvery && ties.isKnown()
                || user.isClinician() && (ties.isOfTheReferringPractice() || ties.hasATask());
    }

    /** Those of these cases on which the current user has the right. */
    public Set<String> among(Collection<String> caseNumbers, CaseRight right) {
        SignedInUser user = currentUser.get();
        return caseNumbers.stream()
                .distinct()
                .filter(caseNumber -> {
                    TiesTo ties = new TiesTo(caseNumber, user);
                    return sees(user, ties) && right.allows(user, ties);
                })
                .collect(Collectors.toSet());
    }

    /** As {@link #among} for {@link CaseRight#SEE_PATIENT}, with two queries however many cases there are. */
    Set<String> whosePatientTheySee(SignedInUser user, Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty() || !CaseRight.SEE_PATIENT.isOpenTo(user)) {
            return Set.of();
        }
        Set<String> instances = cases.tasks(caseNumbers).list().stream()
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
        return Set.copyOf(asEngine.answer(() -> cases.numbersOf(instances)).values());
    }

    SignedInUser currentUser() {
        return currentUser.get();
    }

    /** Asked as the current user: the engine finds only a task that they may read. */
    private Optional<OpenTask> readable(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessInstanceId() != null)
                .map(task -> new OpenTask(taskId, task.getTaskDefinitionKey(), caseNumberOf(task)));
    }

    private String caseNumberOf(Task task) {
        String instance = task.getProcessInstanceId();
        return asEngine.answer(() -> cases.numbersOf(Set.of(instance))).get(instance);
    }

    /** What the current user has to do with a case, each asked of the engine once, when it is needed. */
    private final class TiesTo implements Ties {

        private final String caseNumber;
        private final SignedInUser user;
        private List<String> runs;
        private Boolean task;
        private Boolean practice;

        TiesTo(String caseNumber, SignedInUser user) {
            this.caseNumber = caseNumber;
            this.user = user;
        }

        boolean isKnown() {
            return !runs().isEmpty();
        }

        /** Asked as the current user: the engine answers only tasks that they may read. */
        @Override
        public boolean hasATask() {
            if (task == null) {
                task = cases.tasks(caseNumber).count() > 0;
            }
            return task;
        }

        @Override
        public boolean isOfTheReferringPractice() {
            if (practice == null) {
                practice = asEngine.answer(this::referringPractice)
                        .filter(user::isIn)
                        .isPresent();
            }
            return practice;
        }

        /** A case that was opened again has several runs, all of the same practice. */
        private Optional<String> referringPractice() {
            return runs().stream()
                    .flatMap(run -> history
                            .createHistoricVariableInstanceQuery()
                            .processInstanceId(run)
                            .variableName(CaseVariables.REFERRER_TEAM.name())
                            .list()
                            .stream())
                    .flatMap(team -> CaseVariables.REFERRER_TEAM.read(team.getValue()).stream())
                    .findFirst();
        }

        private List<String> runs() {
            if (runs == null) {
                runs = asEngine.answer(() -> cases.all(caseNumber).stream()
                        .map(HistoricProcessInstance::getId)
                        .toList());
            }
            return runs;
        }
    }
}
