package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.pathway.models.ModelSet;

/** The waiting-time targets, compared with the promised times as they were typed here by hand. */
class WaitingTimeTableTest {

    private static final String TABLE = "/processes/waiting-time-targets.dmn";

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TARGETS = read(file -> ENGINE.parseDecision("waitingTimeTargets", file));

    @ParameterizedTest(name = "{0}: {1} in an emergency, {2} when urgent, {3} as routine")
    @CsvSource({
        "AdvisePrimaryCare,        P1D,   P1D,   P1D",
        "PerformImaging,           PT24H, P5D,   P14D",
        "RepeatImaging,            PT12H, P3D,   P7D",
        "PrepareMdtReview,         PT2H,  P1D,   P7D",
        "CollectOpinions,          PT2H,  P1D,   P7D",
        "ReviewAtMdt,              PT4H,  P2D,   P14D",
        "PerformSurgery,           PT24H, P14D,  P28D",
        "GiveNonSurgicalTreatment, PT24H, P14D,  P28D",
        "GiveAdjuvantTreatment,    P42D,  P42D,  P42D",
        "ReviewAftercare,          PT24H, P7D,   P14D",
        "ConfirmLetterReceived,    P5D,   P5D,   P5D",
        "SuspicionToImaging,       PT24H, P7D,   P14D",
        "SuspicionToPlan,          PT24H, P7D,   P35D",
        "DecisionToTreatment,      PT24H, P14D,  P28D",
        "DeficitToSurgery,         PT48H, PT48H, PT48H",
        "ReferralToTreatment,      PT48H, P22D,  P64D",
        "ReferToNeurosurgery,      PT4H,  P1D,   P3D",
        "AdviseOtherDiagnosis,     PT4H,  P1D,   P3D",
        "TraceLostPatient,         PT24H, P3D,   P7D",
        "ReviewComplication,       PT4H,  PT8H,  PT8H",
        "ChaseOverdueStep,         PT1H,  PT8H,  P1D",
        "EscalateToClinicalLead,   PT1H,  PT8H,  P1D"
    })
    void everyStepHasItsLimit(String step, String emergency, String urgent, String routine) {
        assertThat(limit(step, "EMERGENCY", false)).isEqualTo(emergency);
        assertThat(limit(step, "URGENT", false)).isEqualTo(urgent);
        assertThat(limit(step, "ROUTINE", false)).isEqualTo(routine);
    }

