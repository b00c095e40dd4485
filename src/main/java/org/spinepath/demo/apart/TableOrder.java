package org.spinepath.demo.apart;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** In which order rows can be inserted: whatever others refer to by foreign keys comes first. */
final class TableOrder {

    private static final String ID = "ID_";

    /** Of each table, the tables it refers to, and by which columns. */
    private final Map<String, Map<String, List<String>>> references;

    private TableOrder(Map<String, Map<String, List<String>>> references) {
        this.references = references;
    }

    static TableOrder of(JdbcTemplate database) {
        return database.execute((ConnectionCallback<TableOrder>) connection -> {
            DatabaseMetaData metaData = connection.getMetaData();
            Map<String, Map<String, List<String>>> references = new TreeMap<>();
            try (ResultSet tables =
                    metaData.getTables(null, connection.getSchema(), null, new String[] {"BASE TABLE"})) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    references.put(table, references(metaData, connection.getSchema(), table));
                }
            }
            return new TableOrder(references);
        });
    }

    private static Map<String, List<String>> references(DatabaseMetaData metaData, String schema, String table)
            throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        try (ResultSet keys = metaData.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                found.computeIfAbsent(keys.getString("PKTABLE_NAME"), referredTo -> new ArrayList<>())
                        .add(keys.getString("FKCOLUMN_NAME"));
            }
        }
        return found;
    }

    /** Every table of the database. */
    List<String> names() {
        Set<String> ordered = new LinkedHashSet<>();
        references.keySet().forEach(table -> add(table, ordered, new HashSet<>()));
        return List.copyOf(ordered);
    }

    private void add(String table, Set<String> ordered, Set<String> onTheWay) {
        if (onTheWay.add(table)) {
            references.get(table).keySet().forEach(referredTo -> add(referredTo, ordered, onTheWay));
            ordered.add(table);
        }
    }

    /** By which a row of the table refers to another one of the same table. */
    List<String> columnsToItself(String table) {
        return references.get(table).getOrDefault(table, List.of());
    }

    /**
     * The same rows, each after those it refers to.
     *
     * @param toItself columns with the {@value #ID} of another of the rows
     */
    static List<Map<String, Object>> referredToFirst(List<Map<String, Object>> rows, List<String> toItself) {
        if (toItself.isEmpty()) {
            return rows;
        }
        Map<Object, Map<String, Object>> byId = rows.stream().collect(Collectors.toMap(row -> row.get(ID), row -> row));
        Set<Object> ordered = new LinkedHashSet<>();
        rows.forEach(row -> add(row.get(ID), byId, toItself, ordered, new HashSet<>()));
        return ordered.stream().map(byId::get).toList();
    }

    private static void add(
            Object id,
            Map<Object, Map<String, Object>> byId,
            List<String> toItself,
            Set<Object> ordered,
            Set<Object> onTheWay) {
        if (byId.containsKey(id) && onTheWay.add(id)) {
            toItself.forEach(column -> add(byId.get(id).get(column), byId, toItself, ordered, onTheWay));
            ordered.add(id);
        }
    }
}
