package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.Elements.allMembersOf;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.Decisions.RAISE_EMERGENCY;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.REVIEW_AFTERCARE;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.StepTimers.StepTimer;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;

class EmergencyTest {

    private static final PathwayEngine ENGINE = PathwayEngine.startWithTheSmallestModels();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    @AfterAll
    static void stopEngine() {
        ENGINE.close();
    }

    @BeforeEach
    void atNoon() {
        ENGINE.isNow(NOON);
    }

    @AfterEach
    void clear() {
        ENGINE.clear();
    }

    @Test
    void anOpenStepGetsTheEmergencyTargetFromTheReportOn() {
        ProcessInstance aCase = routineCaseAt(PERFORM_IMAGING);
        ENGINE.passes(ofDays(1));

        deteriorates(aCase);

        Task imaging = task(aCase);
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(2)));
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(ofHours(36)));
        assertThat(imaging.getPriority()).isEqualTo(100);
        assertThat(job(overdue(PERFORM_IMAGING), aCase).getDuedate()).isEqualTo(NOON.plus(ofDays(2)));
        assertThat(job(PERFORM_IMAGING, aCase).getDuedate()).isEqualTo(NOON.plus(ofHours(36)));
        assertThat(aCase).variables().containsEntry("urgency", "EMERGENCY");
        assertThat(ENGINE.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.RAISED);
    }

    @Test
    void theRaisedTimersFireAtTheirNewInstants() {
        ProcessInstance aCase = routineCaseAt(PERFORM_IMAGING);
        ENGINE.passes(ofDays(1));
        deteriorates(aCase);

        ENGINE.passes(ofHours(24));

        assertThat(ENGINE.notices(aCase))
                .extracting(Notice::rung)
                .containsExactly(Rung.RAISED, Rung.WARNING, Rung.OVERDUE);
        assertThat(ENGINE.escalation(aCase)).variables().containsEntry("lateLimit", Date.from(NOON.plus(ofDays(2))));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);

        ENGINE.passes(ofHours(12));
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void aLimitNeverGetsLater() {
        ProcessInstance aCase = routineCaseAt(PERFORM_IMAGING);
        ENGINE.passes(ofDays(13).plusHours(12));

        deteriorates(aCase);

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
        assertThat(job(overdue(PERFORM_IMAGING), aCase).getDuedate()).isEqualTo(NOON.plus(ofDays(14)));
    }

    @Test
    void aSecondReportMovesNothing() {
        ProcessInstance aCase = routineCaseAt(PERFORM_IMAGING);
        deteriorates(aCase);
        ENGINE.passes(ofHours(6));

        deteriorates(aCase);

        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));
        assertThat(ENGINE.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.RAISED);
    }

    @Test
    void anOverdueStepKeepsItsTenAndItsEscalation() {
        ProcessInstance aCase = routineCaseAt(PERFORM_IMAGING);
        ENGINE.passes(ofDays(15));

        deteriorates(aCase);

        assertThat(task(aCase).getPriority()).isEqualTo(110);
        assertThat(task(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    @Test
    void everyMemberAndTheirCommonTimerAreRaised() {
        ProcessInstance aCase = routineCaseAt(allMembersOf(COLLECT_OPINIONS));
        ENGINE.passes(ofDays(1));

        deteriorates(aCase);

        assertThat(ENGINE.openTasks(aCase))
                .hasSize(2)
                .allSatisfy(opinion -> assertThat(opinion.getDueDate()).isEqualTo(NOON.plus(ofHours(26))));
        assertThat(job(overdue(COLLECT_OPINIONS), aCase).getDuedate()).isEqualTo(NOON.plus(ofHours(26)));

        ENGINE.passes(ofHours(2));
        assertThat(ENGINE.notices(aCase))
                .extracting(Notice::rung)
                .containsExactlyInAnyOrder(
                        Rung.RAISED, Rung.RAISED, Rung.WARNING, Rung.WARNING, Rung.OVERDUE, Rung.OVERDUE);
        assertThat(ENGINE.escalations(aCase))
                .hasSize(2)
                .allSatisfy(escalation -> assertThat(runtimeService().getVariable(escalation.getId(), "lateTarget"))
                        .isEqualTo("PT2H"));
    }

    @Test
    void aWaitingVisitIsDueNow() {
        ProcessInstance aCase = routineCaseAt(NEXT_VISIT_DUE);
        ENGINE.passes(ofDays(1));

        deteriorates(aCase);
        assertThat(job(NEXT_VISIT_DUE, aCase).getDuedate()).isEqualTo(NOON.plus(ofDays(1)));
        execute(job(NEXT_VISIT_DUE, aCase));

        assertThat(aCase).isWaitingAtExactly(REVIEW_AFTERCARE);
        Task visit = task(aCase);
        assertThat(visit.getDueDate()).isEqualTo(NOON.plus(ofDays(2)));
        assertThat(visit.getPriority()).isEqualTo(100);
        assertThat(ENGINE.notices(aCase))
                .extracting(Notice::rung, Notice::subjectId, Notice::told)
                .containsExactly(tuple(Rung.RAISED, visit.getId(), List.of("spineSurgery")));
    }

    @Test
    void aVisitAtItsTimeIsNoNewsEvenInAnEmergency() {
        ProcessInstance aCase = routineCaseAt(NEXT_VISIT_DUE);
        runtimeService().setVariable(aCase.getId(), "urgency", "EMERGENCY");

        ENGINE.passes(ofDays(90));

        assertThat(aCase).isWaitingAtExactly(REVIEW_AFTERCARE);
        assertThat(ENGINE.notices(aCase)).isEmpty();
    }

    @Test
    void theClocksOfTheWholeCaseAreShortened() {
        ProcessInstance aCase = routineCaseAt(START_CLOCKS);
        ENGINE.passes(ofDays(1));

        deteriorates(aCase);

        assertThat(ENGINE.caseClocks(aCase))
                .extracting(
                        RunningClock::step,
                        clock -> clock.times().startedAt(),
                        clock -> clock.times().warningAt(),
                        clock -> clock.times().limitAt())
                .containsExactlyInAnyOrder(
                        tuple("SuspicionToImaging", NOON, NOON.plus(ofHours(36)), NOON.plus(ofDays(2))),
                        tuple("SuspicionToPlan", NOON, NOON.plus(ofHours(36)), NOON.plus(ofDays(2))));
        assertThat(ENGINE.caseClocks(aCase))
                .flatExtracting(RunningClock::timers)
                .extracting(StepTimer::due)
                .containsExactlyInAnyOrder(
                        NOON.plus(ofHours(36)), NOON.plus(ofDays(2)), NOON.plus(ofHours(36)), NOON.plus(ofDays(2)));
    }

    private static ProcessInstance routineCaseAt(String activityId) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", "ROUTINE");
        variables.put("disciplines", List.of("spineSurgery", "radiology"));
        variables.put("nextVisitAt", Date.from(NOON.plus(ofDays(90))));
        return ENGINE.caseAt(activityId, variables);
    }

    private static void deteriorates(ProcessInstance aCase) {
        runtimeService()
                .createMessageCorrelation(PathwayMessages.DETERIORATION_REPORTED)
                .processInstanceId(aCase.getId())
                .correlate();
        execute(job(RAISE_EMERGENCY, aCase));
    }
}
