package org.spinepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.pathway.PathwayStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same migrations, repositories and processes on PostgreSQL: a dozen cases go through intake, decisions and aftercare. */
@SpinepathServer
@DirtiesContext
@TestPropertySource(properties = {"spinepath.demo.cases=true", "camunda.bpm.job-execution.enabled=false"})
class SampleCasesOnPostgresTest {

    /** Stops itself with the tests: the application must be able to close its connections first. */
    private static EmbeddedPostgres postgres;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    @Test
    void everySampleCaseIsPlayed() {
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(PathwayStart.PATHWAY)
                        .count())
                .isEqualTo(12);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        for (String table : new String[] {"patient", "referral"}) {
            assertThat(rows(table)).as(table).isEqualTo(12);
        }
        for (String table : new String[] {"note", "opinion", "decision", "notice"}) {
            assertThat(rows(table)).as(table).isPositive();
        }
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
