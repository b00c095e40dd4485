package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A manager's dashboard over the history of many cases: a hundred thousand finished and two thousand open on PostgreSQL, a fifth of the
 * finished on H2. First over a thousand played ones, so that both can be compared.
 */
class InsightSoak {

    private static final ZoneId CENTRE = ZoneId.of("Europe/London");
    private static final Logger LOG = LoggerFactory.getLogger(InsightSoak.class);

    private static final boolean ON_POSTGRES = "postgres".equals(System.getProperty("spinepath.soak.database"));
    private static final int PLAYED = Integer.getInteger("spinepath.soak.played-cases", 1_000);
    private static final int OPEN = Integer.getInteger("spinepath.soak.open-cases", 2_000);
    private static final int FINISHED =
            Integer.getInteger("spinepath.soak.finished-cases", ON_POSTGRES ? 100_000 : 20_000);

    private static final int DAYS_PLAYED = 540;

    /**
     * By how many days each copy comes before the one before it. As many as were played: then a year holds as many cases before and after, and
     * what differs is the history behind it. With 60 it holds nine times as many, as in a centre that serves a whole country.
     */
    private static final int DAYS_EARLIER = Integer.getInteger("spinepath.soak.days-earlier", DAYS_PLAYED);

    private static final long SEED = 1;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 5;
    private static final Duration PROMISED = Duration.ofMillis(300);

    /** Asserted of the median: a p95 of some twenty milliseconds tells more about the machine. */
    private static final int MOST_TIMES = 2;

    /** They tell of each open case, of which there are many times as many. */
    private static final List<String> OF_WHAT_IS_OPEN = List.of("standing", "forecast");

    private static final List<String> FIGURES =
            List.of("flow", "steps", "promises", "breaches", "concordance", "outcomes");

    /** The variables that figures are made of; the others would only fill the disk. */
    private static final Set<String> ASKED_FOR = Set.of(
            "clock",
            "clockTitle",
            "clockStoppedBecause",
            "urgency",
            "stepStartedAt",
            "stepLimitAt",
            "lateStep",
            "lateTaskName",
            "actionTaken",
            "painScore",
            "walking",
            "asiaGrade",
            "eq5dVas");

    @TempDir
    Path folder;

    @Test
    void aDashboardOverManyCasesAnswersAsOneOverFew() {
        SoakDatabase database = SoakDatabase.chosen(folder);
        Instant begun = Instant.now();
        WaitingCases.inAnApplication(
                database,
                application ->
                        application.getBean(SyntheticCases.class).play(PLAYED, SEED, Duration.ofDays(DAYS_PLAYED)));
        LOG.info(
                "{} cases played in {} s",
                PLAYED,
                Duration.between(begun, Instant.now()).toSeconds());
        Map<String, Durations> few = asked(database);

        WaitingCases.openAtReview(database, OPEN);
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        new HistoryCopies(connection, Duration.ofDays(DAYS_EARLIER), ASKED_FOR).fillUpTo(FINISHED);
        if (ON_POSTGRES) {
            // As it does by itself in time.
            JdbcClient.create(connection).sql("vacuum analyze").update();
        }
        connection.destroy();
        Map<String, Durations> many = asked(database);

        LOG.info("\n{} cases\n{}", PLAYED, table(few));
        LOG.info("\n{} finished and {} more open cases\n{}", FINISHED, OPEN, table(many));
        many.forEach(
                (request, took) -> assertThat(took.percentile(95)).as(request).isLessThan(PROMISED));
        if (DAYS_EARLIER == DAYS_PLAYED) {
            many.keySet().stream()
                    .filter(request -> !OF_WHAT_IS_OPEN.contains(request))
                    .forEach(request -> assertThat(many.get(request).percentile(50))
                            .as(request)
                            .isLessThan(few.get(request).percentile(50).multipliedBy(MOST_TIMES)));
        }
    }

    private Map<String, Durations> asked(SoakDatabase database) {
        LocalDate today = LocalDate.now(CENTRE);
        List<String> requests = new ArrayList<>(OF_WHAT_IS_OPEN);
        for (String figure : FIGURES) {
            requests.add(figure + "?from=" + today.minusDays(29) + "&to=" + today);
            requests.add(figure + "?from=" + today.minusDays(29) + "&to=" + today + "&tier=URGENT");
            requests.add(figure + "?from=" + today.minusDays(364) + "&to=" + today);
        }
        Map<String, List<Duration>> took = new LinkedHashMap<>();
        try (RunningJar jar = RunningJar.start(folder, database, "--spinepath.demo.cases=false")) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (String request : requests) {
                    Instant asked = Instant.now();
                    jar.call("manager", "GET", "/api/insight/" + request, "");
                    if (round >= WARM_UP) {
                        took.computeIfAbsent(request, first -> new ArrayList<>())
                                .add(Duration.between(asked, Instant.now()));
                    }
                }
            }
        }
        return took.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        request -> Durations.of(request.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String table(Map<String, Durations> requests) {
        return Durations.header("answer")
                + requests.entrySet().stream()
                        .map(request -> "\n" + request.getValue().row(request.getKey()))
                        .collect(Collectors.joining());
    }
}
