package org.spinepath.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card of the task list names the case, to those who may read the task. */
@SpinepathServer
class TaskCardsTest {

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Test
    void theCardsOfAPageAreAnsweredTogether() {
        String first = refer();
        String second = refer();

        Answer answer =
                as("gp").get("/api/task-cards?taskId=" + assessmentOf(first) + "&taskId=" + assessmentOf(second));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("caseNumber")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whoAsksForNoTaskGetsNone() {
        refer();

        assertThat(as("gp").get("/api/task-cards?taskId=").json()).isEmpty();
    }

    @Test
    void aCardNamesNobody() {
        Answer answer = as("gp").get("/api/task-cards?taskId=" + assessmentOf(refer()));

        assertThat(answer.json().get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("taskId", "caseNumber", "initials", "urgency", "lateStep");
        assertThat(answer.body()).doesNotContain("Carda", "Invented");
    }

    @Test
    void cliniciansSeeTheInitialsAndNobodyElse() {
        String task = assessmentOf(refer());

        assertThat(initialsSeenBy("gp", task)).isEqualTo("C.I.");
        assertThat(initialsSeenBy("coordinator", task)).isEqualTo("C.I.");
        assertThat(initialsSeenBy("manager", task)).isEqualTo("null");
        assertThat(initialsSeenBy("admin", task)).isEqualTo("null");
        assertThat(as("analyst").get("/api/task-cards?taskId=" + task).json()).isEmpty();
    }

    @Test
    void aListThatIsDrawnAnewIsOneLookADay() {
        String caseNumber = refer();
        String task = assessmentOf(caseNumber);

        initialsSeenBy("gp", task);
        initialsSeenBy("gp", task);
        initialsSeenBy("nurse", task);
        initialsSeenBy("manager", task);

        assertThat(database.sql("select looked_by || ': ' || purpose from patient_look where case_number = ?"
                                + " order by look_id")
                        .param(caseNumber)
                        .query(String.class)
                        .list())
                .containsExactly("gp: task list", "nurse: task list");
    }

    private String initialsSeenBy(String user, String task) {
        return as(user).get("/api/task-cards?taskId=" + task)
                .json()
                .at("/0/initials")
                .asText();
    }

    @Test
    void aTaskThatIsNotTheirsIsLeftOut() {
        Answer answer = as("radiologist").get("/api/task-cards?taskId=" + assessmentOf(refer()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
    }

    @Test
    void withoutALoginThereAreNoCards() {
        assertThat(Visitor.unknown(environment)
                        .get("/api/task-cards?taskId=any")
                        .status())
                .isEqualTo(401);
    }

    private String refer() {
        String referral =
                """
                {"sender":"task-cards","referralId":"%s","patientId":"C-%s","patientName":"Carda Invented",
                 "dateOfBirth":"1957-03-28","referrerRole":"GENERAL_PRACTITIONER"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8));
        return as("gp").post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
    }

    private String assessmentOf(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
