package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.spinepath.pathway.PathwayEngine.NOON;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.StepTimers.StepTimer;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;

class EmergencyTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.startWithTheSmallestModels();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void atNoon() {
        engine.isNow(NOON);
    }

    @AfterEach
    void clear() {
        engine.clear();
    }

    @Test
    void anOpenStepGetsTheEmergencyTargetFromTheReportOn() {
        ProcessInstance aCase = routineCaseAt("PerformImaging");
        engine.passes(ofDays(1));

        deteriorates(aCase);

        Task imaging = engine.openTask(aCase);
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(2)));
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(ofHours(36)));
        assertThat(imaging.getPriority()).isEqualTo(100);
        assertThat(engine.timer("PerformImagingOverdue").getDuedate()).isEqualTo(NOON.plus(ofDays(2)));
        assertThat(engine.timer("PerformImaging").getDuedate()).isEqualTo(NOON.plus(ofHours(36)));
        assertThat(engine.runtime().getVariable(aCase.getId(), "urgency")).isEqualTo("EMERGENCY");
        assertThat(engine.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.RAISED);
    }

    @Test
    void theRaisedTimersFireAtTheirNewInstants() {
        ProcessInstance aCase = routineCaseAt("PerformImaging");
        engine.passes(ofDays(1));
        deteriorates(aCase);

        engine.passes(ofHours(24));

        assertThat(engine.notices(aCase))
                .extracting(Notice::rung)
                .containsExactly(Rung.RAISED, Rung.WARNING, Rung.OVERDUE);
        assertThat(engine.runtime().getVariable(engine.escalations(aCase).get(0).getId(), "lateLimit"))
                .isEqualTo(Date.from(NOON.plus(ofDays(2))));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();

        engine.passes(ofHours(12));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void aLimitNeverGetsLater() {
        ProcessInstance aCase = routineCaseAt("PerformImaging");
        engine.passes(ofDays(13).plusHours(12));

        deteriorates(aCase);

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
        assertThat(engine.timer("PerformImagingOverdue").getDuedate()).isEqualTo(NOON.plus(ofDays(14)));
    }

    @Test
    void aSecondReportMovesNothing() {
        ProcessInstance aCase = routineCaseAt("PerformImaging");
        deteriorates(aCase);
        engine.passes(ofHours(6));

        deteriorates(aCase);

        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofHours(24)));
        assertThat(engine.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.RAISED);
    }

    @Test
    void anOverdueStepKeepsItsTenAndItsEscalation() {
        ProcessInstance aCase = routineCaseAt("PerformImaging");
        engine.passes(ofDays(15));

        deteriorates(aCase);

        assertThat(engine.openTask(aCase).getPriority()).isEqualTo(110);
        assertThat(engine.openTask(aCase).getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    @Test
    void everyMemberAndTheirCommonTimerAreRaised() {
        ProcessInstance aCase = routineCaseAt("CollectOpinions#multiInstanceBody");
        engine.passes(ofDays(1));

        deteriorates(aCase);

        assertThat(engine.openTasks(aCase))
                .hasSize(2)
                .allSatisfy(opinion -> assertThat(opinion.getDueDate()).isEqualTo(NOON.plus(ofHours(26))));
        assertThat(engine.timer("CollectOpinionsOverdue").getDuedate()).isEqualTo(NOON.plus(ofHours(26)));

        engine.passes(ofHours(2));
        assertThat(engine.notices(aCase))
                .extracting(Notice::rung)
                .containsExactlyInAnyOrder(
                        Rung.RAISED, Rung.RAISED, Rung.WARNING, Rung.WARNING, Rung.OVERDUE, Rung.OVERDUE);
        assertThat(engine.escalations(aCase))
                .hasSize(2)
                .allSatisfy(escalation -> assertThat(engine.runtime().getVariable(escalation.getId(), "lateTarget"))
                        .isEqualTo("PT2H"));
    }

    @Test
    void aWaitingVisitIsDueNow() {
        ProcessInstance aCase = routineCaseAt("NextVisitDue");
        engine.passes(ofDays(1));

        deteriorates(aCase);
        engine.passes(ofHours(0));

        Task visit = engine.openTask(aCase);
        assertThat(visit.getTaskDefinitionKey()).isEqualTo("ReviewAftercare");
        assertThat(visit.getDueDate()).isEqualTo(NOON.plus(ofDays(2)));
        assertThat(visit.getPriority()).isEqualTo(100);
        assertThat(engine.notices(aCase))
                .extracting(Notice::rung, Notice::subjectId, Notice::told)
                .containsExactly(tuple(Rung.RAISED, visit.getId(), List.of("spineSurgery")));
    }

    @Test
    void aVisitAtItsTimeIsNoNewsEvenInAnEmergency() {
        ProcessInstance aCase = routineCaseAt("NextVisitDue");
        engine.runtime().setVariable(aCase.getId(), "urgency", "EMERGENCY");

        engine.passes(ofDays(90));

        assertThat(engine.openTask(aCase).getTaskDefinitionKey()).isEqualTo("ReviewAftercare");
        assertThat(engine.notices(aCase)).isEmpty();
    }

    @Test
    void theClocksOfTheWholeCaseAreShortened() {
        ProcessInstance aCase = routineCaseAt("StartClocks");
        engine.passes(ofDays(1));

        deteriorates(aCase);

        assertThat(engine.caseClocks(aCase))
                .extracting(
                        RunningClock::step,
                        clock -> clock.times().startedAt(),
                        clock -> clock.times().warningAt(),
                        clock -> clock.times().limitAt())
                .containsExactlyInAnyOrder(
                        tuple("SuspicionToImaging", NOON, NOON.plus(ofHours(36)), NOON.plus(ofDays(2))),
                        tuple("SuspicionToPlan", NOON, NOON.plus(ofHours(36)), NOON.plus(ofDays(2))));
        assertThat(engine.caseClocks(aCase))
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
        return engine.caseAt(activityId, variables);
    }

    private static void deteriorates(ProcessInstance aCase) {
        engine.runtime()
                .createMessageCorrelation("DeteriorationReported")
                .processInstanceId(aCase.getId())
                .correlate();
        engine.passes(ofHours(0));
    }
}
