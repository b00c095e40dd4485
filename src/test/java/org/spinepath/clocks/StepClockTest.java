package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.allMembersOf;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.GIVE_ADJUVANT_TREATMENT;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.REVIEW_AFTERCARE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;

class StepClockTest {

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

    @ParameterizedTest
    @CsvSource({"EMERGENCY, PT24H, PT12H, 100", "URGENT, P5D, PT90H, 75", "ROUTINE, P14D, PT252H, 50"})
    void theUrgencySetsLimitWarningAndPriority(String urgency, Duration limit, Duration warning, int priority) {
        ProcessInstance aCase = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", urgency));

        Task imaging = task(aCase);
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(limit));
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(warning));
        assertThat(imaging.getPriority()).isEqualTo(priority);
    }

    @Test
    void dueDateAndTimersShowOneInstant() {
        ProcessInstance aCase = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "URGENT"));

        Task imaging = task(aCase);
        assertThat(job(overdue(PERFORM_IMAGING), aCase).getDuedate().getTime())
                .isEqualTo(imaging.getDueDate().getTime());
        assertThat(job(PERFORM_IMAGING, aCase).getDuedate().getTime())
                .isEqualTo(imaging.getFollowUpDate().getTime());
    }

    @Test
    void dueDateAndTimersShowOneInstantWhileTheTimeRuns() {
        ENGINE.runsOn();

        ProcessInstance aCase = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "URGENT"));

        Task imaging = task(aCase);
        assertThat(job(overdue(PERFORM_IMAGING), aCase).getDuedate().getTime())
                .isEqualTo(imaging.getDueDate().getTime());
        assertThat(job(PERFORM_IMAGING, aCase).getDuedate().getTime())
                .isEqualTo(imaging.getFollowUpDate().getTime());
    }

    @Test
    void anUnknownUrgencyCountsAsUrgent() {
        Task imaging = ENGINE.openTask(ENGINE.caseAt(PERFORM_IMAGING, Map.of()));

        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(imaging.getPriority()).isEqualTo(75);
    }

    @Test
    void imagingInASecondRoundIsRepeatImaging() {
        Task imaging = ENGINE.openTask(ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "URGENT", "imagingRound", 2)));

        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(3)));
    }

    @Test
    void theMembersOfOneStepShareItsClock() {
        ProcessInstance aCase = ENGINE.caseAt(allMembersOf(COLLECT_OPINIONS), opinions());

        assertThat(ENGINE.openTasks(aCase))
                .hasSize(3)
                .allSatisfy(opinion -> assertThat(opinion.getDueDate()).isEqualTo(NOON.plus(ofDays(1))));
        assertThat(job(overdue(COLLECT_OPINIONS), aCase).getDuedate()).isEqualTo(NOON.plus(ofDays(1)));
    }

    @Test
    void adjuvantTreatmentCountsFromTheDayOfTreatment() {
        Task adjuvant = ENGINE.openTask(ENGINE.caseAt(GIVE_ADJUVANT_TREATMENT, Map.of("treatmentDate", "2026-02-05")));

        assertThat(adjuvant.getDueDate())
                .isEqualTo(Instant.parse("2026-02-05T00:00:00Z").plus(ofDays(42)));
    }

    @Test
    void aVisitCountsFromTheBeginningOfItsTask() {
        Task visit = ENGINE.openTask(
                ENGINE.caseAt(REVIEW_AFTERCARE, Map.of("urgency", "ROUTINE", "treatmentDate", "2026-02-05")));

        assertThat(visit.getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
    }

    @Test
    void aStepWithoutATargetDoesNotBegin() {
        deployTargets("\"ReviewAftercare\"", "\"SomethingElse\"");

        assertThatThrownBy(() -> ENGINE.caseAt(REVIEW_AFTERCARE, Map.of("urgency", "URGENT")))
                .hasStackTraceContaining("no row for step ReviewAftercare and urgency URGENT");
    }

    @Test
    void aChangedTargetAppliesToNewStepsOnly() {
        ProcessInstance before = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "URGENT"));
        deployTargets("\"P5D\"", "\"P4D\"");
        ProcessInstance after = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "URGENT"));

        assertThat(task(before).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(task(after).getDueDate()).isEqualTo(NOON.plus(ofDays(4)));
    }

    @Test
    void theWarningTellsTheGroupAtItsInstantAndNotASecondEarlier() {
        ProcessInstance aCase = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "EMERGENCY"));

        ENGINE.passes(ofHours(12).minus(ofSeconds(1)));
        assertThat(ENGINE.notices(aCase)).isEmpty();

        ENGINE.passes(ofSeconds(1));
        assertThat(ENGINE.notices(aCase))
                .containsExactly(new Notice(
                        aCase.getBusinessKey(),
                        task(aCase).getId(),
                        PERFORM_IMAGING,
                        "Imaging",
                        Urgency.EMERGENCY,
                        Rung.WARNING,
                        List.of("radiology"),
                        NOON.plus(ofHours(24)),
                        task(aCase).getId()));
    }

    @Test
    void eachMemberIsWarnedOnce() {
        ProcessInstance aCase = ENGINE.caseAt(allMembersOf(COLLECT_OPINIONS), opinions());

        ENGINE.passes(ofHours(18));

        assertThat(ENGINE.notices(aCase))
                .extracting(Notice::rung, notice -> notice.told().get(0))
                .containsExactlyInAnyOrder(
                        tuple(Rung.WARNING, "spineSurgery"),
                        tuple(Rung.WARNING, "radiology"),
                        tuple(Rung.WARNING, "palliativeCare"));
    }

    @Test
    void completingAStepASecondBeforeItsWarningSilencesIt() {
        ProcessInstance aCase = ENGINE.caseAt(
                PERFORM_IMAGING,
                Map.of("urgency", "EMERGENCY", "disciplines", List.of(), "nextVisitAt", "2027-01-01T00:00:00"));

        ENGINE.passes(ofHours(12).minus(ofSeconds(1)));
        complete(task(aCase));
        ENGINE.passes(ofDays(30));

        assertThat(ENGINE.notices(aCase)).isEmpty();
        assertThat(ENGINE.escalations(aCase)).isEmpty();
    }

    private static Map<String, Object> opinions() {
        return Map.of("urgency", "URGENT", "disciplines", List.of("spineSurgery", "radiology", "palliativeCare"));
    }

    private void deployTargets(String replaced, String by) {
        ENGINE.get(RepositoryService.class)
                .createDeployment()
                .addString("targets.dmn", targets().replace(replaced, by))
                .deploy();
    }

    private static String targets() {
        try (InputStream table = StepClockTest.class.getResourceAsStream("/clocks/targets.dmn")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
