package org.spinepath.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody sees the notices of their own groups, and administrators see the mail. */
@SpinepathServer
class NoticesOverHttpTest {

    @Autowired
    private Environment environment;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private final String subject = UUID.randomUUID().toString();

    /** The list holds the newest hundred; whichever tests this server has seen before, these are about their own. */
    @BeforeEach
    void whatOtherTestsWereToldIsOver() {
        database.sql("update notice set over_at = :now where over_at is null")
                .param("now", OffsetDateTime.now())
                .update();
    }

    @Test
    void aWarningReachesThePracticeWhoseTaskItIsAndNobodyElse() {
        String caseNumber = refer();
        aPracticeOfItsOwn();

        management.executeJob(management
                .createJobQuery()
                .processInstanceId(taskOf(caseNumber).getProcessInstanceId())
                .activityId("AssessPatientOverdue")
                .singleResult()
                .getId());

        JsonNode notice = noticesOf("nurse").stream()
                .filter(each -> each.path("caseNumber").asText().equals(caseNumber))
                .findFirst()
                .orElseThrow();
        assertThat(notice.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "caseNumber",
                        "title",
                        "step",
                        "urgency",
                        "rung",
                        "limitAt",
                        "createdAt",
                        "taskId",
                        "seen");
        assertThat(notice.path("title").asText()).isEqualTo(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(notice.path("rung").asText()).isEqualTo("OVERDUE");
        assertThat(notice.path("taskId").asText()).isEqualTo(taskOf(caseNumber).getId());
        assertThat(noticesOf("gpWithoutNotices")).isEmpty();
        assertThat(noticesOf("palliative"))
                .noneMatch(each -> each.path("caseNumber").asText().equals(caseNumber));
    }

    @Test
    void theNewestComesFirstAndWhatIsOverIsGone() {
        post("radiology", subject, Rung.WARNING);
        database.sql("update notice set created_at = :before where subject_id = :subject")
                .param("before", OffsetDateTime.now().minusHours(1))
                .param("subject", subject)
                .update();
        post("radiology", subject, Rung.OVERDUE);

        assertThat(own("radiologist").stream()
                        .limit(2)
                        .map(notice -> notice.path("rung").asText()))
                .containsExactly("OVERDUE", "WARNING");

        board.over(subject);
        assertThat(own("radiologist")).isEmpty();
    }

    @Test
    void whatOneHasSeenIsStillNewToTheOthers() {
        post("radiology", subject, Rung.OVERDUE);
        post("radiology", "other-" + subject, Rung.OVERDUE);
        identities.createMembership("palliative", "radiology");
        try {
            String ids = "{\"ids\":[\"" + own("radiologist").get(0).path("id").asText() + "\"]}";
            Visitor inTasklist = Visitor.inTasklist("radiologist", environment);

            assertThat(inTasklist.post("/api/notices/seen", ids).status()).isEqualTo(204);
            assertThat(inTasklist.post("/api/notices/seen", ids).status()).isEqualTo(204);

            assertThat(own("radiologist").get(0).path("seen").asBoolean()).isTrue();
            assertThat(own("palliative").get(0).path("seen").asBoolean()).isFalse();
        } finally {
            identities.deleteMembership("palliative", "radiology");
        }
    }

    @Test
    void nobodyMarksWhatTheyWereNotTold() {
        post("radiology", subject, Rung.OVERDUE);
        String id = own("radiologist").get(0).path("id").asText();

        assertThat(as("gp").post("/api/notices/seen", "{\"ids\":[\"" + id + "\"]}")
                        .status())
                .isEqualTo(204);

        assertThat(database.sql("select count(*) from notice_seen where notice_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ids\":null}", "{\"ids\":[null]}"})
    void withoutIdsTheAnswerSaysWhatToSend(String body) {
        Visitor.Answer answer = as("radiologist").post("/api/notices/seen", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("Send in ids the notices that were seen, at most 100 at once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "analyst", "admin"})
    void whoTreatsNobodyHasNoNotices(String user) {
        assertThat(as(user).get("/api/notices").status()).isEqualTo(403);
        assertThat(as(user).post("/api/notices/seen", "{\"ids\":[]}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "coordinator", "lead", "analyst", "manager"})
    void onlyAdministratorsLookAfterTheMail(String user) {
        assertThat(as(user).get("/api/mail-outbox").status()).isEqualTo(403);
        assertThat(as(user).post("/api/mail-outbox/retry", "{}").status()).isEqualTo(403);
    }

    @Test
    void withoutALoginNothingIsTold() {
        Visitor unknown = Visitor.unknown(environment);

        assertThat(unknown.get("/api/notices").status()).isEqualTo(401);
        assertThat(unknown.get("/api/mail-outbox").status()).isEqualTo(401);
    }

    @Test
    void mailIsOffUnlessSwitchedOnAndThenNothingIsQueued() {
        post("radiology", subject, Rung.OVERDUE);

        assertThat(as("admin").get("/api/mail-outbox").json().path("enabled").asBoolean())
                .isFalse();
        assertThat(database.sql("select count(*) from notice_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void cockpitLoadsThePanel() {
        Visitor admin = Visitor.inWebapp("cockpit", "admin", environment);
        String files = "/camunda/api/cockpit/plugin/spinepath-mail/static/app/";

        assertThat(admin.get(files + "plugin.js").status()).isEqualTo(200);
        assertThat(admin.get(files + "plugin.css").status()).isEqualTo(200);
    }

    private void aPracticeOfItsOwn() {
        Group practice = identities.newGroup("practiceWithoutNotices");
        practice.setType("PRACTICE");
        identities.saveGroup(practice);
        User user = identities.newUser("gpWithoutNotices");
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership("gpWithoutNotices", "practiceWithoutNotices");
        identities.createMembership("gpWithoutNotices", "generalPractitioner");
    }

    private void post(String group, String subjectId, Rung rung) {
        board.post(new Notice(
                "SP-NOTICES",
                subjectId,
                "PerformImaging",
                "Imaging",
                Urgency.URGENT,
                rung,
                List.of(group),
                Instant.parse("2026-03-02T12:00:00Z"),
                subjectId));
    }

    private List<JsonNode> noticesOf(String user) {
        JsonNode all = as(user).get("/api/notices").json();
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private List<JsonNode> own(String user) {
        return noticesOf(user).stream()
                .filter(notice -> notice.path("taskId").asText().equals(subject))
                .toList();
    }

    private String refer() {
        String referral =
                """
                {"sender":"notices","referralId":"%s","patientId":"N-%s","patientName":"Nota Invented",
                 "dateOfBirth":"1957-03-28","referrerRole":"GENERAL_PRACTITIONER"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8));
        return as("gp").post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
    }

    private Task taskOf(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("AssessPatient")
                .singleResult();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
