package org.spinepath.demo.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathApplication;
import org.spinepath.Visitor;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second virtual machine makes what this one would have made: every table is as long, and a manager reads the same figures. */
class CasesPlayedApartSoak {

    private static final int CASES = Integer.getInteger("spinepath.soak.apart-cases", 20);
    private static final List<String> FIGURES =
            List.of("flow", "steps", "promises", "breaches", "concordance", "outcomes");

    /** Of the engine's own doings, not of cases: they differ with every start. */
    private static final List<String> OF_THE_ENGINE =
            List.of("ACT_RU_METER_LOG", "ACT_GE_PROPERTY", "ACT_GE_SCHEMA_LOG");

    private record Found(Map<String, Integer> rows, Map<String, String> figures, List<String> patients) {}

    @Test
    void casesPlayedApartAreTheSameAsThosePlayedHere() {
        Instant present = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        Found playedHere = after(
                present,
                application -> application.getBean(SyntheticCases.class).playForTheDemo(CASES, 13, present));
        Found playedApart = after(present, application -> {
            OwedCases owed = application.getBean(OwedCases.class);
            owed.owe(CASES);
            application
                    .getBean(CasesPlayedApart.class)
                    .pay(owed.owed().orElseThrow(), present, SpinepathApplication.class);
            assertThat(owed.owed()).isEmpty();
        });

        assertThat(playedApart.patients()).hasSize(12 + CASES).isEqualTo(playedHere.patients());
        assertThat(playedApart.rows()).isEqualTo(playedHere.rows());
        assertThat(playedApart.figures()).isEqualTo(playedHere.figures());
    }

    private static Found after(Instant present, Consumer<ConfigurableApplicationContext> playing) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SpinepathApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
                        "--spinepath.demo.synthetic-cases=0",
                        "--camunda.bpm.job-execution.enabled=false")) {
            playing.accept(application);
            JdbcClient database = application.getBean(JdbcClient.class);
            return new Found(
                    rows(database),
                    figures(Visitor.with("manager", application.getEnvironment()), present),
                    database.sql("select hospital_number from patient order by 1")
                            .query(String.class)
                            .list());
        }
    }

    private static Map<String, Integer> rows(JdbcClient database) {
        Map<String, Integer> rows = new TreeMap<>();
        database.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from \"" + table + "\"")
                                .query(Integer.class)
                                .single()));
        rows.keySet().removeAll(OF_THE_ENGINE);
        return rows;
    }

    /** Of the whole period but the day that is not over. */
    private static Map<String, String> figures(Visitor manager, Instant present) {
        LocalDate today = LocalDate.ofInstant(present, ZoneOffset.UTC);
        Map<String, String> figures = new TreeMap<>();
        for (String figure : FIGURES) {
            String answer = manager.get(
                            "/api/insight/%s?from=%s&to=%s".formatted(figure, today.minusDays(600), today.minusDays(1)))
                    .json()
                    .toString();
            assertThat(answer).as(figure).hasSizeGreaterThan(10);
            figures.put(figure, answer);
        }
        return figures;
    }
}
