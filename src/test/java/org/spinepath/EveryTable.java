package org.spinepath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all tables of the application and of the engine as text, to find where something stands. */
public final class EveryTable {

    private static final Set<Integer> BINARY = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    private final JdbcClient database;

    public EveryTable(JdbcClient database) {
        this.database = database;
    }

    /** The names of the tables in which this text stands, be it inside a binary value. */
    public Set<String> containing(String text) {
        return containing(List.of(text)).get(text);
    }

    /** The same for each of several texts; every table is read once. */
    public Map<String, Set<String>> containing(List<String> texts) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        texts.forEach(text -> found.put(text, new TreeSet<>()));
        for (String table : names()) {
            List<String> rows = rowsOf(table);
            found.forEach((text, tables) -> {
                if (rows.stream().anyMatch(row -> row.contains(text))) {
                    tables.add(table);
                }
            });
        }
        return found;
    }

    private List<String> names() {
        return database.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list();
    }

    private List<String> rowsOf(String table) {
        return database.sql("select * from \"" + table + "\"")
                .query((row, number) -> asText(row))
                .list();
    }

    private static String asText(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            boolean binary = BINARY.contains(row.getMetaData().getColumnType(column));
            byte[] bytes = binary ? row.getBytes(column) : null;
            text.append(bytes == null ? row.getString(column) : new String(bytes, UTF_8))
                    .append('\n');
        }
        return text.toString();
    }
}
