package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clocks.ClocksEngine.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.notices.Notice;
import org.spinepath.clocks.notices.Rung;

/** Plays each step of the product's own diagrams, in each urgency, from its beginning to the clinical lead. */
class EveryStepHasItsClockTest {

    private static final String PATHWAY = "CervicalMetastasisPathway";

    private static ClocksEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = ClocksEngine.startWithTheProductsModels();
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

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("stepsAndUrgencies")
    void aStepWarnsIsOverdueAndReachesTheLead(String step, Urgency urgency) {
        ProcessInstance aCase = caseAt(step, urgency);
        List<Task> open = engine.openTasks(aCase);
        Duration limit = Duration.between(NOON, open.get(0).getDueDate().toInstant());
        Duration warning = Duration.between(NOON, open.get(0).getFollowUpDate().toInstant());
        Duration second = Duration.ofSeconds(1);

        assertThat(engine.timer(step + "Overdue").getDuedate().getTime())
                .isEqualTo(open.get(0).getDueDate().getTime());

        engine.passes(warning.minus(second));
        assertThat(engine.notices(aCase)).isEmpty();

        engine.passes(second);
        assertThat(engine.notices(aCase))
                .extracting(Notice::rung)
                .containsOnly(Rung.WARNING)
                .hasSize(open.size());

        engine.passes(limit.minus(warning).minus(second));
        assertThat(engine.escalations(aCase)).isEmpty();

        engine.passes(second);
        assertThat(engine.escalations(aCase)).hasSize(open.size());
        assertThat(engine.openTasks(aCase))
                .allSatisfy(late ->
                        assertThat(late.getPriority()).isEqualTo(Priority.of(urgency) + Priority.OVERDUE_BONUS));

        engine.passes(limit.dividedBy(2).minus(second));
        assertThat(leads()).isZero();

        engine.passes(second);
        assertThat(leads()).isEqualTo(open.size());
    }

    @Test
    void theEscalationOfTheProductEndsWithTheLateStepOnly() {
        ProcessInstance aCase = caseAt("PrepareMdtReview", Urgency.EMERGENCY);
        engine.passes(Duration.ofHours(2));

        engine.tasks().complete(engine.onlyTask("ChaseOverdueStep").getId());
        engine.passes(Duration.ofHours(1));
        engine.tasks().complete(engine.onlyTask("EscalateToClinicalLead").getId());
        engine.passes(Duration.ZERO);
        assertThat(engine.escalations(aCase)).hasSize(1);

        engine.tasks().complete(engine.openTask(aCase).getId());
        assertThat(engine.escalations(aCase)).isEmpty();
    }

    private static ProcessInstance caseAt(String step, Urgency urgency) {
        String entered = step.equals("CollectOpinions") ? step + "#multiInstanceBody" : step;
        return engine.caseAt(
                PATHWAY,
                entered,
                Map.of(
                        "urgency", urgency.name(),
                        "referrerTeam", "practice",
                        "treatmentTeam", "palliativeCare",
                        "visitGroup", "spineSurgery"));
    }

    private static long leads() {
        return engine.tasks()
                .createTaskQuery()
                .taskDefinitionKey("EscalateToClinicalLead")
                .count();
    }

    private static Stream<Arguments> stepsAndUrgencies() {
        BpmnModelInstance pathway = Bpmn.readModelFromStream(
                EveryStepHasItsClockTest.class.getResourceAsStream("/processes/cervical-metastasis-pathway.bpmn"));
        return pathway.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .flatMap(step -> Stream.of(Urgency.values()).map(urgency -> Arguments.of(step, urgency)));
    }
}