    @ParameterizedTest(name = "urgency {0}, emergency signs {1}: {2}, warned at {3}")
    @CsvSource({
        "        , true,  PT4H,  0.5",
        "        , false, PT24H, 0.75",
        "        ,      , PT24H, 0.75",
        "URGENT,    true,  PT4H,  0.5",
        "ROUTINE,   true,  PT4H,  0.5",
        "URGENT,    false, PT24H, 0.75",
        "ROUTINE,   false, PT24H, 0.75",
        "EMERGENCY, true,  PT4H,  0.5",
        "EMERGENCY, false, PT4H,  0.5",
        "EMERGENCY,      , PT4H,  0.5"
    })
    void assessmentIsDueInFourHoursWithEmergencySignsAndInADayOtherwise(
            String urgency, Boolean emergencySigns, String limit, double warningShare) {
        assertThat(limit("AssessPatient", urgency, emergencySigns)).isEqualTo(limit);
        assertThat(warningShare("AssessPatient", urgency, emergencySigns)).isEqualTo(warningShare);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stepsOfTheTable")
    void warningComesAtHalfTheLimitOfAnEmergencyAndAtThreeQuartersOtherwise(String step) {
        assertThat(warningShare(step, "EMERGENCY", false)).isEqualTo(0.5);
        assertThat(warningShare(step, "URGENT", false)).isEqualTo(0.75);
        assertThat(warningShare(step, "ROUTINE", false)).isEqualTo(0.75);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void onlyAdministrativeTimesAreCountedInWorkingDays(Rule rule) {
        boolean administrative = step(rule).equals("ConfirmLetterReceived")
                || Set.of("ChaseOverdueStepRoutine", "EscalateToClinicalLeadRoutine")
                        .contains(rule.getId());
        assertThat(output(rule, 2)).isEqualTo(administrative ? "WORKING_DAYS" : "ELAPSED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theCoordinatorIsToldFirstAndTheClinicalLeadNext(Rule rule) {
        assertThat(output(rule, 3)).isEqualTo("mdtCoordinator");
        assertThat(output(rule, 4)).isEqualTo("clinicalLead");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("userTasksInEveryUrgency")
    void everyUserTaskHasATargetForEveryUrgency(String task, String urgency) {
        for (Boolean emergencySigns : new Boolean[] {true, false, null}) {
            assertThat(rowsFor(task, urgency, emergencySigns)).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("userTasksInEveryUrgency")
    void everyLimitIsAFixedLengthOfTime(String task, String urgency) {
        String limit = limit(task, urgency, false);
        Duration elapsed = limit.contains("T")
                ? Duration.parse(limit)
                : Duration.ofDays(Period.parse(limit).getDays());
        assertThat(elapsed).isPositive();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("clocksOverSeveralStepsInEveryUrgency")
    void everyClockOverSeveralStepsHasATargetForEveryUrgency(String clock, String urgency) {
        assertThat(rowsFor(clock, urgency, null)).hasSize(1);
    }

    @Test
    void aStepThatTheTableDoesNotNameHasNoTarget() {
        assertThat(rowsFor("StepNobodyThoughtOf", "URGENT", true)).isEmpty();
    }

    @Test
    void noRowSpeaksForAllSteps() {
        assertThat(rules()).allSatisfy(rule -> assertThat(step(rule)).isNotBlank());
    }

    @Test
    void noTwoRowsAskTheSame() {
        assertThat(rules())
                .extracting(rule -> rule.getInputEntries().stream()
                        .map(InputEntry::getTextContent)
                        .map(String::strip)
                        .toList())
                .doesNotHaveDuplicates();
    }

    static Stream<String> stepsOfTheTable() {
        return rules().stream()
                .map(WaitingTimeTableTest::step)
                .distinct()
                .filter(step -> !step.equals("AssessPatient"));
    }

    static Stream<Arguments> userTasksInEveryUrgency() {
        return ModelSet.read(Path.of("")).diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .flatMap(task -> Stream.of("EMERGENCY", "URGENT", "ROUTINE")
                        .map(urgency -> Arguments.of(task.getId(), urgency)));
    }

    static Stream<Arguments> clocksOverSeveralStepsInEveryUrgency() {
        DmnModelInstance clocks =
                Dmn.readModelFromStream(WaitingTimeTableTest.class.getResourceAsStream("/processes/case-clocks.dmn"));
        return clocks.getModelElementsByType(Rule.class).stream()
                .map(rule -> output(rule, 1))
                .distinct()
                .flatMap(clock ->
                        Stream.of("EMERGENCY", "URGENT", "ROUTINE").map(urgency -> Arguments.of(clock, urgency)));
    }

    private static String limit(String step, String urgency, Boolean emergencySigns) {
        return row(step, urgency, emergencySigns).getEntry("limit");
    }

    private static double warningShare(String step, String urgency, Boolean emergencySigns) {
        return ((Number) row(step, urgency, emergencySigns).getEntry("warningShare")).doubleValue();
    }

    private static DmnDecisionResultEntries row(String step, String urgency, Boolean emergencySigns) {
        return rowsFor(step, urgency, emergencySigns).getSingleResult();
    }

    private static DmnDecisionResult rowsFor(String step, String urgency, Boolean emergencySigns) {
        Map<String, Object> question = new HashMap<>();
        question.put("step", step);
        question.put("urgency", urgency);
        question.put("emergencySigns", emergencySigns);
        return ENGINE.evaluateDecision(TARGETS, question);
    }

    private static List<Rule> rules() {
        DmnModelInstance model = read(Dmn::readModelFromStream);
        Collection<Rule> rules = model.getModelElementsByType(Rule.class);
        return List.copyOf(rules);
    }

    private static String output(Rule rule, int column) {
        return List.copyOf(rule.getOutputEntries())
                .get(column)
                .getTextContent()
                .strip()
                .replace("\"", "");
    }

    private static String step(Rule rule) {
        return rule.getInputEntries().iterator().next().getTextContent().strip().replace("\"", "");
    }

    private static <T> T read(Function<InputStream, T> reader) {
        try (InputStream file = WaitingTimeTableTest.class.getResourceAsStream(TABLE)) {
            return reader.apply(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
