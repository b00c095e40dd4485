package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.Visitor.Download;
import org.spinepath.insight.SmallNumbers;
import org.spinepath.pathway.cases.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five cases that were closed in primary care and two that were withdrawn: who gets their log, and what is not in it. */
@SpinepathServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogOverHttpTest {

    /** Long ago, so that no case of another test is in it. */
    private static final String PERIOD = "?from=1997-05-01&to=1997-05-31";

    private static final String WHO_ASSESSES = "zebra.quagga";
    private static final String WHO_ADVISES_ONCE = "okapi.giraffe";
    private static final String NAME = "Xanthippe Quastenflosser";
    private static final String BIRTH_DATE = "1931-12-17";

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient database;

    private final List<String> hospitalNumbers = new ArrayList<>();
    private final List<String> caseNumbers = new ArrayList<>();

    @BeforeAll
    void casesArePlayed() {
        for (int each = 0; each < 5; each++) {
            String caseNumber = open();
            done(caseNumber, "AssessPatient", WHO_ASSESSES, harmlessAssessment());
            done(
                    caseNumber,
                    "AdvisePrimaryCare",
                    each == 0 ? WHO_ADVISES_ONCE : WHO_ASSESSES,
                    Map.of("adviceOutcome", "ADVICE_SENT"));
            await().until(() -> stateOf(caseNumber).equals("CLOSED"));
        }
        for (int each = 0; each < 2; each++) {
            String caseNumber = open();
            done(caseNumber, "AssessPatient", WHO_ASSESSES, assessment());
            task(caseNumber, "PerformImaging");
            assertThat(as("gp").post("/api/cases/" + caseNumber + "/withdrawal", "{\"reasonCode\":\"PATIENT_CHOICE\"}")
                            .status())
                    .isEqualTo(204);
        }
        caseNumbers.forEach(this::movedIntoThePeriod);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "lead", "coordinator"})
    void whoWatchesThePathwayGetsTheLog(String user) {
        assertThat(as(user).get(path("csv")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "nurse", "radiologist", "surgeon", "oncologist", "analyst", "admin"})
    void nobodyElseDoes(String user) {
        for (EventLogFormat format : EventLogFormat.values()) {
            Answer answer = as(user).get(path(format));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToDoSo() {
        assertThat(Visitor.unknown(environment).get(path("csv")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "from, ?from=yesterday&to=1997-05-31&format=csv",
        "to, ?from=1997-05-01&to=31.5.1997&format=csv",
        "to, ?from=1997-05-02&to=1997-05-01&format=csv",
        "format, ?from=1997-05-01&to=1997-05-31&format=pdf"
    })
    void whatCannotBeReadIsRefusedByItsName(String field, String query) {
        Answer answer = as("manager").get("/api/insight/event-log" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "xes, application/xml, event-log-1997-05-01-to-1997-05-31.xes",
        "ocel, application/json, event-log-1997-05-01-to-1997-05-31.jsonocel",
        "csv, text/csv;charset=UTF-8, event-log-1997-05-01-to-1997-05-31.csv"
    })
    void itIsAFileThatNobodyKeepsOnTheWay(String format, String type, String name) {
        Download download = as("manager").download(path(format));

        assertThat(download.header("Content-Type").replace(" ", "")).startsWith(type);
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(download.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theFilesAreWhatTheStandardsSay() {
        assertThatCode(() -> PublishedSchemas.requireXes(file("xes"))).doesNotThrowAnyException();
        assertThat(PublishedSchemas.againstOcel(file("ocel"))).isEmpty();
        assertThat(lines()).hasSize(7 + 5 * 4 + 2 * 4 + 7);
    }

    @Test
    void nothingInItTellsWhoAnybodyIs() {
        Stream<String> tasksAndInstances = database
                .sql("select id_ from act_hi_taskinst where assignee_ in (?, ?) union select id_ from act_hi_procinst"
                        + " where business_key_ = ?")
                .params(WHO_ASSESSES, WHO_ADVISES_ONCE, caseNumbers.get(0))
                .query(String.class)
                .list()
                .stream();
        List<String> telling = Stream.of(
                        hospitalNumbers.stream(),
                        caseNumbers.stream(),
                        tasksAndInstances,
                        database
                                .sql("select id_ from act_id_group where type_ = 'PRACTICE'")
                                .query(String.class)
                                .list()
                                .stream(),
                        Stream.of(NAME, "Xanthippe", "Quastenflosser", BIRTH_DATE, WHO_ASSESSES, WHO_ADVISES_ONCE))
                .flatMap(words -> words)
                .toList();
        assertThat(telling).hasSizeGreaterThan(20);

        for (EventLogFormat format : EventLogFormat.values()) {
            String file = new String(as("manager").download(path(format)).body(), UTF_8);

            assertThat(file).contains(StepNames.of(Steps.ASSESS_PATIENT)).doesNotContain(telling);
        }
    }

    @Test
    void whatFewerThanFiveCasesHaveIsSuppressed() {
        assertThat(lines())
                .extracting(line -> line.get("case_outcome"))
                .containsOnly("NOT_SUSPECTED", SmallNumbers.SUPPRESSED);
        assertThat(lines())
                .extracting(line -> line.get("activity"))
                .containsOnly(
                        "Referral received",
                        StepNames.of(Steps.ASSESS_PATIENT),
                        StepNames.of(Steps.ADVISE_PRIMARY_CARE),
                        "Case closed",
                        SmallNumbers.SUPPRESSED);
        for (EventLogFormat format : EventLogFormat.values()) {
            assertThat(new String(as("manager").download(path(format)).body(), UTF_8))
                    .contains(SmallNumbers.SUPPRESSED, "NOT_SUSPECTED")
                    .doesNotContain("WITHDRAWN", StepNames.of(Steps.PERFORM_IMAGING), "radiology");
        }
    }

    @Test
    void whoDidMuchHasAPseudonymAndWhoDidLittleHasNone() {
        assertThat(completions(StepNames.of(Steps.ASSESS_PATIENT)))
                .extracting(line -> line.get("resource"))
                .hasSize(7)
                .allMatch(resource -> resource.matches("[0-9a-f]{16}"))
                .containsOnly(
                        completions(StepNames.of(Steps.ASSESS_PATIENT)).get(0).get("resource"));
        assertThat(completions(StepNames.of(Steps.ADVISE_PRIMARY_CARE)))
                .extracting(line -> line.get("resource"))
                .containsOnlyOnce(SmallNumbers.SUPPRESSED);
        assertThat(completions(StepNames.of(Steps.ASSESS_PATIENT)))
                .extracting(line -> line.get("role"))
                .containsOnly(StepRole.REFERRING_PRACTICE);
    }

    @Test
    void theSameCaseHasTheSamePseudonymInEveryExport() {
        assertThat(file("csv")).isEqualTo(file("csv"));
        for (String pseudonym :
                lines().stream().map(line -> line.get("case_id")).toList()) {
            assertThat(new String(file("xes"), UTF_8)).contains("value=\"" + pseudonym + "\"");
            assertThat(new String(file("ocel"), UTF_8)).contains("\"id\":\"" + pseudonym + "\"");
        }
        assertThat(lines().stream().map(line -> line.get("case_id")).distinct()).hasSize(7);
    }

    @Test
    void aPeriodWithoutCasesIsAnEmptyLog() {
        String nobody = "/api/insight/event-log?from=1996-01-01&to=1996-12-31&format=";

        assertThat(as("manager").get(nobody + "csv").body().lines()).hasSize(1);
        assertThat(PublishedSchemas.againstOcel(
                        as("manager").download(nobody + "ocel").body()))
                .isEmpty();
        assertThatCode(() -> PublishedSchemas.requireXes(
                        as("manager").download(nobody + "xes").body()))
                .doesNotThrowAnyException();
    }

    private String open() {
        String hospitalNumber = "EL-" + UUID.randomUUID();
        hospitalNumbers.add(hospitalNumber);
        String caseNumber = as("gp").post(
                        "/api/referrals", """
                                {"sender":"event-log","referralId":"%s","patientId":"%s","patientName":"%s",
                                 "dateOfBirth":"%s","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER"}
                                """.formatted(UUID.randomUUID(), hospitalNumber, NAME, BIRTH_DATE))
                .json()
                .path("caseNumber")
                .asText();
        caseNumbers.add(caseNumber);
        return caseNumber;
    }

    private void done(String caseNumber, String step, String who, Map<String, Object> answers) {
        String task = task(caseNumber, step);
        tasks.setAssignee(task, who);
        forms.submitTaskForm(task, answers);
    }

    private String task(String caseNumber, String step) {
        return await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .taskDefinitionKey(step)
                                .singleResult(),
                        (Task task) -> task != null)
                .getId();
    }

    private String stateOf(String caseNumber) {
        return as("gp").get("/api/cases/" + caseNumber).json().path("state").asText();
    }

    private void movedIntoThePeriod(String caseNumber) {
        database.sql("update act_hi_procinst set start_time_ = timestamp '1997-05-31 22:59:59' where business_key_ = ?")
                .param(caseNumber)
                .update();
    }

    private List<CSVRecord> completions(String activity) {
        return lines().stream()
                .filter(line -> line.get("activity").equals(activity))
                .filter(line -> line.get("lifecycle").equals("complete"))
                .toList();
    }

    private List<CSVRecord> lines() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(new String(file("csv"), UTF_8)))
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] file(String format) {
        return as("manager").download(path(format)).body();
    }

    private static String path(EventLogFormat format) {
        return path(format.name().toLowerCase(Locale.ROOT));
    }

    private static String path(String format) {
        return "/api/insight/event-log" + PERIOD + "&format=" + format;
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
