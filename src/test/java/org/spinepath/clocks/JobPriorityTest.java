package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.Elements.AWAIT_LATE_STEP;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.Decisions.RAISE_EMERGENCY;
import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.Events.SECOND_RUNG_DUE;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;

/** The place of a job in the queue is the urgency of its case: when thousands are due, emergencies are worked off first. */
class JobPriorityTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void clear() {
        engine.clear();
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, 100", "URGENT, 75", "ROUTINE, 50"})
    void aStepsWarningAndLimitHaveThePriorityOfTheCase(Urgency urgency, long priority) {
        ProcessInstance aCase = caseAt(PERFORM_IMAGING, urgency);

        assertThat(jobs(aCase)).hasSize(2).extracting(Job::getPriority).containsOnly(priority);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEXT_VISIT_DUE, RAISE_EMERGENCY})
    void soHaveAWaitingVisitAndAReportThatIsTakenUp(String activity) {
        ProcessInstance aCase = caseAt(activity, Urgency.EMERGENCY);

        assertThat(jobs(aCase)).singleElement().extracting(Job::getPriority).isEqualTo(100L);
    }

    @Test
    void soHasWhatFollowsACompletedStep() {
        ProcessInstance aCase = caseAt(PERFORM_IMAGING, Urgency.EMERGENCY);

        engine.forms().submitTaskForm(task(PERFORM_IMAGING), imaging());

        assertThat(jobs(aCase)).singleElement().extracting(Job::getPriority).isEqualTo(100L);
    }

    @Test
    void soHasEveryJobOfItsEscalation() {
        ProcessInstance aCase = caseAt(PERFORM_IMAGING, Urgency.EMERGENCY);
        becomesOverdue();

        assertThat(escalationJobs(aCase)).containsOnlyKeys(SECOND_RUNG_DUE).containsValue(100L);

        engine.forms().submitTaskForm(task(CHASE_OVERDUE_STEP), Map.of("actionTaken", "CONTACTED_TEAM"));
        engine.forms().submitTaskForm(task(PERFORM_IMAGING), imaging());

        assertThat(escalationJobs(aCase)).containsOnlyKeys(SECOND_RUNG_DUE, CHASE_OVERDUE_STEP, AWAIT_LATE_STEP);
        assertThat(escalationJobs(aCase).values()).containsOnly(100L);
    }

    @Test
    void whenACaseIsRaisedEverythingThatWaitsInItAndInItsEscalationsRises() {
        ProcessInstance aCase = caseAt(PERFORM_IMAGING, Urgency.ROUTINE);
        becomesOverdue();
        assertThat(escalationJobs(aCase)).hasSize(1).containsValue(50L);

        engine.runtime()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceBusinessKey(aCase.getBusinessKey())
                .correlate();
        engine.runsDueJobs();

        assertThat(escalationJobs(aCase)).hasSize(1).containsValue(100L);
        assertThat(jobs(aCase)).extracting(Job::getPriority).allMatch(priority -> priority == 100);
    }

    private static ProcessInstance caseAt(String activity, Urgency urgency) {
        return engine.runtime()
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey("SP-2026-" + System.identityHashCode(activity))
                .setVariable(CaseVariables.CASE_NUMBER.name(), "SP-2026-000001")
                .setVariable(CaseVariables.REFERRER_TEAM.name(), PathwayEngine.PRACTICE)
                .setVariable(CaseVariables.URGENCY.name(), urgency.name())
                .setVariable(CaseVariables.NEXT_VISIT_AT.name(), Date.from(PathwayEngine.NOON.plusSeconds(60)))
                .startBeforeActivity(activity)
                .execute();
    }

    private static void becomesOverdue() {
        engine.reaches(engine.management()
                .createJobQuery()
                .activityId(overdue(PERFORM_IMAGING))
                .singleResult()
                .getDuedate()
                .toInstant());
    }

    private static String task(String activity) {
        return engine.tasks()
                .createTaskQuery()
                .taskDefinitionKey(activity)
                .singleResult()
                .getId();
    }

    private static List<Job> jobs(ProcessInstance instance) {
        return engine.management()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    private static Map<String, Long> escalationJobs(ProcessInstance ofCase) {
        Set<String> escalations = engine
                .runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                .processInstanceBusinessKey(ofCase.getBusinessKey())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return engine.management().createJobQuery().processInstanceIds(escalations).list().stream()
                .collect(Collectors.toMap(JobPriorityTest::activity, Job::getPriority));
    }

    private static String activity(Job job) {
        return engine.management()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
