package org.spinepath.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail against a real mail server, which is there or away as a test has it. The schedule is replaced: a round runs when a test says so. */
@SpinepathServer
@Tag("own-server")
@DirtiesContext
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
            "spinepath.clocks.mail.enabled=true",
            "spinepath.clocks.mail.from=spinepath@example.org",
            "spinepath.clocks.mail.link-base=https://spinepath.example.org",
            "spring.mail.host=127.0.0.1",
            "camunda.bpm.job-execution.enabled=false"
        })
class MailByOutboxTest {

    private static final int PORT = freePort();

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovedClock clock = new MovedClock();

    @MockitoBean
    private TaskScheduler neverComes;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private Recipients recipients;

    @Autowired
    private NoticeTexts texts;

    @Autowired
    private MailSettings settings;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    private MailOutbox outbox;
    private MailDispatcher dispatcher;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void anEmptyOutbox() {
        database.sql("delete from notice_mail").update();
        outbox = new MailOutbox(database, clock);
        dispatcher = new MailDispatcher(settings, sender, outbox, recipients, texts);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void eachMemberOfTheToldGroupsGetsOneMail() throws Exception {
        server.start();
        post(List.of("radiology", "mdtCoordinator"));
        post(List.of("radiology", "mdtCoordinator"), "once");
        post(List.of("radiology", "mdtCoordinator"), "once");

        dispatcher.dispatch();
        dispatcher.dispatch();

        assertThat(receivers())
                .containsExactlyInAnyOrder(
                        "coordinator@example.org",
                        "radiologist@example.org",
                        "coordinator@example.org",
                        "radiologist@example.org");
        assertThat(messageIds()).doesNotHaveDuplicates();
        assertThat(outbox.waiting().waiting()).isZero();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Overdue: Imaging");
        assertThat(mail.getFrom()[0]).hasToString("spinepath@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(String.valueOf(mail.getContent())).doesNotContain("SP-20");
    }

    @Test
    void aMailServerThatIsAwayHoldsUpNoStepAndTheMailComesWhenItIsBack() throws Exception {
        String caseNumber = refer();
        Task assessment = assessmentOf(caseNumber);

        timerOf(caseNumber, "AssessPatientOverdue");
        dispatcher.dispatch();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("OverdueReferral")
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isEqualTo(1);
        assertThat(outbox.waiting().waiting()).isGreaterThanOrEqualTo(3);
        assertThat(outbox.troubles())
                .extracting(MailOutbox.Trouble::problem)
                .containsExactly(MailProblem.SERVER_UNREACHABLE);
        runtime.deleteProcessInstance(assessment.getProcessInstanceId(), "the step is done");

        server.start();
        clock.moveBy(Duration.ofSeconds(59));
        dispatcher.dispatch();
        int withoutTheFirst = server.getReceivedMessages().length;
        clock.moveBy(Duration.ofSeconds(1));
        dispatcher.dispatch();

        assertThat(server.getReceivedMessages()).hasSize(withoutTheFirst + 1);
        assertThat(receivers()).contains("gp@example.org", "nurse@example.org", "orthopaedist@example.org");
        assertThat(outbox.waiting().waiting()).isZero();
    }

    @Test
    void oneRefusedRecipientHoldsUpNobody() throws Exception {
        server.start();
        member("badAddress", "not an address", "refusals");
        member("noAddress", null, "refusals");
        member("goodAddress", "good@example.org", "refusals");
        post(List.of("refusals"));

        dispatcher.dispatch();

        assertThat(receivers()).containsExactly("good@example.org");
        assertThat(outbox.troubles())
                .containsExactlyInAnyOrder(
                        new MailOutbox.Trouble("badAddress", MailProblem.RECIPIENT_REFUSED, 1, 1),
                        new MailOutbox.Trouble("noAddress", MailProblem.NO_ADDRESS, 1, 1));

        identities.saveUser(withEmail("badAddress", "mended@example.org"));
        identities.saveUser(withEmail("noAddress", "new@example.org"));
        outbox.retry();
        dispatcher.dispatch();
        assertThat(receivers()).containsExactlyInAnyOrder("good@example.org", "mended@example.org", "new@example.org");
    }

    @Test
    void twoDispatchersAtOnceSendEachMailOnce() throws Exception {
        server.start();
        for (int notice = 0; notice < 15; notice++) {
            post(List.of("radiology", "mdtCoordinator"));
        }
        Callable<Void> node = () -> {
            new MailDispatcher(settings, sender, new MailOutbox(database, clock), recipients, texts).dispatch();
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        for (Future<Void> done : nodes.invokeAll(List.of(node, node))) {
            done.get();
        }
        nodes.shutdown();

        assertThat(messageIds()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whatACrashLeftUnmarkedIsSentAgainUnderTheSameMessageId() throws Exception {
        server.start();
        post(List.of("radiology"));
        MailDispatcher dying = new MailDispatcher(settings, new DiesAfterSending(), outbox, recipients, texts);

        assertThatThrownBy(dying::dispatch).isInstanceOf(ProcessDied.class);
        dispatcher.dispatch();
        assertThat(messageIds()).as("still claimed by the dead").hasSize(1);

        clock.moveBy(MailOutbox.CLAIM);
        dispatcher.dispatch();
        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().get(0)).isEqualTo(messageIds().get(1));
        assertThat(outbox.waiting().waiting()).isZero();
    }

    @Test
    void aStepThatIsRolledBackMailsNobody() {
        String caseNumber = refer();

        transaction.executeWithoutResult(step -> {
            timerOf(caseNumber, "AssessPatientOverdue");
            assertThat(outbox.waiting().waiting()).isPositive();
            step.setRollbackOnly();
        });

        assertThat(outbox.waiting().waiting()).isZero();
        assertThat(board.ofCase(caseNumber)).isEmpty();
    }

    @Test
    void theAdministratorSeesWhatWaitsAndHasItTriedAgain() {
        post(List.of("radiology"));
        new MailDispatcher(settings, sender, new MailOutbox(database, Clock.systemUTC()), recipients, texts).dispatch();
        Visitor admin = Visitor.inWebapp("cockpit", "admin", environment);

        var state = admin.get("/api/mail-outbox").json();
        assertThat(state.path("enabled").asBoolean()).isTrue();
        assertThat(state.path("waiting").asInt()).isEqualTo(1);
        assertThat(state.path("failed").asInt()).isEqualTo(1);
        assertThat(state.at("/troubles/0/user").asText()).isEqualTo("radiologist");
        assertThat(state.at("/troubles/0/problem").asText()).isEqualTo("SERVER_UNREACHABLE");
        assertThat(state.toString()).doesNotContain("@");

        assertThat(new MailOutbox(database, Clock.systemUTC()).due(1)).isEmpty();
        assertThat(admin.post("/api/mail-outbox/retry", "{}").status()).isEqualTo(204);
        assertThat(new MailOutbox(database, Clock.systemUTC()).due(1)).hasSize(1);
    }

    private void post(List<String> told) {
        post(told, UUID.randomUUID().toString());
    }

    private void post(List<String> told, String subjectId) {
        board.post(new Notice(
                "SP-2026-000001",
                subjectId,
                "PerformImaging",
                "Imaging",
                Urgency.URGENT,
                Rung.OVERDUE,
                told,
                Instant.parse("2026-03-02T12:00:00Z"),
                subjectId));
    }

    private void member(String id, String email, String group) {
        User user = identities.newUser(id);
        user.setPassword("demo");
        user.setEmail(email);
        identities.saveUser(user);
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(id, group);
    }

    private User withEmail(String id, String email) {
        User user = identities.createUserQuery().userId(id).singleResult();
        user.setEmail(email);
        return user;
    }

    private String refer() {
        String referral =
                """
                {"sender":"mail","referralId":"%s","patientId":"M-%s","patientName":"Maila Invented",
                 "dateOfBirth":"1957-03-28","referrerRole":"GENERAL_PRACTITIONER"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8));
        return Visitor.with("gp", environment)
                .post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
    }

    private Task assessmentOf(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("AssessPatient")
                .singleResult();
    }

    private void timerOf(String caseNumber, String activityId) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(assessmentOf(caseNumber).getProcessInstanceId())
                .activityId(activityId)
                .singleResult()
                .getId());
    }

    private List<String> receivers() throws MessagingException {
        List<String> receivers = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            receivers.add(mail.getRecipients(RecipientType.TO)[0].toString());
        }
        return receivers;
    }

    private List<String> messageIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailByOutboxTest::messageId)
                .toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands an hour from now, after all that a test posts, and is moved by hand. */
    private static class MovedClock extends Clock {

        private final Instant start = Instant.ofEpochMilli(System.currentTimeMillis());
        private Duration moved = Duration.ofHours(1);

        void moveBy(Duration time) {
            moved = moved.plus(time);
        }

        @Override
        public Instant instant() {
            return start.plus(moved);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** The mail is out, and the process is gone before it could mark it. */
    private static class DiesAfterSending extends JavaMailSenderImpl {

        DiesAfterSending() {
            setHost("127.0.0.1");
            setPort(PORT);
        }

        @Override
        public void send(MimeMessage... mails) {
            super.send(mails);
            throw new ProcessDied();
        }
    }

    private static class ProcessDied extends Error {}
}
