package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleAnswers.without;
import static org.spinepath.pathway.cases.Steps.ADVISE_PRIMARY_CARE;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.GIVE_NON_SURGICAL_TREATMENT;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.PREPARE_MDT_REVIEW;
import static org.spinepath.pathway.cases.Steps.REVIEW_AT_MDT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.mdt.DecisionLog;
import org.spinepath.pathway.mdt.Opinions;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;

class SubmissionsTest {

    private static final String WORDS = "wordsthatnobodymayfindintheengine";

    private static PathwayEngine engine;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    @AfterEach
    void clear() {
        engine.engine().getProcessEngineConfiguration().setAuthorizationEnabled(false);
        engine.clear();
    }

    /** Every way in which the engine takes a submission. */
    static Stream<BiConsumer<String, Map<String, Object>>> doors() {
        return Stream.of(
                (task, answers) -> engine.forms().submitTaskForm(task, answers),
                (task, answers) -> engine.forms().submitTaskFormWithVariablesInReturn(task, answers, false),
                (task, answers) -> engine.tasks().complete(task, answers),
                (task, answers) -> engine.tasks().completeWithVariablesInReturn(task, answers, false));
    }

    private static CaseUnderTest atAdvice() {
        return engine.newCase().submits(ASSESS_PATIENT, harmlessAssessment());
    }

    private static CaseUnderTest atReview() {
        return engine.newCase()
                .submits(ASSESS_PATIENT, assessment())
                .submits(PERFORM_IMAGING, imaging())
                .submits(PREPARE_MDT_REVIEW, preparation());
    }

    private static Map<String, Object> referAnyway() {
        return new HashMap<>(Map.of("adviceOutcome", "REFER_ANYWAY", "referAnywayReason", WORDS));
    }

    private static int notes() {
        return engine.database()
                .sql("select count(*) from note where text = ?")
                .param(WORDS)
                .query(Integer.class)
                .single();
    }

    /** Every place in the engine's own tables where the words stand, runtime, history, logs and byte arrays alike. */
    private static List<String> tracesInTheEngine() {
        return tracesInTheEngine(WORDS);
    }

    private static List<String> tracesInTheEngine(String words) {
        List<Map<String, Object>> columns = engine.database()
                .sql(
                        "select table_name, column_name, data_type from information_schema.columns where table_name like 'ACT%'")
                .query()
                .listOfRows();
        assertThat(columns).hasSizeGreaterThan(300);
        return columns.stream()
                .filter(column -> holds(
                        (String) column.get("TABLE_NAME"),
                        (String) column.get("COLUMN_NAME"),
                        String.valueOf(column.get("DATA_TYPE")),
                        words))
                .map(column -> column.get("TABLE_NAME") + "." + column.get("COLUMN_NAME"))
                .toList();
    }

