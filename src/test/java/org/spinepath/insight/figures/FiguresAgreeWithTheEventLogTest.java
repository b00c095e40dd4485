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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static final String DISCHARGED = "DISCHARGED_TO_PRIMARY_CARE";
    private static final int CASES = 30;
    private static final long SEED = 5;
    /** Long enough for the aftercare of many to have ended. */
    private static final Duration PERIOD = Duration.ofDays(900);

    @Autowired
    private SyntheticCases syntheticCases;

    @Autowired
    private HistoryService history;

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
        ZoneId zone = clock.getZone();
        to = LocalDate.now(clock).minusDays(20);
        from = to.minusDays(1000);
        asked = at -> !at.isBefore(from.atStartOfDay(zone).toInstant())
                && at.isBefore(to.plusDays(1).atStartOfDay(zone).toInstant());
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

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"", "EMERGENCY", "URGENT", "ROUTINE"})
    void leadTimesAreThoseBetweenTheMilestonesInTheLog(String tier) {
        Map<String, String[]> stretches = Map.of(
                "REFERRAL_TO_IMAGING", new String[] {"ReferralReceived", "GradeImaging"},
                "IMAGING_TO_MDT", new String[] {"GradeImaging", "RecordMdtDecision"},
                "MDT_TO_TREATMENT", new String[] {"RecordMdtDecision", "PlanAftercare"},
                "REFERRAL_TO_TREATMENT", new String[] {"ReferralReceived", "PlanAftercare"});
        JsonNode flow = ask("flow", tier);

        stretches.forEach((stretch, ends) -> assertSpread(
                StreamSupport.stream(flow.path("leadTimes").spliterator(), false)
                        .filter(time -> time.path("stretch").asText().equals(stretch))
                        .findFirst()
                        .orElseThrow()
                        .path("took"),
                log.between(ends[0], ends[1], asked, Optional.of(tier).filter(one -> !one.isEmpty())).stream()
                        .sorted()
                        .toList()));
    }

    @Test
    void arrivalsAndEndingsAreThoseOfEachWeekInTheLog() {
        JsonNode weeks = ask("flow", "").path("weeks");

        assertThat(perWeek(weeks, "arrivals")).isNotEmpty().isEqualTo(perWeek(log.referrals()));
        assertThat(perWeek(weeks, "discharges")).isNotEmpty().isEqualTo(perWeek(log.endings(DISCHARGED::equals)));
        assertThat(perWeek(weeks, "otherEndings"))
                .isNotEmpty()
                .isEqualTo(perWeek(log.endings(outcome -> !DISCHARGED.equals(outcome))));
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

    @Test
    void outcomesCompareTheFirstWithTheLastAnswerOfEachCase() {
        List<Integer> changes = new ArrayList<>();
        for (HistoricProcessInstance ended : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("CervicalMetastasisPathway")
                .finished()
                .list()) {
            if (asked.test(ended.getEndTime().toInstant())) {
                List<Integer> scores = history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(ended.getId())
                        .variableName("painScore")
                        .list()
                        .stream()
                        .filter(score -> !score.getExecutionId().equals(ended.getId()) && score.getValue() != null)
                        .sorted(java.util.Comparator.comparing(HistoricVariableInstance::getCreateTime))
                        .map(score -> (Integer) score.getValue())
                        .toList();
                if (scores.size() > 1) {
                    changes.add(scores.get(scores.size() - 1) - scores.get(0));
                }
            }
        }
        List<Integer> sorted = changes.stream().sorted().toList();

        JsonNode pain = list("outcomes", "").get(0);

        assertThat(pain.path("measure").asText()).isEqualTo("PAIN");
        assertThat(pain.path("cases").asInt()).isEqualTo(changes.size()).isGreaterThan(4);
        assertThat(pain.path("better").asLong())
                .isEqualTo(changes.stream().filter(change -> change < 0).count());
        assertThat(pain.path("worse").asLong())
                .isEqualTo(changes.stream().filter(change -> change > 0).count());
        assertThat(pain.path("medianChange").asInt()).isEqualTo(sorted.get((sorted.size() + 1) / 2 - 1));
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
        return Visitor.with("manager", environment)
                .get("/api/insight/" + figure + "?from=" + from + "&to=" + to + "&tier=" + tier)
                .json();
    }
}
