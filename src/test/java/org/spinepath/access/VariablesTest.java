package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Tasks and their variables belong to those who work on them, and no variable brings code along. */
@SpinepathServer
class VariablesTest {

    // The serialised form of a java.util.ArrayList without elements: harmless if it ever were read.
    private static final String SERIALISED_LIST =
            "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAAdwQAAAAAeA==";

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    private Task ours;
    private Task theirs;

    @BeforeEach
    void twoPracticesHaveATaskEach() {
        ours = open("practiceHillside");
        theirs = open("practiceElsewhere");
    }

    @AfterEach
    void deleteThem() {
        tasks.deleteTasks(List.of(ours.getId(), theirs.getId()), true);
    }

    @Test
    void aPracticeSeesItsOwnTasksOnly() {
        var seen = Visitor.with("gp", environment).get("/engine-rest/task").json();

        assertThat(seen)
                .extracting(task -> task.get("id").asText())
                .contains(ours.getId())
                .doesNotContain(theirs.getId());
        assertThat(Visitor.with("gp", environment)
                        .get("/engine-rest/task/" + theirs.getId())
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aCandidateReadsTheTasksVariablesAndClaimsIt() {
        Visitor gp = Visitor.inTasklist("gp", environment);
        String task = "/camunda/api/engine/engine/default/task/" + ours.getId();

        assertThat(gp.get(task + "/form-variables").json().at("/urgency/value").asText())
                .isEqualTo("URGENT");
        assertThat(gp.get(task + "/variables/urgency").json().get("value").asText())
                .isEqualTo("URGENT");
        assertThat(gp.post(task + "/claim", "{\"userId\":\"gp\"}").status()).isEqualTo(204);
    }

    @Test
    void whoClaimedATaskGivesItBackToTheTeam() {
        String task = "/task/" + ours.getId();
        Visitor gp = Visitor.with("gp", environment);
        gp.post("/engine-rest" + task + "/claim", "{\"userId\":\"gp\"}");

        assertThat(Visitor.with("nurse", environment)
                        .post("/engine-rest" + task + "/unclaim", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.inTasklist("gp", environment)
                        .post("/camunda/api/engine/engine/default" + task + "/unclaim", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(gp.get("/engine-rest" + task).json().path("assignee").isNull())
                .isTrue();
        assertThat(gp.post("/engine-rest" + task + "/assignee", "{\"userId\":\"nurse\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCandidateClaimsForNobodyElse() {
        String task = "/task/" + ours.getId();
        String forTheManager = "{\"userId\":\"manager\"}";

        assertThat(Visitor.with("gp", environment)
                        .post("/engine-rest" + task + "/claim", forTheManager)
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.inTasklist("gp", environment)
                        .post("/camunda/api/engine/engine/default" + task + "/claim", forTheManager)
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.with("manager", environment)
                        .get("/engine-rest" + task + "/variables")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseReadsThem() {
        String variables = "/engine-rest/task/" + ours.getId() + "/variables";

        for (String login : List.of("surgeon", "manager", "analyst")) {
            assertThat(Visitor.with(login, environment).get(variables).status())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    @Test
    void aCandidateMayNotMoveTheDueDate() {
        String task = "/engine-rest/task/" + ours.getId();

        assertThat(Visitor.with("gp", environment)
                        .put(task, "{\"due\":\"2099-01-01T00:00:00.000+0000\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables", "localVariables"})
    void javasOwnSerialisationIsRefused(String variables) {
        String task = "/engine-rest/task/" + ours.getId() + "/" + variables + "/brought";
        String serialised = """
                {"type":"Object","value":"%s","valueInfo":
                 {"objectTypeName":"java.util.ArrayList",
                  "serializationDataFormat":"application/x-java-serialized-object"}}
                """.formatted(SERIALISED_LIST);

        // The engine's own refusal; it answers 500 for it.
        assertThat(Visitor.with("admin", environment).put(task, serialised).body())
                .contains("Java serialization format is prohibited");
        assertThat(tasks.getVariable(ours.getId(), "brought")).isNull();
    }

    private Task open(String group) {
        Task task = tasks.newTask();
        task.setName("A task of " + group);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        tasks.setVariable(task.getId(), "urgency", "URGENT");
        return task;
    }
}
