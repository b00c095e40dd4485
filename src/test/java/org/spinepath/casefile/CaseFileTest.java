package org.spinepath.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.VariableType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The whole case beside an open task: the same reasons as the rules give, and for nobody else. */
@SpinepathServer
class CaseFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each examination: its checklist, and the variable that says that everything on it was looked for. */
    private static final Map<String, String> EXAMINATIONS = Map.of(
            "painFeatures", "painHistoryComplete",
            "neurologicalSigns", "neurologicalExaminationComplete",
            "riskFactors", "riskHistoryComplete",
            "imagingFindings", "imagingReportComplete");

    @Autowired
    private Environment environment;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String caseNumber;

    @BeforeEach
    void aNumber() {
        caseNumber = "SP-FILE-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publishedCases")
    void theReasonsAndChangesOfAPublishedCaseAreThoseOfTheRules(String id, JsonNode published) {
        Map<String, Object> variables = new HashMap<>();
        ObjectNode facts = JSON.createObjectNode();
        enter(published, variables, facts);

        JsonNode advice = caseSeenBy("surgeon", atTheMeeting(variables)).path("advice");
        JsonNode recommended = decision("recommendation", facts);
        JsonNode changes = decision("what-would-change", facts).path("changes");

        assertThat(advice.path("from").asText()).isEqualTo("RECOMMENDATION");
        assertThat(advice.at("/recommendation/treatment").asText())
                .isEqualTo(recommended.path("treatment").asText());
        assertThat(advice.at("/recommendation/row").asText())
                .isEqualTo(recommended.path("row").asText());
        assertThat(advice.path("reasons")).isNotEmpty().isEqualTo(recommended.path("reasons"));
        assertThat(advice.path("warnings")).isEqualTo(recommended.path("warnings"));
        assertThat(advice.path("missing").findValuesAsText("fact")).isEqualTo(texts(recommended.path("missing")));
        assertThat(advice.at("/recommendation/changes")).isEqualTo(changes);
    }

    static Stream<Object[]> publishedCases() throws IOException {
        try (InputStream file = CaseFileTest.class.getResourceAsStream("/published-cases.json")) {
            JsonNode cases = JSON.readTree(file).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(one -> new Object[] {one.get("id").asText(), one});
        }
    }

    @Test
    void theFindingsShowEachItemOfAnIncompleteScoreAsItsRange() {
        String review = atTheMeeting(Map.of(
                "indexLevel", "C6", "boneLesion", "LYTIC", "alignment", "NORMAL", "epiduralCompression", "GRADE_1A"));

        JsonNode findings = caseSeenBy("surgeon", review).path("findings");

        assertThat(findings.at("/sins/min").asInt()).isEqualTo(4);
        assertThat(findings.at("/sins/max").asInt()).isEqualTo(13);
        assertThat(findings.at("/sins/items").findValuesAsText("item"))
                .containsExactly(
                        "LOCATION", "PAIN", "BONE_QUALITY", "SPINAL_ALIGNMENT", "COLLAPSE", "POSTEROLATERAL_ELEMENTS");
        assertThat(findings.at("/sins/items/0/min").asInt()).isEqualTo(2);
        assertThat(findings.path("epiduralCompression").asText()).isEqualTo("GRADE_1A");
        assertThat(findings.path("indexLevel").asText()).isEqualTo("C6");
    }

    @Test
    void theCourseTellsWhoDidWhatTheNewestFirst() {
        String assessment = referred();
        Visitor.with("gp", environment).post("/engine-rest/task/" + assessment + "/claim", "{\"userId\":\"gp\"}");
        Visitor.with("gp", environment).post("/api/cases/" + caseNumber + "/deterioration", "{}");

        JsonNode timeline = caseSeenBy("gp", assessment).path("timeline");

        assertThat(timeline.findValuesAsText("kind")).containsSubsequence("REPORTED", "OPENED");
        assertThat(timeline.findValuesAsText("report")).contains("DeteriorationReported");
        assertThat(timeline.findValuesAsText("step")).contains(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(timeline.findValuesAsText("who")).contains("Gwen Practice");
    }

    @Test
    void beforeThereIsARecommendationTheLatestDecisionSpeaks() {
        JsonNode fresh = caseSeenBy("gp", referred());

        assertThat(fresh.at("/advice/recommendation").isNull()).isTrue();
        assertThat(fresh.at("/advice/reasons")).isEmpty();
        assertThat(fresh.path("openSteps")).hasSize(1);
    }

    @Test
    void itSaysNothingAboutWhoThePatientIs() {
        Answer answer = Visitor.with("gp", environment).get("/api/tasks/" + referred() + "/case");

        assertThat(answer.body()).doesNotContain("Tessa", "1957", "T-FILE");
    }

    @ParameterizedTest
    @CsvSource({
        "gp, 200",
        "nurse, 200",
        "coordinator, 200",
        "radiologist, 404",
        "surgeon, 404",
        "oncologist, 404",
        "radiotherapist, 404",
        "palliative, 404",
        "analyst, 404",
        "manager, 403",
        "admin, 403"
    })
    void ofAnAssessmentThePracticeAndTheCoordinatorSeeTheCase(String user, int status) {
        Answer answer = Visitor.with(user, environment).get("/api/tasks/" + referred() + "/case");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.body()).doesNotContain(caseNumber);
        }
    }

    @Test
    void aCaseOfAnotherPracticeIsNotTheirs() {
        String review = startedBefore("AssessPatient", Map.of("referrerTeam", "practiceElsewhere"), "AssessPatient");

        assertThat(Visitor.with("gp", environment)
                        .get("/api/tasks/" + review + "/case")
                        .status())
                .isEqualTo(404);
    }

    private String referred() {
        caseNumber = Visitor.with("gp", environment)
                .post("/api/referrals", """
                {"sender":"case-file","referralId":"%1$s","patientId":"T-FILE-%1$s","patientName":"Tessa Invented",
                 "dateOfBirth":"1957-03-28","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER"}
                """.formatted(
                                UUID.randomUUID().toString().substring(0, 8)))
                .json()
                .path("caseNumber")
                .asText();
        return task("AssessPatient");
    }

    private String atTheMeeting(Map<String, Object> variables) {
        return startedBefore("RecommendTreatment", variables, "ReviewAtMdt");
    }

    private String startedBefore(String activity, Map<String, Object> variables, String wanted) {
        Map<String, Object> known = new HashMap<>(
                Map.of("caseNumber", caseNumber, "referrerTeam", "practiceHillside", "urgency", "URGENT"));
        known.putAll(variables);
        runtime.createProcessInstanceByKey("CervicalMetastasisPathway")
                .businessKey(caseNumber)
                .setVariables(known)
                .startBeforeActivity(activity)
                .execute();
        return task(wanted);
    }

    private String task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private JsonNode caseSeenBy(String user, String taskId) {
        Answer answer = Visitor.with(user, environment).get("/api/tasks/" + taskId + "/case");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode decision(String name, ObjectNode facts) {
        return Visitor.with("surgeon", environment)
                .post("/api/" + name, facts.toString())
                .json();
    }

    /**
     * The facts as forms would have brought them: the yes/no facts of an examination as one checklist. Where a source states that
     * something is absent, the examination counts as complete.
     */
    private static void enter(JsonNode published, Map<String, Object> variables, ObjectNode facts) {
        ObjectNode all = (ObjectNode) published.get("facts").deepCopy();
        all.setAll((ObjectNode) published.get("assumed"));
        EXAMINATIONS.forEach((checklist, complete) -> examine(checklist, complete, all, variables, facts));
        // A published total that stands for the items is nothing that a form asks for.
        all.properties()
                .forEach(fact -> CaseVariables.named(fact.getKey()).ifPresent(variable -> {
                    facts.set(fact.getKey(), fact.getValue());
                    variables.put(fact.getKey(), written(variable.type(), fact.getValue()));
                }));
    }

    private static void examine(
            String checklist, String complete, ObjectNode all, Map<String, Object> variables, ObjectNode facts) {
        List<String> names = CaseVariables.named(checklist).orElseThrow().type().options();
        List<String> present =
                names.stream().filter(name -> all.path(name).asBoolean()).toList();
        boolean lookedForAll = names.stream()
                .anyMatch(name -> all.path(name).isBoolean() && !all.path(name).asBoolean());
        variables.put(complete, lookedForAll);
        for (String name : names) {
            all.remove(name);
            if (present.contains(name) || lookedForAll) {
                facts.put(name, present.contains(name));
            }
        }
        variables.put(
                checklist, written(CaseVariables.named(checklist).orElseThrow().type(), JSON.valueToTree(present)));
    }

    private static <T> Object written(VariableType<T> type, JsonNode value) {
        Object plain = value.isArray()
                ? texts(value)
                : value.isTextual() ? value.asText() : JSON.convertValue(value, Object.class);
        return type.write(type.read(plain).orElse(null));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
