package org.spinepath.demo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spinepath.demo.DemoServer;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random cases are whole cases: the real pathway has had each of them, and a dashboard finds all that it counts. */
@DemoServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticCasesTest {

    private static final int CASES = 40;
    private static final Duration PERIOD = Duration.ofDays(500);

    @Autowired
    private SyntheticCases synthetic;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private List<String> cases;

    @BeforeAll
    void play() {
        cases = synthetic.play(CASES, 2, PERIOD);
    }

    @Test
    void theSameSeedGivesTheSameCourses() {
        Instant now = clock.instant();

        List<List<String>> once = courses(synthetic.play(4, 5, PERIOD, now));
        List<List<String>> again = courses(synthetic.play(4, 5, PERIOD, now));

        assertThat(once).hasSize(4).doesNotHaveDuplicates().isEqualTo(again);
    }

    @Test
    void eachHasEndedWithAnOutcomeOrStandsAtOneStep() {
        for (String caseNumber : cases) {
            HistoricProcessInstance pathway = pathway(caseNumber);
            if (pathway.getEndTime() == null) {
                assertThat(whereItStands(pathway)).as(caseNumber).hasSize(1);
            } else {
                assertThat(outcome(pathway)).as(caseNumber).isNotNull();
                assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .count())
                        .as("what still runs beside " + caseNumber)
                        .isZero();
            }
        }
    }

    @Test
    void noJobFailsAndNothingThatIsDueWaits() {
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(management.createJobQuery().withException().count()).isZero();
        assertThat(management.createJobQuery().messages().count()).isZero();
    }

    @Test
    void theyAreReferredInThePeriodOneAfterTheOther() {
        List<Instant> referred = cases.stream()
                .map(caseNumber -> pathway(caseNumber).getStartTime().toInstant())
                .toList();

        assertThat(referred).isSorted();
        assertThat(referred.get(0)).isAfter(clock.instant().minus(PERIOD));
        assertThat(referred.get(CASES - 1)).isBefore(clock.instant());
    }

    @Test
    void theyAreOfAllKinds() {
        List<HistoricTaskInstance> tasks = cases.stream()
                .flatMap(caseNumber ->
                        history
                                .createHistoricTaskInstanceQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .list()
                                .stream())
                .toList();

        assertThat(tasks)
                .filteredOn(task -> task.getTaskDefinitionKey().equals("PerformImaging"))
                .extracting(task -> task.getPriority() / 25 * 25)
                .as("emergency, urgent and routine")
                .contains(100, 75, 50);
        assertThat(tasks)
                .filteredOn(task -> task.getEndTime() != null)
                .extracting(HistoricTaskInstance::getTaskDefinitionKey)
                .contains(
                        "PerformSurgery",
                        "GiveNonSurgicalTreatment",
                        "ReviewAftercare",
                        "ConfirmLetterReceived",
                        "ChaseOverdueStep",
                        "EscalateToClinicalLead");
        assertThat(tasks).anyMatch(SyntheticCasesTest::wasDoneLate).anyMatch(SyntheticCasesTest::wasDoneInTime);
        assertThat(cases)
                .extracting(caseNumber -> outcome(pathway(caseNumber)))
                .contains(CaseOutcome.DISCHARGED_TO_PRIMARY_CARE.name(), CaseOutcome.DIED.name(), null);
        assertThat(database.sql("select override_reason_code from decision where case_number in (:cases)")
                        .param("cases", cases)
                        .query(String.class)
                        .list())
                .as("decisions that follow the recommendation, and others")
                .contains((String) null)
                .anyMatch(code -> code != null);
    }

    /** An invited opinion is a part of the MDT review. */
    private Set<String> whereItStands(HistoricProcessInstance pathway) {
        Set<String> steps = new HashSet<>(runtime.getActiveActivityIds(pathway.getId()));
        steps.remove("CollectOpinions");
        return steps;
    }

    private Object outcome(HistoricProcessInstance pathway) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(pathway.getId())
                .variableName(CaseVariables.OUTCOME.name())
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .findFirst()
                .orElse(null);
    }

    private HistoricProcessInstance pathway(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(Processes.PATHWAY)
                .singleResult();
    }

    private List<List<String>> courses(List<String> caseNumbers) {
        return caseNumbers.stream().map(this::course).toList();
    }

    /** Of each step of the case and of what ran beside it: which, from when, until when. */
    private List<String> course(String caseNumber) {
        List<String> steps = new ArrayList<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(step -> steps.add("%s %s %s"
                                .formatted(
                                        step.getActivityId(),
                                        step.getStartTime().toInstant(),
                                        step.getEndTime() == null
                                                ? "open"
                                                : step.getEndTime().toInstant()))));
        steps.sort(null);
        return steps;
    }

    private static boolean wasDoneLate(HistoricTaskInstance task) {
        return isDated(task) && task.getEndTime().after(task.getDueDate());
    }

    private static boolean wasDoneInTime(HistoricTaskInstance task) {
        return isDated(task) && task.getEndTime().before(task.getDueDate());
    }

    private static boolean isDated(HistoricTaskInstance task) {
        return task.getEndTime() != null && task.getDueDate() != null;
    }
}
