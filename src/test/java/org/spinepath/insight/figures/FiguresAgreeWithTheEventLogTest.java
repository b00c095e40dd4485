package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.Visitor;
import org.spinepath.demo.DemoServer;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.spinepath.insight.figures.LogOfEvents.DoneStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure is computed a second time, from what the event log or the engine's own history tells, and is the same to the digit. */
@DemoServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAgreeWithTheEventLogTest {

    private static final int CASES = 30;
    private static final long SEED = 5;
    /** Long enough for the aftercare of many to have ended. */
    private static final Duration PERIOD = Duration.ofDays(900);

    @Autowired
    private SyntheticCases syntheticCases;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    private LocalDate from;
    private LocalDate to;
    private Predicate<Instant> asked;
    private LogOfEvents log;

    @BeforeAll
    void casesWereTreated() {
        syntheticCases.play(CASES, SEED, PERIOD);
        to = LocalDate.now(clock).minusDays(20);
        from = to.minusDays(1000);
        asked = from(from);
        log = LogOfEvents.read(Visitor.with("manager", environment)
                .get("/api/insight/event-log?format=csv&from=" + to.minusYears(3) + "&to=" + LocalDate.now(clock))
                .body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"", "EMERGENCY", "URGENT", "ROUTINE"})
    void stepsAreCountedAndTimedAsInTheLog(String tier) {
        Map<String, List<DoneStep>> done = log.doneSteps().stream()
                .filter(step -> asked.test(step.doneAt()))
                .filter(step -> tier.isEmpty() || step.tier().equals(tier))
                .collect(Collectors.groupingBy(DoneStep::step));
        List<JsonNode> figures = list("steps", tier).stream()
                .filter(figure -> done.containsKey(figure.path("step").asText()))
                .toList();

        assertThat(figures).hasSizeGreaterThan(3);
        for (JsonNode figure : figures) {
            List<DoneStep> same = done.get(figure.path("step").asText());
            List<Long> took = same.stream().map(DoneStep::took).sorted().toList();
            assertThat(figure.path("done").asInt()).isEqualTo(same.size());
            assertThat(figure.path("timed").asLong())
                    .isEqualTo(same.stream()
                            .filter(step -> step.limit().isPresent())
                            .count());
            assertThat(figure.path("inTime").asLong())
                    .isEqualTo(same.stream()
                            .filter(step -> step.limit()
                                    .filter(limit -> !step.doneAt().isAfter(limit))
                                    .isPresent())
                            .count());
            assertSpread(figure.path("took"), took);
        }
    }

    private Predicate<Instant> from(LocalDate first) {
        ZoneId zone = clock.getZone();
        return at -> !at.isBefore(first.atStartOfDay(zone).toInstant())
                && at.isBefore(to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** In the shorter period also those of cases that had been referred before it. */
    @ParameterizedTest(name = "[{index}] {0} days {1}")
    @CsvSource({"1000, ''", "1000, EMERGENCY", "1000, URGENT", "1000, ROUTINE", "250, ''", "250, URGENT"})
    void leadTimesAreThoseBetweenTheMilestonesInTheLog(int days, String tier) {
        Map<String, String[]> stretches = Map.of(
                "REFERRAL_TO_IMAGING", new String[] {"ReferralReceived", "GradeImaging"},
                "IMAGING_TO_MDT", new String[] {"GradeImaging", "RecordMdtDecision"},
                "MDT_TO_TREATMENT", new String[] {"RecordMdtDecision", "PlanAftercare"},
                "TREATMENT_TO_DISCHARGE", new String[] {"PlanAftercare", LogOfEvents.DISCHARGE},
                "REFERRAL_TO_TREATMENT", new String[] {"ReferralReceived", "PlanAftercare"});
        LocalDate first = to.minusDays(days);
        JsonNode flow = ask("flow?from=" + first + "&to=" + to + "&tier=" + tier);

        stretches.forEach((stretch, ends) -> assertSpread(
                StreamSupport.stream(flow.path("leadTimes").spliterator(), false)
                        .filter(time -> time.path("stretch").asText().equals(stretch))
                        .findFirst()
                        .orElseThrow()
                        .path("took"),
                log.between(ends[0], ends[1], from(first), Optional.of(tier).filter(one -> !one.isEmpty())).stream()
                        .sorted()
                        .toList()));
    }

    @Test
    void arrivalsAndEndingsAreThoseOfEachWeekInTheLog() {
        JsonNode weeks = ask("flow", "").path("weeks");

        assertThat(perWeek(weeks, "arrivals")).isNotEmpty().isEqualTo(perWeek(log.referrals()));
        assertThat(perWeek(weeks, "discharges"))
                .isNotEmpty()
                .isEqualTo(perWeek(log.endings(LogOfEvents.DISCHARGED::equals)));
        assertThat(perWeek(weeks, "otherEndings"))
                .isNotEmpty()
                .isEqualTo(perWeek(log.endings(outcome -> !LogOfEvents.DISCHARGED.equals(outcome))));
    }

    private Map<LocalDate, Integer> perWeek(List<Instant> moments) {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        moments.stream()
                .filter(asked)
                .map(at -> LocalDate.ofInstant(at, clock.getZone())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .forEach(week -> weeks.merge(week, 1, Integer::sum));
        return weeks;
    }

    private static Map<LocalDate, Integer> perWeek(JsonNode weeks, String what) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        weeks.forEach(week -> {
            if (week.path(what).asInt() > 0) {
                counts.put(
                        LocalDate.parse(week.path("from").asText()),
                        week.path(what).asInt());
            }
        });
        return counts;
    }

    @Test
    void concordanceCountsTheDecisionsThatWereRecorded() {
        List<Map<String, Object>> decided = database.sql("select * from decision").query().listOfRows().stream()
                .filter(decision -> decision.get("treatment") != null)
                .filter(decision -> asked.test(((OffsetDateTime) decision.get("decided_at")).toInstant()))
                .toList();
        JsonNode figure = ask("concordance", "");

        assertThat(figure.path("chosen").asInt()).isEqualTo(decided.size()).isGreaterThan(10);
        assertThat(figure.path("followed").asLong())
                .isEqualTo(decided.stream()
                        .filter(decision -> decision.get("treatment").equals(decision.get("recommended_treatment")))
                        .count());
        figure.path("overrides")
                .forEach(override -> assertThat(override.path("count").asLong())
                        .isEqualTo(decided.stream()
                                .filter(decision ->
                                        override.path("reason").asText().equals(decision.get("override_reason_code")))
                                .count()));
    }

    @Test
    void breachesAreTheEscalationsByWhatWasDoneAboutThem() {
        Map<String, Integer> counted = new TreeMap<>();
        for (HistoricProcessInstance overdue : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("OverdueReferral")
                .list()) {
            if (asked.test(overdue.getStartTime().toInstant())) {
                Map<String, Object> known = caseVariables(overdue.getId());
                counted.merge(known.get("lateStep") + " " + known.get("actionTaken"), 1, Integer::sum);
            }
        }

        Map<String, Integer> figures = new TreeMap<>();
        list("breaches", "")
                .forEach(breach -> figures.put(
                        breach.path("step").asText() + " "
                                + breach.path("cause").asText(),
                        breach.path("count").asInt()));

        assertThat(figures).isNotEmpty().isEqualTo(counted);
    }

    @Test
    void promisesAreTheClocksThatReachedTheirMilestone() {
        Map<String, int[]> counted = new TreeMap<>();
        for (HistoricProcessInstance stopped : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("CaseClock")
                .finished()
                .list()) {
            Map<String, Object> known = caseVariables(stopped.getId());
            if (asked.test(stopped.getEndTime().toInstant()) && "REACHED".equals(known.get("clockStoppedBecause"))) {
                int[] kept = counted.computeIfAbsent((String) known.get("clock"), first -> new int[2]);
                kept[0]++;
                kept[1] += stopped.getEndTime().after((java.util.Date) known.get("stepLimitAt")) ? 0 : 1;
            }
        }

        Map<String, int[]> figures = new TreeMap<>();
        list("promises", "")
                .forEach(promise -> figures.put(promise.path("clock").asText(), new int[] {
                    promise.path("reached").asInt(), promise.path("inTime").asInt()
                }));

        assertThat(figures).isNotEmpty().usingRecursiveComparison().isEqualTo(counted);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "PAIN, painScore, 10 9 8 7 6 5 4 3 2 1 0",
        "WALKING, walking, UNABLE WITH_AID UNAIDED",
        "ASIA, asiaGrade, A B C D E",
        "EQ5D, eq5dVas, "
    })
    void outcomesCompareTheFirstWithTheLastAnswerOfEachCase(String measure, String variable, String worstToBest) {
        List<String[]> answers = firstAndLastOfEndedCases(variable);
        ToIntFunction<String> rank = worstToBest == null ? Integer::parseInt : List.of(worstToBest.split(" "))::indexOf;
        List<Integer> gains = answers.stream()
                .map(pair -> Integer.signum(rank.applyAsInt(pair[1]) - rank.applyAsInt(pair[0])))
                .toList();

        JsonNode figure = list("outcomes", "").stream()
                .filter(one -> one.path("measure").asText().equals(measure))
                .findFirst()
                .orElseThrow();

        assertThat(figure.path("cases").asInt()).isEqualTo(answers.size()).isGreaterThan(4);
        assertThat(figure.path("better").asInt()).isEqualTo(Collections.frequency(gains, 1));
        assertThat(figure.path("same").asInt()).isEqualTo(Collections.frequency(gains, 0));
        assertThat(figure.path("worse").asInt()).isEqualTo(Collections.frequency(gains, -1));
        if (Set.of("WALKING", "ASIA").contains(measure)) {
            assertThat(figure.path("medianChange").isNull()).isTrue();
            return;
        }
        assertThat(figure.path("medianChange").asLong())
                .isEqualTo(nearestRank(
                        answers.stream()
                                .map(pair -> Long.parseLong(pair[1]) - Long.parseLong(pair[0]))
                                .sorted()
                                .toList(),
                        0.5));
    }

    /** As the forms of one case recorded them; only of those that recorded it twice. */
    private List<String[]> firstAndLastOfEndedCases(String variable) {
        List<String[]> pairs = new ArrayList<>();
        for (HistoricProcessInstance ended : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("CervicalMetastasisPathway")
                .finished()
                .list()) {
            List<String> recorded = history
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(ended.getId())
                    .variableName(variable)
                    .list()
                    .stream()
                    .filter(value -> !value.getExecutionId().equals(ended.getId()) && value.getValue() != null)
                    .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                    .map(value -> value.getValue().toString())
                    .toList();
            if (asked.test(ended.getEndTime().toInstant()) && recorded.size() > 1) {
                pairs.add(new String[] {recorded.get(0), recorded.get(recorded.size() - 1)});
            }
        }
        return pairs;
    }

    @Test
    void standingCountsTheOpenCasesByTheirTasks() {
        JsonNode standing = ask("standing");
        Instant at = Instant.parse(standing.path("at").asText());
        Map<String, Task> waiting = waitingFor();
        Map<String, Integer> open = new TreeMap<>();
        Map<String, Integer> overdue = new TreeMap<>();
        waiting.values().forEach(task -> {
            open.merge(task.getTaskDefinitionKey() + " " + tierOf(task), 1, Integer::sum);
            overdue.merge(task.getTaskDefinitionKey(), isOverdue(task, at) ? 1 : 0, Integer::sum);
        });
        betweenVisits(waiting.keySet()).forEach(number -> {
            open.merge("NextVisitDue ROUTINE", 1, Integer::sum);
            overdue.merge("NextVisitDue", 0, Integer::sum);
        });
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Integer> late = new TreeMap<>();
        standing.path("stages").forEach(stage -> {
            String step = stage.path("step").asText();
            stage.path("open")
                    .properties()
                    .forEach(tier -> counted.put(
                            step + " " + tier.getKey(), tier.getValue().asInt()));
            late.put(step, stage.path("overdue").asInt());
        });

        assertThat(counted).isEqualTo(open);
        assertThat(late).isEqualTo(overdue);
        assertThat(standing.path("overdue").asInt())
                .isEqualTo(overdue.values().stream().mapToInt(Integer::intValue).sum())
                .isPositive();
        assertThat(StreamSupport.stream(standing.path("worst").spliterator(), false)
                        .map(worst -> worst.path("caseNumber").asText()))
                .containsExactlyElementsOf(waiting.entrySet().stream()
                        .filter(one -> isOverdue(one.getValue(), at))
                        .sorted(Map.Entry.comparingByValue(Comparator.comparingInt((Task task) -> -task.getPriority())
                                .thenComparing(Task::getDueDate)))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void theForecastIsHowManyOfThePastYearThatWaitedAsLongWereLate() {
        JsonNode forecast = ask("forecast");
        Instant at = Instant.parse(forecast.path("at").asText());
        Map<String, List<Long>> past = log.doneSteps().stream()
                .filter(step -> step.doneAt().isAfter(at.minus(Duration.ofDays(365))))
                .collect(Collectors.groupingBy(
                        step -> step.step() + " " + step.tier(),
                        Collectors.mapping(DoneStep::took, Collectors.toList())));
        Map<String, Task> notYetLate = waitingFor();
        notYetLate.values().removeIf(task -> task.getDueDate() == null || isOverdue(task, at));

        assertThat(forecast.path("steps")).hasSameSizeAs(notYetLate.keySet()).isNotEmpty();
        assertThat(forecast.findValues("missed")).anyMatch(JsonNode::isInt).anyMatch(JsonNode::isNull);
        for (JsonNode expected : forecast.path("steps")) {
            Task task = notYetLate.get(expected.path("caseNumber").asText());
            long waited = Duration.between(task.getCreateTime().toInstant(), at).toMillis();
            long limit = task.getDueDate().getTime() - task.getCreateTime().getTime();
            List<Long> asLong = past.getOrDefault(task.getTaskDefinitionKey() + " " + tierOf(task), List.of()).stream()
                    .filter(took -> took > waited)
                    .toList();
            JsonNode chance = expected.path("chance");

            assertThat(chance.path("of").asInt()).isEqualTo(asLong.size());
            if (asLong.size() < 20) {
                assertThat(chance.path("missed").isNull()).isTrue();
            } else {
                assertThat(chance.path("missed").asLong())
                        .isEqualTo(asLong.stream().filter(took -> took > limit).count());
            }
        }
    }

    /** The task of each open case; where several members are asked at once, that of the review itself. */
    private Map<String, Task> waitingFor() {
        Map<String, Task> waiting = new TreeMap<>();
        for (Task task : tasks.createTaskQuery()
                .processDefinitionKey("CervicalMetastasisPathway")
                .list()) {
            String number = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey();
            waiting.merge(
                    number, task, (one, other) -> one.getTaskDefinitionKey().equals("CollectOpinions") ? other : one);
        }
        return waiting;
    }

    private List<String> betweenVisits(Set<String> waiting) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("CervicalMetastasisPathway")
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .filter(number -> !waiting.contains(number))
                .toList();
    }

    private static boolean isOverdue(Task task, Instant at) {
        return task.getDueDate() != null && task.getDueDate().toInstant().isBefore(at);
    }

    private static String tierOf(Task task) {
        return task.getPriority() >= 100 ? "EMERGENCY" : task.getPriority() >= 75 ? "URGENT" : "ROUTINE";
    }

    private Map<String, Object> caseVariables(String instance) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .executionIdIn(instance)
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
    }

    private static void assertSpread(JsonNode figure, List<Long> sorted) {
        assertThat(figure.path("cases").asInt()).isEqualTo(sorted.size());
        if (!sorted.isEmpty()) {
            assertThat(figure.path("median").asLong()).isEqualTo(nearestRank(sorted, 0.5));
            assertThat(figure.path("p90").asLong()).isEqualTo(nearestRank(sorted, 0.9));
            assertThat(figure.path("quarter").asLong()).isEqualTo(nearestRank(sorted, 0.25));
        }
    }

    private static long nearestRank(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size() - 1e-9) - 1);
    }

    private List<JsonNode> list(String figure, String tier) {
        return StreamSupport.stream(ask(figure, tier).spliterator(), false).toList();
    }

    private JsonNode ask(String figure, String tier) {
        return ask(figure + "?from=" + from + "&to=" + to + "&tier=" + tier);
    }

    private JsonNode ask(String request) {
        return Visitor.with("manager", environment)
                .get("/api/insight/" + request)
                .json();
    }
}
