package org.spinepath.demo.player;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.demo.engine.DemoClock;
import org.spinepath.intake.ReferralDesk;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.variables.CaseVariable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The moves of which a played case consists. Who plays opens the {@link DemoClock} first; no job executor may run meanwhile, because the
 * clock is the whole application's and a case's jobs are done here.
 */
@Component
@Profile("demo")
public class CasePlayer {

    private static final Comparator<Job> BY_DUE_DATE =
            Comparator.comparing(Job::getDuedate).thenComparing(Job::getJobDefinitionId);

    private final ReferralDesk desk;
    private final CaseInstances cases;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final ManagementService managementService;
    private final IdentityService identityService;
    private final Clock clock;

    CasePlayer(
            ReferralDesk desk,
            CaseInstances cases,
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            ManagementService managementService,
            IdentityService identityService,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.managementService = managementService;
        this.identityService = identityService;
        this.clock = clock;
    }

    /** Answers the number of the case that the referral opens. */
    public String refer(String user, ObjectNode referral) {
        String caseNumber = answerAs(user, groups -> desk.take(referral).caseNumber());
        settle(caseNumber);
        return caseNumber;
    }

    /** Lets time pass: whatever falls due on the way is done at its own instant. */
    public void advance(String caseNumber, Instant until, DemoClock demoClock) {
        while (passTimer(caseNumber, until, demoClock)) {
            settle(caseNumber);
        }
        demoClock.moveTo(until);
    }

    /** Moves to the first timer that falls due before then and does it; answers whether there is one. */
    public boolean passTimer(String caseNumber, Instant until, DemoClock demoClock) {
        Optional<Job> due = jobs(caseNumber, jobs -> jobs.timers().duedateLowerThan(Date.from(until))).stream()
                .min(BY_DUE_DATE);
        due.ifPresent(timer -> {
            demoClock.moveTo(later(timer.getDuedate().toInstant(), clock.instant()));
            managementService.executeJob(timer.getId());
        });
        return due.isPresent();
    }

    /** Does what goes on by itself, such as all that follows from a completed task. */
    public void settle(String caseNumber) {
        List<Job> waiting = jobs(caseNumber, JobQuery::messages);
        while (!waiting.isEmpty()) {
            managementService.executeJob(waiting.get(0).getId());
            waiting = jobs(caseNumber, JobQuery::messages);
        }
    }

    public boolean isOpen(String caseNumber) {
        return cases.open(caseNumber).isPresent();
    }

    /** Of the case and of what runs beside it, such as its escalations. */
    public List<Task> openTasks(String caseNumber) {
        return cases.tasks(caseNumber).list();
    }

    public List<String> candidateGroups(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    /** The task of a case that is open to one of the user's groups. */
    public Task openTask(String caseNumber, String definitionKey, String user) {
        return answerAs(
                user,
                groups -> cases.tasks(caseNumber)
                        .taskDefinitionKey(definitionKey)
                        .taskCandidateGroupIn(groups)
                        .singleResult());
    }

    /** What the open case knows of this. */
    public <T> Optional<T> variable(String caseNumber, CaseVariable<T> variable) {
        return variable.read(variables(caseNumber, List.of(variable)).get(variable.name()));
    }

    /** What the open case knows of these, by name. */
    public Map<String, Object> variables(String caseNumber, List<CaseVariable<?>> wanted) {
        return runtimeService.getVariables(
                cases.open(caseNumber).orElseThrow().getId(),
                wanted.stream().map(CaseVariable::name).toList());
    }

    public void complete(Task task, String user, Map<String, Object> answers) {
        as(user, () -> {
            taskService.claim(task.getId(), user);
            formService.submitTaskForm(task.getId(), answers);
        });
    }

    /** Works as a demo user, as a request would. */
    public void as(String user, Runnable work) {
        answerAs(user, groups -> {
            work.run();
            return groups;
        });
    }

    private <T> T answerAs(String user, Function<List<String>, T> work) {
        List<String> groups = identityService.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()));
        identityService.setAuthentication(user, groups);
        try {
            return work.apply(groups);
        } finally {
            identityService.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    /** What is overdue when its clock starts is done at once: time never runs back. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whose they are is asked only when there are any: that question costs the engine more than all others here. */
    private List<Job> jobs(String caseNumber, UnaryOperator<JobQuery> kind) {
        List<Job> ofAnyCase =
                kind.apply(managementService.createJobQuery()).active().list();
        if (ofAnyCase.isEmpty()) {
            return List.of();
        }
        Set<String> instances =
                cases.running(caseNumber).list().stream().map(Execution::getId).collect(Collectors.toSet());
        return ofAnyCase.stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }
}
