package org.spinepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.spinepath.EveryTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's users find after the first start. */
@DemoServer
class DemoCasesTest {

    private static final String PATHWAY = "CervicalMetastasisPathway";

    @Autowired
    private DemoCases demoCases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void aDozenCasesStandAtDifferentStages() {
        assertThat(database.sql("select count(*) from referral where sender = 'demo'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
        assertThat(tasks.createTaskQuery().processDefinitionKey(PATHWAY).list())
                .extracting(Task::getTaskDefinitionKey)
                .contains(
                        "AssessPatient",
                        "PerformImaging",
                        "PrepareMdtReview",
                        "CollectOpinions",
                        "ReviewAtMdt",
                        "PerformSurgery",
                        "GiveNonSurgicalTreatment",
                        "ReviewAftercare");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void someAreOverdueSomeAreWarnedOneIsPausedAndSomeHaveTime() {
        List<Task> byLimit = tasks.createTaskQuery()
                .processDefinitionKey(PATHWAY)
                .orderByDueDate()
                .asc()
                .list();
        Date now = Date.from(clock.instant());

        assertThat(byLimit.get(0).getDueDate()).isBefore(now);
        assertThat(byLimit.get(byLimit.size() - 1).getDueDate())
                .as("a paused clock's limit")
                .isNull();
        assertThat(byLimit.stream()
                        .filter(task ->
                                task.getDueDate() != null && task.getDueDate().after(now)))
                .anyMatch(task -> task.getFollowUpDate().before(now))
                .anyMatch(task -> task.getFollowUpDate().after(now));
    }

    @Test
    void theApplicationsClockIsBackInThePresent() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aSecondStartAddsNothing() {
        long before = history.createHistoricProcessInstanceQuery().count();

        demoCases.afterSingletonsInstantiated();

        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void whoThePatientsAreStandsInTableOfPatientsAndNowhereElse() throws IOException {
        List<String> identities = identities();

        assertThat(identities).hasSize(36);
        assertThat(new EveryTable(database).containing(identities).values())
                .as("tables that hold a patient's identity")
                .isNotEmpty()
                .allSatisfy(tables -> assertThat(tables).containsExactly("PATIENT"));
    }

    private static List<String> identities() throws IOException {
        List<String> identities = new ArrayList<>();
        for (JsonNode sample : new ObjectMapper().readTree(new ClassPathResource("demo/cases.json").getInputStream())) {
            JsonNode patient = sample.get("patient");
            Stream.of("hospitalNumber", "name", "dateOfBirth")
                    .map(field -> patient.get(field).asText())
                    .forEach(identities::add);
        }
        return identities;
    }
}
