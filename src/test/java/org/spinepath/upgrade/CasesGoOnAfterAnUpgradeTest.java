package org.spinepath.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.SpinepathServer;
import org.spinepath.demo.engine.DemoClock;
import org.spinepath.demo.player.CasePlayer;
import org.spinepath.pathway.SampleAnswers;
import org.spinepath.pathway.cases.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The application starts on the file of the last release, as its own H2 wrote it, and its cases go on from where they stood. */
@SpinepathServer
@Tag("own-server")
@DirtiesContext
@TestPropertySource(
        properties = {"camunda.bpm.process-engine-name=upgraded", "camunda.bpm.job-execution.enabled=false"})
class CasesGoOnAfterAnUpgradeTest {

    private static final String DAY = "2026-11-30";

    @TempDir
    static Path folder;

    @Autowired
    private CasePlayer player;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private final DemoClock clock = new DemoClock();

    @DynamicPropertySource
    static void fileOfTheLastRelease(DynamicPropertyRegistry registry) throws SQLException, IOException {
        Path file = LastRelease.fileIn(folder);
        registry.add("spring.datasource.url", () -> PresentSettings.url(file));
    }

    @BeforeEach
    void theDayOfTheUpgrade() {
        clock.moveTo(LastRelease.STOPPED_AT.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void today() {
        clock.close();
    }

    @Test
    void everyCaseIsStillOpenAndNothingBroke() {
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(Processes.PATHWAY)
                        .unfinished()
                        .count())
                .isEqualTo(12);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(database.sql("select count(*) from patient")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "SP-2026-000001, AssessPatient,            gp,             PerformImaging",
        "SP-2026-000002, AssessPatient,            orthopaedist,   PerformImaging",
        "SP-2026-000003, PerformImaging,           radiologist,    PrepareMdtReview",
        "SP-2026-000004, PerformImaging,           radiologist,    PrepareMdtReview",
        "SP-2026-000005, PrepareMdtReview,         coordinator,    ReviewAtMdt",
        "SP-2026-000007, ReviewAtMdt,              surgeon,        PerformSurgery",
    })
    void aCaseGoesOnToTheNextTask(String caseNumber, String task, String user, String next) {
        complete(caseNumber, task, user);

        assertThat(openSteps(caseNumber)).contains(next).doesNotContain(task);
    }

    @Test
    void anOpinionIsGivenBesideTheOthers() {
        complete("SP-2026-000006", "CollectOpinions", "oncologist");

        assertThat(player.openTask("SP-2026-000006", "CollectOpinions", "oncologist"))
                .isNull();
        assertThat(openSteps("SP-2026-000006")).contains("CollectOpinions", "ReviewAtMdt");
    }

    @ParameterizedTest
    @CsvSource({
        "SP-2026-000008, PerformSurgery,           surgeon",
        "SP-2026-000009, GiveNonSurgicalTreatment, radiotherapist",
        "SP-2026-000011, ReviewAftercare,          nurse",
    })
    void whoWasTreatedOrSeenIsSeenAgainWhenTheNextVisitFallsDue(String caseNumber, String task, String user) {
        complete(caseNumber, task, user);
        assertThat(openSteps(caseNumber)).doesNotContain(task);

        assertThatTheNextVisitFallsDue(caseNumber);
    }

    @ParameterizedTest
    @CsvSource({"SP-2026-000010", "SP-2026-000012"})
    void aTimerOfTheLastReleaseFires(String caseNumber) {
        assertThat(openSteps(caseNumber)).doesNotContain("ReviewAftercare");

        assertThatTheNextVisitFallsDue(caseNumber);
    }

    private void assertThatTheNextVisitFallsDue(String caseNumber) {
        player.advance(caseNumber, LastRelease.STOPPED_AT.plus(Duration.ofDays(100)), clock);

        assertThat(openSteps(caseNumber)).contains("ReviewAftercare");
    }

    private void complete(String caseNumber, String task, String user) {
        player.complete(player.openTask(caseNumber, task, user), user, answersTo(task));
        player.settle(caseNumber);
    }

    private Set<String> openSteps(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> answersTo(String task) {
        return switch (task) {
            case "AssessPatient" -> SampleAnswers.assessment();
            case "PerformImaging" -> SampleAnswers.imaging();
            case "PrepareMdtReview" -> SampleAnswers.preparation();
            case "CollectOpinions" -> Map.of("opinionTreatment", "DECOMPRESSION_AND_STABILISATION");
            case "ReviewAtMdt" -> SampleAnswers.decision("VERTEBRAL_AUGMENTATION");
            case "PerformSurgery" -> SampleAnswers.surgery("DECOMPRESSION_AND_STABILISATION", DAY);
            case "GiveNonSurgicalTreatment" -> SampleAnswers.nonSurgicalTreatment("RADIOTHERAPY", DAY);
            case "ReviewAftercare" -> SampleAnswers.visit();
            default -> throw new IllegalArgumentException("No answers to " + task);
        };
    }
}
