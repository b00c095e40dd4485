package org.spinepath.insight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spinepath.insight.eventlog.EngineHistory.Row;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** PostgreSQL takes the statements that read the engine's history, and keeps one key although many ask for it at once. */
class EventLogOnPostgresTest {

    private static EmbeddedPostgres postgres;
    private static JdbcClient database;

    @BeforeAll
    static void startPostgres() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String part : List.of("history")) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
        }
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void aCaseComesWithItsReopeningItsEscalationItsGroupsAndNoOtherProcess() throws IOException {
        instance("p1", "SP-1", "CervicalMetastasisPathway", "2026-01-31T23:00:00Z", "2026-02-01T10:00:00Z");
        instance("p2", "SP-1", "CervicalMetastasisPathway", "2026-06-01T10:00:00Z", null);
        instance("e1", "SP-1", "OverdueReferral", "2026-06-02T10:00:00Z", null);
        instance("c1", "SP-1", "CaseClock", "2026-02-01T10:00:00Z", null);
        instance("p3", "SP-2", "CervicalMetastasisPathway", "2026-02-01T00:00:00Z", null);
        outcome("p1", "WITHDRAWN");
        task("t1", "p1", "AssessPatient", "2026-01-31T23:00:00Z", "2026-02-01T10:00:00Z", "deleted");
        task("t2", "p2", "ReviewAtMdt", "2026-06-01T10:00:00Z", "2026-06-03T10:00:00Z", "completed");
        task("t3", "e1", "ChaseOverdueStep", "2026-06-02T10:00:00Z", null, null);
        task("t4", "c1", "NoStepOfTheCase", "2026-02-01T10:00:00Z", null, null);
        offered("t2", "spineSurgery", "add");
        offered("t2", "radiology", "add");
        offered("t2", "radiology", "delete");

        List<List<Row>> january = read("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        List<List<Row>> february = read("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");

        assertThat(january).hasSize(1);
        assertThat(january.get(0))
                .extracting(row -> row.instance() + " " + row.task().step() + " "
                        + row.task().cancelled() + " " + row.group() + " " + row.outcome())
                .containsExactly(
                        "p1 AssessPatient true null WITHDRAWN",
                        "p2 ReviewAtMdt false radiology null",
                        "p2 ReviewAtMdt false spineSurgery null",
                        "e1 ChaseOverdueStep false null null");
        assertThat(january.get(0).get(0).startedAt()).isEqualTo("2026-01-31T23:00:00Z");
        assertThat(january.get(0).get(0).task().due()).isEqualTo("2026-02-02T00:00:00Z");
        assertThat(february).hasSize(1);
        assertThat(february.get(0)).extracting(Row::caseNumber, Row::task).containsExactly(tuple("SP-2", null));
    }

    @Test
    void manyWhoAskForTheKeyAtOnceGetTheSame() throws Exception {
        Callable<String> ask = () -> new Pseudonyms(new PseudonymKey(database, Clock.systemUTC()).get()).ofCase("SP-1");
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : nodes.invokeAll(Collections.nCopies(8, ask))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnly(answers.get(0));
        } finally {
            nodes.shutdownNow();
        }
        assertThat(database.sql("select length(secret) from pseudonym_key")
                        .query(Integer.class)
                        .list())
                .containsExactly(64);
    }

    private static List<List<Row>> read(String from, String to) throws IOException {
        List<List<Row>> cases = new ArrayList<>();
        new EngineHistory(postgres.getPostgresDatabase()).eachCase(Instant.parse(from), Instant.parse(to), cases::add);
        return cases;
    }

    private static void instance(String id, String caseNumber, String process, String start, String end) {
        database.sql(
                        "insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_)"
                                + " values (?, ?, ?, ?, 'd', ?, ?)")
                .params(id, id, caseNumber, process, moment(start), moment(end))
                .update();
    }

    private static void outcome(String instance, String outcome) {
        database.sql("insert into act_hi_varinst (id_, proc_inst_id_, execution_id_, name_, text_, state_)"
                        + " values (?, ?, ?, 'outcome', ?, 'CREATED')")
                .params("v-" + instance, instance, instance, outcome)
                .update();
    }

    private static void task(String id, String instance, String step, String start, String end, String reason) {
        database.sql(
                        "insert into act_hi_taskinst (id_, proc_inst_id_, task_def_key_, name_, start_time_, end_time_, delete_reason_,"
                                + " priority_, due_date_) values (?, ?, ?, ?, ?, ?, ?, 50, ?)")
                .params(id, instance, step, step, moment(start), moment(end), reason, moment("2026-02-02T00:00:00Z"))
                .update();
    }

    private static void offered(String task, String group, String operation) {
        database.sql("insert into act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, operation_type_)"
                        + " values (?, ?, 'candidate', ?, ?, ?)")
                .params(task + group + operation, moment("2026-06-01T10:00:00Z"), group, task, operation)
                .update();
    }

    private static Timestamp moment(String instant) {
        return instant == null ? null : Timestamp.from(Instant.parse(instant));
    }
}
