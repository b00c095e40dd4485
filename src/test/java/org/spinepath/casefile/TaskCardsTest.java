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

/** A card of the task list names the case, to those who may read the task. */
@SpinepathServer
class TaskCardsTest {

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

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
    void aCardNamesNobody() {
        Answer answer = as("gp").get("/api/task-cards?taskId=" + assessmentOf(refer()));

        assertThat(answer.json().get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("taskId", "caseNumber", "urgency", "lateStep");
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
