package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.spinepath.insight.SpreadsheetCell;

/** One event per line, UTF-8 with a header; times are ISO 8601 in UTC. */
final class CsvWriter implements EventLogWriter {

    /** All cells are quoted: a spreadsheet that separates by semicolon must not find a cell inside a cell. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setHeader(Arrays.stream(Column.values()).map(Column::title).toArray(String[]::new))
            .get();

    private enum Column {
        CASE_ID,
        ACTIVITY_ID,
        ACTIVITY,
        LIFECYCLE,
        TIMESTAMP,
        STEP,
        TIER,
        LIMIT,
        LATE,
        CANCELLED,
        ROLE,
        RESOURCE,
        CASE_STARTED_AT,
        CASE_ENDED_AT,
        CASE_OUTCOME;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void write(LoggedCases cases, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        CSVPrinter csv = new CSVPrinter(text, FORMAT);
        cases.each(logged -> {
            for (LoggedEvent event : logged.events()) {
                csv.printRecord(cells(logged, event));
            }
        });
        csv.flush();
    }

    private static Stream<String> cells(LoggedCase logged, LoggedEvent event) {
        return Stream.of(
                        logged.pseudonym(),
                        event.activityId(),
                        event.activity(),
                        event.lifecycle().word(),
                        event.at(),
                        event.step(),
                        event.tier(),
                        event.limit(),
                        event.late(),
                        event.cancelled(),
                        event.roles().isEmpty() ? null : String.join(",", event.roles()),
                        event.resource(),
                        logged.startedAt(),
                        logged.endedAt(),
                        logged.outcome())
                .map(value -> value == null ? null : SpreadsheetCell.of(value.toString()));
    }
}