    private static boolean holds(String table, String column, String type, String words) {
        if (!type.contains("CHARACTER") && !type.contains("BINARY")) {
            return false;
        }
        return engine
                .database()
                .sql("select \"" + column + "\" from \"" + table + "\"")
                .query((row, number) -> {
                    byte[] bytes = type.contains("BINARY") ? row.getBytes(1) : null;
                    String text = bytes == null ? row.getString(1) : new String(bytes, StandardCharsets.UTF_8);
                    return text != null && text.contains(words);
                })
                .list()
                .stream()
                .anyMatch(found -> found);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void freeTextBecomesANoteAndLeavesNoTraceInTheEngine(BiConsumer<String, Map<String, Object>> door) {
        CaseUnderTest patient = atAdvice();
        int before = notes();

        door.accept(patient.task(ADVISE_PRIMARY_CARE).getId(), referAnyway());
        engine.runsDueJobs();

        assertThat(notes()).isEqualTo(before + 1);
        assertThat(tracesInTheEngine()).isEmpty();
        String note = patient.know(CaseVariables.REFER_ANYWAY_REASON).orElseThrow();
        assertThat(engine.database()
                        .sql("select text from note where note_ref = cast(? as uuid) and case_number = ?")
                        .params(note, patient.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo(WORDS);
    }

    @Test
    void theTraceSearchFindsWhatIsThere() {
        CaseUnderTest patient = atAdvice();
        String planted = "plantedtoshowthatthesearchworks";
        engine.runtime().setVariable(patient.instanceId(), "leak", planted);
        engine.runtime()
                .setVariable(
                        patient.instanceId(),
                        "jsonLeak",
                        SpinValues.jsonValue("[\"" + planted + "\"]").create());

        assertThat(tracesInTheEngine(planted))
                .contains("ACT_RU_VARIABLE.TEXT_", "ACT_HI_DETAIL.TEXT_", "ACT_GE_BYTEARRAY.BYTES_");
    }

    @Test
    void theNoteSaysWhoWroteIt() {
        CaseUnderTest patient = atAdvice().submitsAs("gwen", ADVISE_PRIMARY_CARE, referAnyway());

        assertThat(engine.database()
                        .sql("select author from note where case_number = ?")
                        .param(patient.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("gwen");
    }

    @Test
    void referringAnywayIsAtLeastUrgent() {
        CaseUnderTest patient = atAdvice();
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.ROUTINE);

        patient.submits(ADVISE_PRIMARY_CARE, referAnyway());

        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.URGENT);
        assertThat(patient.openTasks()).containsExactly(PERFORM_IMAGING);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatTheTaskDoesNotAskForIsRefusedAndNothingChanges(BiConsumer<String, Map<String, Object>> door) {
        CaseUnderTest patient = atAdvice();
        int before = notes();
        String task = patient.task(ADVISE_PRIMARY_CARE).getId();

        for (String foreign : List.of("urgency", "patientName", "outcome")) {
            assertThatThrownBy(() -> door.accept(task, with(referAnyway(), foreign, "EMERGENCY")))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("does not ask");
        }

        assertThat(patient.openTasks()).containsExactly(ADVISE_PRIMARY_CARE);
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.ROUTINE);
        assertThat(patient.know(CaseVariables.ADVICE_OUTCOME)).isEmpty();
        assertThat(notes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aRefusedSubmissionKeepsNoNoteAndNoAnswer(BiConsumer<String, Map<String, Object>> door) {
        CaseUnderTest patient = atReview();
        int before = notes();
        Map<String, Object> withoutCode = with(decision("RADIOTHERAPY"), "overrideReason", WORDS);

        assertThatThrownBy(() -> door.accept(patient.task(REVIEW_AT_MDT).getId(), withoutCode))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("Please answer \"Kind of reason for another treatment\".");

        assertThat(patient.tasks(REVIEW_AT_MDT)).hasSize(1);
        assertThat(patient.know(CaseVariables.MDT_OUTCOME)).isEmpty();
        assertThat(notes()).isEqualTo(before);
        assertThat(tracesInTheEngine()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aMissingAnswerIsRefusedWithTheFieldAndWhatToDo(BiConsumer<String, Map<String, Object>> door) {
        CaseUnderTest patient = engine.newCase();

        assertThatThrownBy(
                        () -> door.accept(patient.task(ASSESS_PATIENT).getId(), without(assessment(), "painPresent")))
                .isInstanceOfSatisfying(
                        FormFieldValidationException.class,
                        refusal -> assertThat(refusal.<String>getDetail()).isEqualTo("painPresent"))
                .hasMessage("Please answer \"Pain\".");

        assertThat(patient.openTasks()).containsExactly(ASSESS_PATIENT);
    }

    @Test
    void aTaskCannotBeCompletedWithoutItsAnswers() {
        CaseUnderTest patient = engine.newCase();

        assertThatThrownBy(() ->
                        engine.tasks().complete(patient.task(ASSESS_PATIENT).getId()))
                .isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        CaseUnderTest patient = atAdvice();

        assertThatThrownBy(() -> engine.tasks()
                        .complete(
                                patient.task(ADVISE_PRIMARY_CARE).getId(),
                                with(referAnyway(), "referAnywayReason", "x".repeat(4001))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("4000 characters");
    }

    @Test
    void aTextThatNotEveryDatabaseKeepsIsRefused() {
        CaseUnderTest patient = atAdvice();

        for (String unprintable : List.of("a\0", "a\ud800")) {
            assertThatThrownBy(() -> engine.tasks()
                            .complete(
                                    patient.task(ADVISE_PRIMARY_CARE).getId(),
                                    with(referAnyway(), "referAnywayReason", unprintable)))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("cannot be printed");
        }
    }

    @Test
    void aBlankTextIsNoAnswer() {
        CaseUnderTest patient = atAdvice();

        assertThatThrownBy(() -> engine.tasks()
                        .complete(
                                patient.task(ADVISE_PRIMARY_CARE).getId(),
                                with(referAnyway(), "referAnywayReason", "  ")))
                .isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void objectsAndBrokenJsonAreNeverOpened() {
        CaseUnderTest patient = engine.newCase();
        String task = patient.task(ASSESS_PATIENT).getId();
        Object serialised = Variables.serializedObjectValue("{}")
                .objectTypeName("java.util.HashMap")
                .serializationDataFormat("application/json")
                .create();

        for (Object value :
                List.of(serialised, SpinValues.jsonValue("[broken").create(), Variables.byteArrayValue(new byte[1]))) {
            assertThatThrownBy(() -> engine.tasks().complete(task, with(assessment(), "painFeatures", value)))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageStartingWith("\"Pain features\" must be");
        }
    }

    @Test
    void jsonIsNoText() {
        String task = atAdvice().task(ADVISE_PRIMARY_CARE).getId();

        for (String json : List.of("[broken", "", "[]")) {
            Object value = SpinValues.jsonValue(json).create();
            assertThatThrownBy(() -> engine.tasks().complete(task, with(referAnyway(), "referAnywayReason", value)))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("must be text");
        }
    }

    @Test
    void aStrangerStoresNothingAndLearnsNothing() {
        CaseUnderTest patient = atAdvice();
        int before = notes();
        String task = patient.task(ADVISE_PRIMARY_CARE).getId();
        engine.engine().getProcessEngineConfiguration().setAuthorizationEnabled(true);
        engine.identities().setAuthenticatedUserId("stranger");

        for (Map<String, Object> attempt : List.of(referAnyway(), Map.<String, Object>of("anything", "at all"))) {
            assertThatThrownBy(() -> engine.tasks().complete(task, attempt)).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> engine.forms().submitTaskForm(task, attempt))
                    .isInstanceOf(AuthorizationException.class);
        }

        engine.identities().clearAuthentication();
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    void noOtherDoorOfATaskTakesTextOrVariables() {
        CaseUnderTest patient = atAdvice();
        String task = patient.task(ADVISE_PRIMARY_CARE).getId();

        assertThatThrownBy(() -> engine.tasks().resolveTask(task, Map.of("urgency", "ROUTINE")))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.tasks().createComment(task, null, WORDS))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(
                        () -> engine.tasks().createAttachment("text", task, null, WORDS, WORDS, "http://example.org"))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.tasks().handleBpmnError(task, "any"))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.tasks().handleEscalation(task, "any"))
                .isInstanceOf(BadUserRequestException.class);

        assertThat(patient.openTasks()).containsExactly(ADVISE_PRIMARY_CARE);
        assertThat(tracesInTheEngine()).isEmpty();
    }

    @Test
    void anOpinionStandsInItsTableAndNowhereInTheEngine() {
        CaseUnderTest patient = atReview();
        Task first = patient.tasks(COLLECT_OPINIONS).get(0);
        Instant review = engine.now();

        engine.as("stefan", () -> {
            engine.forms()
                    .submitTaskForm(
                            first.getId(),
                            new HashMap<>(Map.of("opinionTreatment", "VERTEBRAL_AUGMENTATION", "opinionText", WORDS)));
            return null;
        });

        Opinions opinions = engine.get(Opinions.class);
        assertThat(opinions.seenBy("cora", Set.of(), patient.caseNumber(), review))
                .singleElement()
                .satisfies(opinion -> {
                    assertThat(opinion.member()).isEqualTo("stefan");
                    assertThat(opinion.treatment()).isEqualTo(OpinionTreatment.VERTEBRAL_AUGMENTATION);
                    assertThat(opinion.textNote()).isNotNull();
                });
        assertThat(opinions.seenBy("onno", Set.of(Discipline.MEDICAL_ONCOLOGY), patient.caseNumber(), review))
                .as("seen by a member who still owes an opinion")
                .isEmpty();
        assertThat(opinions.seenBy("stefan", Set.of(Discipline.RADIOLOGY), patient.caseNumber(), review))
                .as("one's own is always seen")
                .hasSize(1);
        assertThat(tracesInTheEngine()).isEmpty();
        assertThat(engine.history()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(patient.instanceId())
                        .variableName("opinionTreatment")
                        .list())
                .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
        assertThat(patient.tasks(COLLECT_OPINIONS)).hasSize(4);
    }

    @Test
    void anOpinionTaskIsNotCompletedWithoutAnOpinion() {
        CaseUnderTest patient = atReview();
        int before = notes();
        String task = patient.tasks(COLLECT_OPINIONS).get(0).getId();

        assertThatThrownBy(() -> engine.tasks().complete(task)).isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> engine.tasks().complete(task, Map.of("opinionText", WORDS)))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(patient.tasks(COLLECT_OPINIONS)).hasSize(5);
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    void theDecisionIsAppendedWithWhoAndWhenAndOnWhat() {
        CaseUnderTest patient = atReview();
        Map<String, Object> override =
                with(with(decision("RADIOTHERAPY"), "overrideReasonCode", "PATIENT_WISH"), "overrideReason", WORDS);

        patient.submitsAs("cora", REVIEW_AT_MDT, override);

        assertThat(engine.get(DecisionLog.class).ofCase(patient.caseNumber()))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.decidedBy()).isEqualTo("cora");
                    assertThat(decision.decidedAt()).isEqualTo(PathwayEngine.NOON);
                    assertThat(decision.recommendedTreatment()).isEqualTo(Treatment.RADICAL_RESECTION);
                    assertThat(decision.treatment()).isEqualTo(Treatment.RADIOTHERAPY);
                    assertThat(decision.overrideReasonCode()).isEqualTo(OverrideReasonCode.PATIENT_WISH);
                    assertThat(decision.overrideReasonNote()).isNotNull();
                    assertThat(decision.recommendation())
                            .contains("\"recommendationRow\":\"T6\"", "recommendationReasons");
                });
        assertThat(patient.openTasks()).containsExactly(GIVE_NON_SURGICAL_TREATMENT);
    }

    @Test
    void theDissentIsKeptWithTheDecision() {
        CaseUnderTest patient = atReview();
        Map<String, Object> dissent = with(decision("RADICAL_RESECTION"), "mdtDissent", ticked("RADIOLOGY"));

        patient.submitsAs("cora", REVIEW_AT_MDT, with(dissent, "mdtDissentReason", WORDS));

        assertThat(engine.get(DecisionLog.class).ofCase(patient.caseNumber()))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.dissent()).containsExactly(Discipline.RADIOLOGY);
                    assertThat(decision.dissentNote()).isNotNull().isNotEqualTo(WORDS);
                });
    }

    @Test
    void aLaterDecisionLeavesTheEarlierOneAsItWas() {
        CaseUnderTest patient = atReview()
                .submits(REVIEW_AT_MDT, with(without(decision("x"), "mdtTreatment"), "mdtOutcome", "MORE_INFORMATION"));
        DecisionLog log = engine.get(DecisionLog.class);
        List<DecisionLog.Decision> first = log.ofCase(patient.caseNumber());

        engine.passes(Duration.ofHours(1));
        patient.submits(PERFORM_IMAGING, imaging())
                .submits(PREPARE_MDT_REVIEW, preparation())
                .submits(REVIEW_AT_MDT, decision("RADICAL_RESECTION"));

        assertThat(log.ofCase(patient.caseNumber())).hasSize(2).startsWith(first.get(0));
        assertThat(first.get(0).outcome()).isEqualTo(MdtOutcome.MORE_INFORMATION);
        assertThat(first.get(0).treatment()).isNull();
    }
}
