package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.insight.eventlog.HandMadeLog.nasty;
import static org.spinepath.insight.eventlog.HandMadeLog.ordinary;
import static org.spinepath.insight.eventlog.HandMadeLog.written;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.insight.SpreadsheetCell;

class CsvWriterTest {

    @Test
    void anEventIsALineUnderAHeader() {
        String csv = new String(written(new CsvWriter(), ordinary()), UTF_8);

        assertThat(csv.lines())
                .hasSize(5)
                .startsWith("\"case_id\",\"activity_id\",\"activity\",\"lifecycle\",\"timestamp\","
                        + "\"step\",\"tier\",\"limit\",\"late\",\"cancelled\",\"role\",\"resource\","
                        + "\"case_started_at\",\"case_ended_at\",\"case_outcome\"");
        assertThat(csv.lines().skip(3))
                .startsWith("\"00aa11bb22cc33dd\",\"AssessPatient\",\"GP assessment\",\"complete\","
                        + "\"2026-03-28T02:15:30.123Z\",\"1\",\"ROUTINE\",\"2026-03-28T08:15:30.123Z\",\"false\",\"false\","
                        + "\"referringPractice\",\"1234567890abcdef\",\"2026-03-28T00:15:30.123Z\",\"2026-03-28T09:15:30.123Z\","
                        + "\"NOT_SUSPECTED\"");
    }

    @Test
    void nastyWordsStayInTheirCellAndAreNoFormula() throws IOException {
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(written(new CsvWriter(), nasty(), ordinary()), UTF_8)))
                .getRecords();

        assertThat(records).hasSize(5).allMatch(CSVRecord::isConsistent);
        assertThat(records.get(0).get("activity")).startsWith("'=cmd|").contains("🦴 Łódź\r\n\tline");
        assertThat(records.get(0).get("case_outcome")).isEmpty();
        assertThat(records).allSatisfy(line -> assertThat(line).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\tx",
                "\rx",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\"=1",
                "' =1",
                "\"\" +1",
                "＝1",
                "＠x",
                "\u0000=1"
            })
    void whatCouldBeginAFormulaGetsAnApostrophe(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GP assessment",
                "a=b",
                "2026-03-28T02:15:30Z",
                "00aa11bb",
                "Follow-up",
                "radiology,mdtCoordinator"
            })
    void whatBeginsNoneStaysAsItIs(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }
}
