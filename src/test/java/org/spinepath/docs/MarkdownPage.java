package org.spinepath.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of {@code src/docs} by its second-level headings: what its tables say. */
record MarkdownPage(Map<String, List<List<String>>> sections) {

    static MarkdownPage read(String name) throws IOException {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/docs", name))) {
            if (line.startsWith("## ")) {
                rows = new ArrayList<>();
                sections.put(line.substring(3).strip(), rows);
            } else if (line.startsWith("|")) {
                rows.add(cells(line));
            }
        }
        return new MarkdownPage(sections);
    }

    /** The rows of the section's table, without its head; none when the section has no table. */
    List<List<String>> rows(String section) {
        List<List<String>> table = sections.get(section);
        if (table == null) {
            throw new IllegalArgumentException("The page has no section " + section);
        }
        return table.stream().skip(2).toList();
    }

    /** The first cell of every row. */
    List<String> ids(String section) {
        return rows(section).stream().map(row -> row.get(0)).toList();
    }

    private static List<String> cells(String line) {
        String[] cells = line.strip().split("\\|", -1);
        return Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList();
    }
}
