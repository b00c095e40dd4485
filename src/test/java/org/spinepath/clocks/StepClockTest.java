package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.spinepath.pathway.PathwayEngine.NOON;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;

class StepClockTest {

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

    @ParameterizedTest
    @CsvSource({"EMERGENCY, PT24H, PT12H, 100", "URGENT, P5D, PT90H, 75", "ROUTINE, P14D, PT252H, 50"})
    void theUrgencySetsLimitWarningAndPriority(String urgency, Duration limit, Duration warning, int priority) {
        ProcessInstance aCase = engine.caseAt("PerformImaging", Map.of("urgency", urgency));

        Task imaging = engine.openTask(aCase);
        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(limit));
        assertThat(imaging.getFollowUpDate()).isEqualTo(NOON.plus(warning));
        assertThat(imaging.getPriority()).isEqualTo(priority);
    }

    @Test
    void dueDateAndTimersShowOneInstant() {
        ProcessInstance aCase = engine.caseAt("PerformImaging", Map.of("urgency", "URGENT"));

        Task imaging = engine.openTask(aCase);
        assertThat(engine.timer("PerformImagingOverdue").getDuedate().getTime())
                .isEqualTo(imaging.getDueDate().getTime());
        assertThat(engine.timer("PerformImaging").getDuedate().getTime())
                .isEqualTo(imaging.getFollowUpDate().getTime());
    }

    @Test
    void dueDateAndTimersShowOneInstantWhileTheTimeRuns() {
        engine.runsOn();

        ProcessInstance aCase = engine.caseAt("PerformImaging", Map.of("urgency", "URGENT"));

        Task imaging = engine.openTask(aCase);
        assertThat(engine.timer("PerformImagingOverdue").getDuedate().getTime())
                .isEqualTo(imaging.getDueDate().getTime());
        assertThat(engine.timer("PerformImaging").getDuedate().getTime())
                .isEqualTo(imaging.getFollowUpDate().getTime());
    }

    @Test
    void anUnknownUrgencyCountsAsUrgent() {
        Task imaging = engine.openTask(engine.caseAt("PerformImaging", Map.of()));

        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(imaging.getPriority()).isEqualTo(75);
    }

    @Test
    void imagingInASecondRoundIsRepeatImaging() {
        Task imaging = engine.openTask(engine.caseAt("PerformImaging", Map.of("urgency", "URGENT", "imagingRound", 2)));

        assertThat(imaging.getDueDate()).isEqualTo(NOON.plus(ofDays(3)));
    }

    @Test
    void theMembersOfOneStepShareItsClock() {
        ProcessInstance aCase = engine.caseAt("CollectOpinions#multiInstanceBody", opinions());

        assertThat(engine.openTasks(aCase))
                .hasSize(3)
                .allSatisfy(opinion -> assertThat(opinion.getDueDate()).isEqualTo(NOON.plus(ofDays(1))));
        assertThat(engine.timer("CollectOpinionsOverdue").getDuedate()).isEqualTo(NOON.plus(ofDays(1)));
    }

    @Test
    void adjuvantTreatmentCountsFromTheDayOfTreatment() {
        Task adjuvant = engine.openTask(engine.caseAt("GiveAdjuvantTreatment", Map.of("treatmentDate", "2026-02-05")));

        assertThat(adjuvant.getDueDate())
                .isEqualTo(Instant.parse("2026-02-05T00:00:00Z").plus(ofDays(42)));
    }

    @Test
    void aVisitCountsFromTheBeginningOfItsTask() {
        Task visit = engine.openTask(
                engine.caseAt("ReviewAftercare", Map.of("urgency", "ROUTINE", "treatmentDate", "2026-02-05")));

        assertThat(visit.getDueDate()).isEqualTo(NOON.plus(ofDays(14)));
    }

    @Test
    void aStepWithoutATargetDoesNotBegin() {
        deployTargets("\"ReviewAftercare\"", "\"SomethingElse\"");

        assertThatThrownBy(() -> engine.caseAt("ReviewAftercare", Map.of("urgency", "URGENT")))
                .hasStackTraceContaining("no row for step ReviewAftercare and urgency URGENT");
    }

    @Test
    void aChangedTargetAppliesToNewStepsOnly() {
        ProcessInstance before = engine.caseAt("PerformImaging", Map.of("urgency", "URGENT"));
        deployTargets("\"P5D\"", "\"P4D\"");
        ProcessInstance after = engine.caseAt("PerformImaging", Map.of("urgency", "URGENT"));

        assertThat(engine.openTask(before).getDueDate()).isEqualTo(NOON.plus(ofDays(5)));
        assertThat(engine.openTask(after).getDueDate()).isEqualTo(NOON.plus(ofDays(4)));
    }

    @Test
    void theWarningTellsTheGroupAtItsInstantAndNotASecondEarlier() {
        ProcessInstance aCase = engine.caseAt("PerformImaging", Map.of("urgency", "EMERGENCY"));

        engine.passes(ofHours(12).minus(ofSeconds(1)));
        assertThat(engine.notices(aCase)).isEmpty();

        engine.passes(ofSeconds(1));
        assertThat(engine.notices(aCase))
                .containsExactly(new Notice(
                        aCase.getBusinessKey(),
                        engine.openTask(aCase).getId(),
                        "PerformImaging",
                        "Imaging",
                        Urgency.EMERGENCY,
                        Rung.WARNING,
                        List.of("radiology"),
                        NOON.plus(ofHours(24)),
                        engine.openTask(aCase).getId()));
    }

    @Test
    void eachMemberIsWarnedOnce() {
        ProcessInstance aCase = engine.caseAt("CollectOpinions#multiInstanceBody", opinions());

        engine.passes(ofHours(18));

        assertThat(engine.notices(aCase))
                .extracting(Notice::rung, notice -> notice.told().get(0))
                .containsExactlyInAnyOrder(
                        tuple(Rung.WARNING, "spineSurgery"),
                        tuple(Rung.WARNING, "radiology"),
                        tuple(Rung.WARNING, "palliativeCare"));
    }

    @Test
    void completingAStepASecondBeforeItsWarningSilencesIt() {
        ProcessInstance aCase = engine.caseAt(
                "PerformImaging",
                Map.of("urgency", "EMERGENCY", "disciplines", List.of(), "nextVisitAt", "2027-01-01T00:00:00"));

        engine.passes(ofHours(12).minus(ofSeconds(1)));
        engine.tasks().complete(engine.openTask(aCase).getId());
        engine.passes(ofDays(30));

        assertThat(engine.notices(aCase)).isEmpty();
        assertThat(engine.escalations(aCase)).isEmpty();
    }

    private static Map<String, Object> opinions() {
        return Map.of("urgency", "URGENT", "disciplines", List.of("spineSurgery", "radiology", "palliativeCare"));
    }

    private void deployTargets(String replaced, String by) {
        engine.get(RepositoryService.class)
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
