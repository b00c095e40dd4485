package org.spinepath.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.spinepath.clocks.ClockOrders;
import org.spinepath.clocks.PauseReason;
import org.spinepath.demo.DemoCase.Step;
import org.spinepath.demo.engine.DemoClock;
import org.spinepath.intake.ReferralDesk;
import org.spinepath.pathway.CaseVariables;
import org.spinepath.pathway.PathwayStart;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Plays sample cases through the real intake and the real process, as the demo users, at the times at which each step was done. */
@Component
@Profile("demo")
class DemoPlayer {

    private static final Duration AFTER_IT_FELL_DUE = Duration.ofHours(1);
    private static final String COORDINATOR = "coordinator";

    private final ReferralDesk desk;
    private final ClockOrders clockOrders;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final ManagementService managementService;
    private final IdentityService identityService;
    private final Clock clock;

    DemoPlayer(
            ReferralDesk desk,
            ClockOrders clockOrders,
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            ManagementService managementService,
            IdentityService identityService,
            Clock clock) {
        this.desk = desk;
        this.clockOrders = clockOrders;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.managementService = managementService;
        this.identityService = identityService;
        this.clock = clock;
    }

    void play(List<DemoCase> cases) {
        Instant now = clock.instant();
        try (DemoClock demoClock = new DemoClock()) {
            cases.forEach(sample -> play(sample, now, demoClock));
        }
    }

    private void play(DemoCase sample, Instant now, DemoClock demoClock) {
        demoClock.moveTo(now.minus(Duration.ofHours(sample.hoursAgo())));
        String caseNumber = refer(sample);
        settle(caseNumber);
        for (Step step : sample.steps()) {
            advance(caseNumber, momentOf(step, caseNumber), demoClock);
            complete(step, caseNumber);
            settle(caseNumber);
        }
        if (sample.pause() != null) {
            advance(
                    caseNumber,
                    clock.instant().plus(Duration.ofHours(sample.pause().afterHours())),
                    demoClock);
            pause(caseNumber, sample.pause().reason());
        }
        advance(caseNumber, now, demoClock);
    }

    private String refer(DemoCase sample) {
        ObjectNode referral = sample.referral().deepCopy();
        String user = referral.remove("by").asText();
        referral.put("sender", "demo")
                .put("referralId", sample.id())
                .put("patientId", sample.patient().hospitalNumber())
                .put("patientName", sample.patient().name())
                .put("dateOfBirth", sample.patient().dateOfBirth())
                .put("sex", sample.patient().sex());
        return as(user, groups -> desk.take(referral).caseNumber());
    }

    private void pause(String caseNumber, PauseReason reason) {
        as(COORDINATOR, groups -> {
            clockOrders.pause(caseNumber, reason, Optional.empty());
            return reason;
        });
    }

    private Instant momentOf(Step step, String caseNumber) {
        if (!step.isDoneWhenDue()) {
            return clock.instant().plus(Duration.ofHours(step.afterHours().asLong()));
        }
        Date due = (Date) runtimeService.getVariable(pathwayOf(caseNumber), CaseVariables.NEXT_VISIT_AT.name());
        return due.toInstant().plus(AFTER_IT_FELL_DUE);
    }

    /** Lets time pass: whatever falls due on the way is done at its own instant. */
    private void advance(String caseNumber, Instant until, DemoClock demoClock) {
        Optional<Job> due = nextTimer(caseNumber, until);
        while (due.isPresent()) {
            demoClock.moveTo(later(due.get().getDuedate().toInstant(), clock.instant()));
            managementService.executeJob(due.get().getId());
            settle(caseNumber);
            due = nextTimer(caseNumber, until);
        }
        demoClock.moveTo(until);
    }

    /** What is overdue when its clock starts is done at once: time never runs back. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Job> nextTimer(String caseNumber, Instant until) {
        return instancesOf(caseNumber).stream()
                .flatMap(instance -> jobsOf(instance)
                        .timers()
                        .active()
                        .duedateLowerThan(Date.from(until))
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream())
                .min((one, other) -> one.getDuedate().compareTo(other.getDuedate()));
    }

    private void settle(String caseNumber) {
        List<Job> waiting = continuations(caseNumber);
        while (!waiting.isEmpty()) {
            managementService.executeJob(waiting.get(0).getId());
            waiting = continuations(caseNumber);
        }
    }

    private List<Job> continuations(String caseNumber) {
        return instancesOf(caseNumber).stream()
                .flatMap(instance -> jobsOf(instance).messages().list().stream())
                .toList();
    }

    private JobQuery jobsOf(ProcessInstance instance) {
        return managementService.createJobQuery().processInstanceId(instance.getId());
    }

    private List<ProcessInstance> instancesOf(String caseNumber) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private String pathwayOf(String caseNumber) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(PathwayStart.PATHWAY)
                .singleResult()
                .getId();
    }

    private void complete(Step step, String caseNumber) {
        as(step.by(), groups -> {
            Task task = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .taskDefinitionKey(step.task())
                    .taskCandidateGroupIn(groups)
                    .singleResult();
            taskService.claim(task.getId(), step.by());
            formService.submitTaskForm(task.getId(), answers(step));
            return task;
        });
    }

    private VariableMap answers(Step step) {
        VariableMap answers = Variables.createVariables();
        step.answers().properties().forEach(answer -> answers.put(answer.getKey(), value(answer.getValue())));
        return answers;
    }

    /** As Tasklist sends it. */
    private Object value(JsonNode answer) {
        if (answer.isArray()) {
            return SpinValues.jsonValue(answer.toString()).create();
        }
        if (answer.isBoolean()) {
            return answer.booleanValue();
        }
        if (answer.isNumber()) {
            return answer.intValue();
        }
        return Step.TODAY.equals(answer.asText()) ? LocalDate.now(clock).toString() : answer.asText();
    }

    /** Works as a demo user, as a request would. */
    private <T> T as(String user, Function<List<String>, T> work) {
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
}
