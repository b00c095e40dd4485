package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clocks.engine.ClockTablesCheck;
import org.spinepath.pathway.models.ModelSet;
import org.spinepath.pathway.models.Problem;

/** Slips of an analyst in the product's own tables: each is refused with its file and what to do. */
class ClockTablesCheckTest {

    private static final String TARGETS = "processes/waiting-time-targets.dmn";
    private static final String CLOCKS = "processes/case-clocks.dmn";
    private static final List<String> FILES = List.of(
            TARGETS,
            CLOCKS,
            "processes/cervical-metastasis-pathway.bpmn",
            "processes/overdue-referral.bpmn",
            "processes/case-clock.bpmn");

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
        assertThat(problemsAfter(TARGETS, row, written, slip))
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
        assertThat(problemsAfter(CLOCKS, row, written, slip))
                .anySatisfy(problem -> assertThat(problem).contains(".dmn: ").contains(told));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "processes/waiting-time-targets.dmn, urgency, urgncy",
        "processes/case-clocks.dmn, treatmentPath, treatmntPath",
    })
    void aColumnThatAsksForWhatNoCaseHasIsRefused(String table, String column, String slip) {
        assertThat(problemsWith(table, text(table).replace("inputVariable=\"" + column, "inputVariable=\"" + slip)))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(table + ": asks for " + slip + ", which no case has."));
    }

    private static List<String> problemsAfter(String table, String row, String written, String slip) {
        String xml = text(table);
        int start = xml.indexOf("<rule id=\"" + row + "\">");
        int end = xml.indexOf("</rule>", start);
        String before = xml.substring(start, end);
        assertThat(before).contains(written);
        return problemsWith(table, xml.substring(0, start) + before.replace(written, slip) + xml.substring(end));
    }

    private static List<String> problemsWith(String changed, String xml) {
        Map<String, byte[]> files = new HashMap<>();
        for (String file : FILES) {
            files.put(file, text(file).getBytes(StandardCharsets.UTF_8));
        }
        files.put(changed, xml.getBytes(StandardCharsets.UTF_8));
        return new ClockTablesCheck()
                .problems(ModelSet.of(files))
                .map(Problem::toString)
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
