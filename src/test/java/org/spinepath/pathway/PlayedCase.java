package org.spinepath.pathway;

import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.REVIEW_AT_MDT;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;

/**
 * A case as a scenario plays it, step by step.
 *
 * @param instance the running process, kept for assertions when it has ended
 */
record PlayedCase(PathwayEngine engine, CaseUnderTest theCase, ProcessInstance instance) {

    static PlayedCase of(CaseUnderTest theCase) {
        return new PlayedCase(theCase.engine(), theCase, theCase.instance());
    }

    /** A case put before one step, for what does not depend on how it came there. */
    static PlayedCase putBefore(PathwayEngine engine, String activityId, String number, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(CaseVariables.CASE_NUMBER.name(), number);
        String id = engine.runtime()
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey(number)
                .setVariables(all)
                .startBeforeActivity(activityId)
                .execute()
                .getId();
        return of(new CaseUnderTest(engine, number, id));
    }

    /** Somebody completes an open task of this kind, and the engine goes on. */
    PlayedCase answers(String taskId, GivenAnswers answers) {
        engine.forms().submitTaskForm(open(taskId).getId(), answers.values());
        engine.runsDueJobs();
        return this;
    }

    /** The MDT decides on a treatment, with a reason where it differs from the recommendation. */
    PlayedCase mdtDecides(Treatment treatment) {
        GivenAnswers decision = GivenAnswers.decisionFor(treatment);
        boolean followsRecommendation =
                valueOf(CaseVariables.RECOMMENDED_TREATMENT).equals(Optional.of(treatment));
        return answers(
                REVIEW_AT_MDT,
                followsRecommendation
                        ? decision
                        : decision.with(CaseVariables.OVERRIDE_REASON_CODE, OverrideReasonCode.TECHNICAL)
                                .with(CaseVariables.OVERRIDE_REASON, "Discussed at length."));
    }

    /** Time passes; whatever falls due on the way happens. */
    PlayedCase after(Duration time) {
        engine.passes(time);
        return this;
    }

    PlayedCase at(Instant instant) {
        engine.reaches(instant);
        return this;
    }

    PlayedCase untilTheNextVisit() {
        Date due = engine.management()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(NEXT_VISIT_DUE)
                .singleResult()
                .getDuedate();
        return at(due.toInstant().isAfter(engine.now()) ? due.toInstant() : engine.now());
    }

    /** The case, opened again where it stood when it was closed. */
    PlayedCase opensAgain() {
        return of(theCase.opensAgain());
    }

    Task open(String taskId) {
        return openTasks(taskId).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + taskId + " is open, but " + theCase.openTasks()));
    }

    List<Task> openTasks(String taskId) {
        return theCase.tasks(taskId);
    }

    List<String> groupsOf(String taskId) {
        return openTasks(taskId).stream()
                .flatMap(task -> engine.tasks().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** The escalations of this case that still run. */
    List<ProcessInstance> escalations() {
        return engine.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                .processInstanceBusinessKey(theCase.caseNumber())
                .list();
    }

    <T> Optional<T> valueOf(CaseVariable<T> variable) {
        return theCase.know(variable);
    }

    String number() {
        return theCase.caseNumber();
    }
}
