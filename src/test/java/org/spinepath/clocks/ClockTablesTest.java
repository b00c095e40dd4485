package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clocks.engine.ClockTables;

/** Slips of an analyst in the product's own tables: each is refused with its file and what to do. */
class ClockTablesTest {

    private static final String TARGETS = "waiting-time-targets.dmn";
    private static final String CLOCKS = "case-clocks.dmn";

    private static final List<BpmnModelInstance> DIAGRAMS = Stream.of(
                    "cervical-metastasis-pathway.bpmn", "overdue-referral.bpmn", "case-clock.bpmn")
            .map(file -> Bpmn.readModelFromStream(ClockTablesTest.class.getResourceAsStream("/processes/" + file)))
            .toList();

    @Test
    void theTablesOfTheProductAnswerWhateverACaseAsks() {
        assertThat(ClockTables.problems(DIAGRAMS, Map.of(TARGETS, text(TARGETS), CLOCKS, text(CLOCKS))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0} in {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the first of many is replaced, in the row that is named
                "\"PT2H\"           | \"2 hours\"         | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"PT2H\"           | \"PT0H\"            | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"PT2H\"           | \"P99999999D\"      | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"PT2H\"           | ''                  | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"mdtCoordinator\" | \" \"               | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"mdtCoordinator\" | \"mdtCordinator\"   | PrepareMdtReviewEmergency       | the group mdtCordinator is told, in which nobody is",
                "\"clinicalLead\"   | ''                  | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"ELAPSED\"        | \"HOURS\"           | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "0.5                | 50                  | PrepareMdtReviewEmergency       | step PrepareMdtReview and urgency EMERGENCY",
                "\"EMERGENCY\"      | \"EMERGNCY\"        | PrepareMdtReviewEmergency       | no row for step PrepareMdtReview and urgency EMERGENCY",
                "\"AssessPatient\"  | \"AssesPatient\"    | AssessPatientSignsOfEmergency   | asks whether step is AssesPatient",
            })
    void aTargetThatNoStepCouldReadIsRefused(String written, String slip, String row, String told) {
        assertThat(ClockTables.problems(
                        DIAGRAMS, Map.of(TARGETS, changed(TARGETS, row, written, slip), CLOCKS, text(CLOCKS))))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(TARGETS + ": ").contains(told));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SuspicionToPlan\" | \"SuspicionToPlam\" | SuspectedStartsSuspicionToPlan | no row for step SuspicionToPlam",
                "\"suspectedAt\"     | \"suspectdAt\"      | SuspectedStartsSuspicionToPlan | counts from \"suspectdAt\", which no case knows",
                "\"suspectedAt\"     | suspectedAt         | SuspectedStartsSuspicionToPlan | counts from suspectedAt, which no case knows",
                "\"START\"           | \"BEGIN\"           | SuspectedStartsSuspicionToPlan | Write \"START\" or \"STOP\"",
                "\"SUSPECTED\"       | \"SUSPECT\"         | SuspectedStartsSuspicionToPlan | asks whether milestone is SUSPECT",
                "\"SuspicionToPlan\" | \"SuspicionToPlam\" | DecidedStopsSuspicionToPlan    | which no row starts",
                "\"SURGERY\"         | \"OPERATION\"       | DecidedStopsSuspicionToPlan    | asks whether treatmentPath is OPERATION",
            })
    void aClockThatWouldNeverStartOrStopIsRefused(String written, String slip, String row, String told) {
        assertThat(ClockTables.problems(
                        DIAGRAMS, Map.of(TARGETS, text(TARGETS), CLOCKS, changed(CLOCKS, row, written, slip))))
                .anySatisfy(problem -> assertThat(problem).contains(".dmn: ").contains(told));
    }

    private static byte[] changed(String table, String row, String written, String slip) {
        String xml = new String(text(table), StandardCharsets.UTF_8);
        int start = xml.indexOf("<rule id=\"" + row + "\">");
        int end = xml.indexOf("</rule>", start);
        String before = xml.substring(start, end);
        assertThat(before).contains(written);
        return (xml.substring(0, start) + before.replace(written, slip) + xml.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String table) {
        try (InputStream file = ClockTablesTest.class.getResourceAsStream("/processes/" + table)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
