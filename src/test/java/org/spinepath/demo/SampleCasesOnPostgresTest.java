package org.spinepath.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.SpinepathServer;
import org.spinepath.pathway.cases.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same migrations, repositories and processes on PostgreSQL: a dozen cases go through intake, decisions and aftercare. */
@SpinepathServer
@Tag("own-server")
@DirtiesContext
@TestPropertySource(
        properties = {
            "camunda.bpm.process-engine-name=postgres",
            "spinepath.demo.cases=true",
            "spinepath.demo.synthetic-cases=0",
            "camunda.bpm.job-execution.enabled=false",
            "spinepath.clocks.mail.enabled=true",
            "spinepath.clocks.mail.from=spinepath@example.org",
            "spinepath.clocks.mail.link-base=https://spinepath.example.org",
            "spring.mail.host=127.0.0.1"
        })
class SampleCasesOnPostgresTest {

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    /** Stops itself with the tests: the application must be able to close its connections first. */
    private static EmbeddedPostgres postgres;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
        registry.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    @Test
    void everySampleCaseIsPlayed() {
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(Processes.PATHWAY)
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

    @Test
    void whatTheyWereToldIsMailedOnce() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(rows("notice_mail where state <> 'SENT'")).isZero());

        assertThat(MAIL_SERVER.getReceivedMessages()).isNotEmpty().hasSize(rows("notice_mail"));
    }

    @Test
    void whatHasNoLimitBecauseItIsPausedStandsLastInAList() {
        List<Task> byLimit = tasks.createTaskQuery().orderByDueDate().asc().list();

        assertThat(byLimit.get(0).getDueDate()).isInThePast();
        assertThat(byLimit.get(byLimit.size() - 1).getDueDate()).isNull();
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
