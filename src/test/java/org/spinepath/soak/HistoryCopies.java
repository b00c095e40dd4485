package org.spinepath.soak;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the history of many cases out of that of some: every copy is a finished case with what ran beside it, under ids of its own and a
 * while earlier. The n-th copy of case SP-2026-000001 is SP-2026-000001-n. What JSON variables hold is shared, with its dates as they were;
 * variables without a value are left out, as are details, jobs and decision tables. Most of the rows are variables: whoever wants a
 * hundred thousand cases names those that matter.
 */
final class HistoryCopies {

    /** Ids end in the node that gave them, which is the same for all: the number of the copy takes its place. */
    private static final int NODE = 12;

    private static final Set<String> IDS = Set.of(
            "ID_",
            "PROC_INST_ID_",
            "ROOT_PROC_INST_ID_",
            "EXECUTION_ID_",
            "ACT_INST_ID_",
            "PARENT_ACT_INST_ID_",
            "TASK_ID_",
            "ID",
            "PROCESS_INSTANCE_ID",
            "INSTANCE_ID",
            "SUBJECT_ID",
            "TASK_ID");
    private static final Set<String> CASE_NUMBERS = Set.of("BUSINESS_KEY_", "CASE_NUMBER");

    private final JdbcClient database;
    private final Duration earlier;
    private final Set<String> variables;

    /** @param earlier by how much a copy comes before the one before it; whole days, so that hours of the day stay */
    HistoryCopies(DataSource database, Duration earlier) {
        this(database, earlier, Set.of());
    }

    /** @param variables names of those to copy; empty: all */
    HistoryCopies(DataSource database, Duration earlier, Set<String> variables) {
        this.database = JdbcClient.create(database);
        this.earlier = Duration.ofDays(earlier.toDays());
        this.variables = variables;
    }

    /** Copies until so many cases have finished; copies none when there are as many. */
    void fillUpTo(int finishedCases) {
        chooseOriginals();
        int originals = count("select count(*) from original_case");
        if (originals == 0) {
            throw new IllegalStateException("No case has finished: there is nothing to copy.");
        }
        database.sql("analyze").update();
        int copy = 1;
        for (int missing = finishedCases - originals; missing > 0; missing -= originals) {
            copy(copy++, missing);
        }
        database.sql("drop table original_instance").update();
        database.sql("drop table original_case").update();
        database.sql("analyze").update();
    }

    private void chooseOriginals() {
        database.sql("""
                        create table original_case as
                        select BUSINESS_KEY_ as case_number, row_number() over (order by START_TIME_, ID_) as place
                        from ACT_HI_PROCINST
                        where PROC_DEF_KEY_ = 'CervicalMetastasisPathway' and END_TIME_ is not null
                        """).update();
        database.sql("create unique index original_case_number on original_case (case_number)")
                .update();
        database.sql("""
                        create table original_instance as
                        select p.PROC_INST_ID_ as instance_id, c.place
                        from ACT_HI_PROCINST p join original_case c on c.case_number = p.BUSINESS_KEY_
                        """).update();
        database.sql("create unique index original_instance_id on original_instance (instance_id)")
                .update();
    }

    /**
     * One copy of the first so many cases. Of all copies in one statement H2's file would become many times as large.
     *
     * @param number of the copy, from 1
     */
    private void copy(int number, int cases) {
        for (String table : List.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST")) {
            copyOfInstances(number, cases, table, "PROC_INST_ID_", "");
        }
        copyOfInstances(number, cases, "ACT_HI_VARINST", "PROC_INST_ID_", " and t.VAR_TYPE_ <> 'null'" + ofThese());
        copyOfInstances(number, cases, "ACT_HI_IDENTITYLINK", "ROOT_PROC_INST_ID_", "");
        for (String table : List.of("decision", "clock_pause", "notice", "case_report")) {
            insert(number, cases, table, "join original_case o on o.case_number = t.case_number", "");
        }
    }

    private String ofThese() {
        return variables.isEmpty() ? "" : " and t.NAME_ in (:variables)";
    }

    private void copyOfInstances(int number, int cases, String table, String instance, String which) {
        insert(number, cases, table, "join original_instance o on o.instance_id = t." + instance, which);
    }

    private void insert(int number, int cases, String table, String originals, String which) {
        List<Column> columns = columns(table);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(column -> column.copied(table)).collect(Collectors.joining(", "));
        database.sql("insert into " + table + " (" + names + ") select " + values + " from " + table + " t " + originals
                        + " where o.place <= :cases" + which)
                .param("number", number)
                .param("cases", cases)
                .param("hours", earlier.multipliedBy(number).toHours())
                .param("millis", earlier.multipliedBy(number).toMillis())
                .param("variables", variables)
                .update();
    }

    /** All but those that the database numbers itself. */
    private List<Column> columns(String table) {
        return database.sql("""
                        select column_name, data_type from information_schema.columns
                        where lower(table_name) = :table and is_identity = 'NO'
                        order by ordinal_position
                        """)
                .param("table", table.toLowerCase(Locale.ROOT))
                .query((row, number) -> new Column(
                        row.getString(1).toUpperCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)))
                .list();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private record Column(String name, String type) {

        private static final String SHIFT = " - interval '1' hour * cast(:hours as integer)";

        String copied(String table) {
            if (IDS.contains(name)) {
                return id("t." + name);
            }
            if (CASE_NUMBERS.contains(name)) {
                return caseNumber("t." + name);
            }
            if (type.startsWith("timestamp")) {
                return "t." + name + SHIFT;
            }
            if (type.equals("date")) {
                return day("t." + name);
            }
            return table.equals("ACT_HI_VARINST") ? copiedValue() : "t." + name;
        }

        /** Of variables that hold a time, a day, an id or the case number. */
        private String copiedValue() {
            return switch (name) {
                case "LONG_" ->
                    "case when t.VAR_TYPE_ = 'date' then t.LONG_ - cast(:millis as bigint) else t.LONG_ end";
                case "TEXT_" ->
                    "case when t.NAME_ = 'caseNumber' then " + caseNumber("t.TEXT_")
                            + " when t.NAME_ = 'lateTaskId' then " + id("t.TEXT_")
                            + " when t.NAME_ in ('treatmentDate', 'decidedOn', 'aftercareSince', 'nextVisitOn') then "
                            + "cast(" + day("cast(t.TEXT_ as date)") + " as varchar(10)) else t.TEXT_ end";
                default -> "t." + name;
            };
        }

        private static String id(String value) {
            return "substring(" + value + ", 1, char_length(" + value + ") - " + NODE
                    + ") || lpad(cast(:number as varchar(12)), " + NODE + ", '0')";
        }

        private static String caseNumber(String value) {
            return value + " || '-' || cast(:number as varchar(12))";
        }

        private static String day(String value) {
            return "cast(" + value + SHIFT + " as date)";
        }
    }
}
