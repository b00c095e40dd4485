package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StringUtils;

/** The history of some played cases, copied, reads like that of many. */
class HistoryCopiesSoak {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryCopiesSoak.class);

    private static final int PLAYED = Integer.getInteger("spinepath.soak.played-cases", 30);
    /** Names of the variables to copy, a comma between them; none: all. */
    private static final Set<String> VARIABLES =
            StringUtils.commaDelimitedListToSet(System.getProperty("spinepath.soak.variables", ""));

    private static final int FINISHED = Integer.getInteger("spinepath.soak.finished-cases", 200);
    private static final Duration PERIOD = Duration.ofDays(700);
    private static final Duration EARLIER = Duration.ofDays(30);

    private static final String STEPS = """
            select a.ACT_ID_, a.ACT_TYPE_, a.ASSIGNEE_, a.START_TIME_, a.END_TIME_, a.DURATION_, a.ACT_INST_STATE_
            from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_ and p.ID_ = p.PROC_INST_ID_
            where p.BUSINESS_KEY_ = :case
            order by a.START_TIME_, a.ACT_ID_, a.END_TIME_, a.ASSIGNEE_
            """;
    private static final String TASKS = """
            select t.TASK_DEF_KEY_, t.START_TIME_, t.END_TIME_, t.DUE_DATE_, t.PRIORITY_, t.ASSIGNEE_, count(l.ID_)
            from ACT_HI_TASKINST t
            join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_
            join ACT_HI_ACTINST a on a.TASK_ID_ = t.ID_ and a.ID_ = t.ACT_INST_ID_
            left join ACT_HI_IDENTITYLINK l on l.TASK_ID_ = t.ID_
            where p.BUSINESS_KEY_ = :case
            group by t.ID_, t.TASK_DEF_KEY_, t.START_TIME_, t.END_TIME_, t.DUE_DATE_, t.PRIORITY_, t.ASSIGNEE_
            order by t.START_TIME_, t.TASK_DEF_KEY_, t.END_TIME_, t.ASSIGNEE_
            """;
    private static final String VALUES = """
            select v.NAME_, v.VAR_TYPE_, v.CREATE_TIME_, v.DOUBLE_, v.BYTEARRAY_ID_,
                   case when v.VAR_TYPE_ = 'date' then null else v.LONG_ end,
                   case when v.NAME_ in ('caseNumber', 'lateTaskId', 'treatmentDate', 'decidedOn', 'aftercareSince',
                                         'nextVisitOn')
                        then null else v.TEXT_ end
            from ACT_HI_VARINST v join ACT_HI_PROCINST p on p.ID_ = v.PROC_INST_ID_
            where p.BUSINESS_KEY_ = :case and v.VAR_TYPE_ <> 'null' and (:all or v.NAME_ in (:variables))
            order by 1, 2, 3, 4, 5, 6, 7
            """;
    private static final String DECISIONS = """
            select d.decided_at, d.outcome, d.treatment, d.recommended_treatment, d.override_reason_code, p.START_TIME_
            from decision d
            join ACT_HI_PROCINST p on p.ID_ = d.process_instance_id and p.BUSINESS_KEY_ = d.case_number
            where d.case_number = :case order by 1
            """;

    @TempDir
    Path folder;

    @Test
    void aCopyReadsLikeItsOriginalButForItsIdsAndAWhileEarlier() {
        SoakDatabase database = SoakDatabase.chosen(folder);
        WaitingCases.inAnApplication(
                database,
                application -> application.getBean(SyntheticCases.class).play(PLAYED, 3, PERIOD));
        // A connection that stays: without one an H2 file is closed after each question.
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        JdbcClient cases = JdbcClient.create(connection);
        List<String> originals = finished(cases);

        Instant begun = Instant.now();
        new HistoryCopies(connection, EARLIER, VARIABLES).fillUpTo(FINISHED);

        LOG.info(
                "\n{} finished cases out of {} after {} s: {} activities, {} variables",
                FINISHED,
                originals.size(),
                Duration.between(begun, Instant.now()).toSeconds(),
                count(cases, "ACT_HI_ACTINST"),
                count(cases, "ACT_HI_VARINST"));
        assertThat(finished(cases)).hasSize(FINISHED).doesNotHaveDuplicates();
        for (String original : originals) {
            assertThat(shifted(cases, STEPS, original + "-1", EARLIER))
                    .as("steps of " + original)
                    .isNotEmpty()
                    .isEqualTo(shifted(cases, STEPS, original, Duration.ZERO));
            assertThat(shifted(cases, TASKS, original + "-1", EARLIER))
                    .isNotEmpty()
                    .isEqualTo(shifted(cases, TASKS, original, Duration.ZERO));
            assertThat(shifted(cases, VALUES, original + "-1", EARLIER))
                    .isNotEmpty()
                    .isEqualTo(shifted(cases, VALUES, original, Duration.ZERO));
            assertThat(shifted(cases, DECISIONS, original + "-1", EARLIER))
                    .isEqualTo(shifted(cases, DECISIONS, original, Duration.ZERO));
        }
        assertThat(treatmentDays(cases, "-1"))
                .isNotEmpty()
                .isEqualTo(treatmentDays(cases, "").stream()
                        .map(day -> day.minusDays(EARLIER.toDays()))
                        .toList());
        connection.destroy();
    }

    private static List<String> finished(JdbcClient cases) {
        return cases.sql("""
                        select BUSINESS_KEY_ from ACT_HI_PROCINST
                        where PROC_DEF_KEY_ = 'CervicalMetastasisPathway' and END_TIME_ is not null
                        order by BUSINESS_KEY_
                        """).query(String.class).list();
    }

    /** Of the finished cases with this ending of their number. */
    private static List<LocalDate> treatmentDays(JdbcClient cases, String ending) {
        return cases.sql("""
                        select v.TEXT_ from ACT_HI_VARINST v join ACT_HI_PROCINST p on p.ID_ = v.PROC_INST_ID_
                        where v.NAME_ = 'treatmentDate' and v.VAR_TYPE_ <> 'null' and p.END_TIME_ is not null
                          and p.BUSINESS_KEY_ like :numbers
                        order by v.TEXT_
                        """).param("numbers", "SP-____-______" + ending).query(String.class).list().stream()
                .map(LocalDate::parse)
                .toList();
    }

    private static List<String> shifted(JdbcClient cases, String sql, String caseNumber, Duration later) {
        return cases.sql(sql)
                .param("case", caseNumber)
                .param("all", VARIABLES.isEmpty())
                .param("variables", VARIABLES.isEmpty() ? Set.of("") : VARIABLES)
                .query((row, number) -> {
                    List<Object> values = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        boolean isTime = row.getMetaData()
                                .getColumnTypeName(column)
                                .toLowerCase(Locale.ROOT)
                                .startsWith("timestamp");
                        Timestamp time = isTime ? row.getTimestamp(column) : null;
                        values.add(
                                time == null
                                        ? row.getObject(column)
                                        : time.toInstant().plus(later));
                    }
                    return values.toString();
                })
                .list();
    }

    private static int count(JdbcClient cases, String table) {
        return cases.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
