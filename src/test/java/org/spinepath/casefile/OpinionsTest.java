package org.spinepath.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nobody reads the others' opinions before giving their own. */
@SpinepathServer
class OpinionsTest {

    @Autowired
    private Environment environment;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String caseNumber;

    @BeforeEach
    void theMeetingIsOpenAndTheSurgeonHasGivenAnOpinion() {
        caseNumber = "SP-TEST-" + UUID.randomUUID().toString().substring(0, 8);
        runtime.createProcessInstanceByKey("CervicalMetastasisPathway")
                .businessKey(caseNumber)
                .setVariables(Map.of(
                        "caseNumber", caseNumber,
                        "referrerTeam", "practiceHillside",
                        "urgency", "ROUTINE",
                        "recommendedTreatment", "SYSTEMIC_THERAPY"))
                .startBeforeActivity("MdtReview")
                .execute();
        giveOpinion("surgeon", "spineSurgery", "RADICAL_RESECTION", "One level only");
    }

    @Test
    void aMemberWhoStillOwesAnOpinionSeesNone() {
        JsonNode answer = opinionsSeenBy("oncologist");

        assertThat(answer.path("ownStillOwed").asBoolean()).isTrue();
        assertThat(answer.path("opinions")).isEmpty();
    }

    @Test
    void agreementWithTheRecommendationIsCountedForWhoOwesNone() {
        assertThat(opinionsSeenBy("oncologist").path("agreement").isNull()).isTrue();
        giveOpinion("oncologist", "medicalOncology", "SYSTEMIC_THERAPY", "");

        JsonNode agreement = opinionsSeenBy("oncologist").path("agreement");
        assertThat(agreement.path("given").asInt()).isEqualTo(2);
        assertThat(agreement.path("agreeing").asInt()).isEqualTo(1);
        assertThat(agreement.path("recommended").asText()).isEqualTo("SYSTEMIC_THERAPY");
    }

    @Test
    void whoGaveTheirsSeesAll() {
        giveOpinion("oncologist", "medicalOncology", "SYSTEMIC_THERAPY", "");

        assertThat(opinionsSeenBy("oncologist").path("opinions").findValuesAsText("treatment"))
                .containsExactly("RADICAL_RESECTION", "SYSTEMIC_THERAPY");
        assertThat(opinionsSeenBy("surgeon").path("opinions")).hasSize(2);
    }

    @Test
    void theCoordinatorSeesAllWithTheirWords() {
        JsonNode opinion = opinionsSeenBy("coordinator").at("/opinions/0");

        assertThat(opinion.path("discipline").asText()).isEqualTo("SPINE_SURGERY");
        assertThat(opinion.path("member").asText()).isEqualTo("Stefan Spine");
        assertThat(opinion.path("text").asText()).isEqualTo("One level only");
    }

    @Test
    void theWordsOfAnOpinionAreNoNote() {
        assertThat(Visitor.with("oncologist", environment)
                        .get("/api/tasks/" + review() + "/notes")
                        .json())
                .isEmpty();
    }

    private void giveOpinion(String user, String group, String treatment, String text) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("CollectOpinions")
                .taskCandidateGroup(group)
                .singleResult()
                .getId();
        String answers = """
                {"variables":{"opinionTreatment":{"value":"%s"},"opinionText":{"value":"%s"}}}
                """.formatted(treatment, text);
        int status = Visitor.with(user, environment)
                .post("/engine-rest/task/" + task + "/submit-form", answers)
                .status();
        assertThat(status).isEqualTo(204);
    }

    private JsonNode opinionsSeenBy(String user) {
        return Visitor.with(user, environment)
                .get("/api/tasks/" + review() + "/opinions")
                .json();
    }

    private String review() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("ReviewAtMdt")
                .singleResult()
                .getId();
    }
}
