package org.spinepath.demo.apart;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Brings all that belongs to cases from one database of the application into another, the engine's rows and ours. A table that nobody has
 * thought of is brought; what is the installation's own stays: models, users, rights, settings. Ids are kept, but for those of models and
 * those that a database counts up itself.
 */
final class RowsOfCases {

    private static final int AT_A_TIME = 500;

    /** How the names of tables begin that have nothing of a case. */
    private static final List<String> OF_THE_INSTALLATION = List.of(
            "ACT_GE_PROPERTY",
            "ACT_GE_SCHEMA_LOG",
            "ACT_ID_",
            "ACT_RE_",
            "ACT_RU_FILTER",
            "ACT_RU_JOBDEF",
            "ACT_RU_METER_LOG",
            "FLYWAY_",
            "INSTALLATION");

    /** Which rows, where a table also has some of the installation. */
    private static final Map<String, String> OF_CASES = Map.of(
            "ACT_GE_BYTEARRAY", " where DEPLOYMENT_ID_ is null",
            "ACT_RU_AUTHORIZATION", " where RESOURCE_ID_ in (select ID_ from ACT_RU_TASK)",
            "ACT_RU_EVENT_SUBSCR", " where EXECUTION_ID_ is not null",
            "ACT_RU_JOB", " where PROCESS_INSTANCE_ID_ is not null");

    private final JdbcTemplate from;
    private final JdbcTemplate to;
    private final BooleanSupplier brokenOff;

    /**
     * @param from      an H2 database on which no application works
     * @param brokenOff asked now and then whether to stop
     */
    RowsOfCases(DataSource from, DataSource to, BooleanSupplier brokenOff) {
        this.from = new JdbcTemplate(from);
        this.to = new JdbcTemplate(to);
        this.brokenOff = brokenOff;
    }

    /**
     * Copies in the caller's transaction.
     *
     * @throws IllegalStateException when the models of the cases are not deployed here, or when the copying was broken off
     */
    void copy() {
        Map<String, String> ids = SameModels.ids(from, to);
        TableOrder tables = TableOrder.of(from);
        for (String table : tables.names()) {
            if (OF_THE_INSTALLATION.stream().noneMatch(table.toUpperCase(Locale.ROOT)::startsWith)) {
                copy(table, tables.columnsToItself(table), ids);
            }
        }
    }

    private void copy(String table, List<String> toItself, Map<String, String> ids) {
        from.query("select * from " + table + OF_CASES.getOrDefault(table, ""), (ResultSetExtractor<Void>) rows -> {
            List<String> columns = columns(rows.getMetaData());
            String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            List<Map<String, Object>> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row(rows, columns, ids));
                if (read.size() == AT_A_TIME && toItself.isEmpty()) {
                    insert(insert, read);
                    read.clear();
                }
            }
            insert(insert, TableOrder.referredToFirst(read, toItself));
            return null;
        });
    }

    private static List<String> columns(ResultSetMetaData rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getColumnCount(); column++) {
            if (!rows.isAutoIncrement(column)) {
                columns.add(rows.getColumnName(column));
            }
        }
        return columns;
    }

    private static Map<String, Object> row(ResultSet rows, List<String> columns, Map<String, String> ids)
            throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = JdbcUtils.getResultSetValue(rows, rows.findColumn(column));
            row.put(column, value instanceof String text ? ids.getOrDefault(text, text) : value);
        }
        return row;
    }

    private void insert(String insert, List<Map<String, Object>> rows) {
        if (brokenOff.getAsBoolean()) {
            throw new IllegalStateException("Broken off");
        }
        to.batchUpdate(insert, rows.stream().map(row -> row.values().toArray()).toList());
    }
}
