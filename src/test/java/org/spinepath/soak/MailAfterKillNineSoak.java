package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that is killed between telling and mailing, and again in the middle of mailing, mails everything it has told. */
class MailAfterKillNineSoak {

    private static final Logger LOG = LoggerFactory.getLogger(MailAfterKillNineSoak.class);
    private static final int CASES = 40;
    private static final int MAILED_BEFORE_THE_SECOND_KILL = 15;
    /** What a killed process had claimed is free again after two minutes. */
    private static final Duration ALL_MAILED = Duration.ofMinutes(5);

    private static final DateTimeFormatter ENGINE_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private final int port = RunningJar.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String[] mailOn = {
        "--spinepath.demo.cases=false",
        "--spinepath.clocks.mail.enabled=true",
        "--spinepath.clocks.mail.from=spinepath@example.org",
        "--spinepath.clocks.mail.link-base=https://spinepath.example.org",
        "--spring.mail.host=127.0.0.1",
        "--spring.mail.port=" + port
    };

    @TempDir
    Path folder;

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void everyNoticeIsMailedToEverybodyWhoWasTold() throws MessagingException {
        Set<String> escalated = new HashSet<>();
        Map<String, Set<String>> members = new HashMap<>();
        try (RunningJar jar = RunningJar.start(folder, mailOn)) {
            for (int number = 0; number < CASES; number++) {
                makeOverdue(jar, refer(jar, number));
            }
            await().atMost(Duration.ofMinutes(3)).until(() -> escalations(jar) >= CASES / 2);
            jar.killNine();
        }

        server.start();
        int mailedBeforeTheSecondKill;
        try (RunningJar jar = RunningJar.start(folder, mailOn)) {
            await().atMost(ALL_MAILED)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> server.getReceivedMessages().length >= MAILED_BEFORE_THE_SECOND_KILL);
            jar.killNine();
            mailedBeforeTheSecondKill = server.getReceivedMessages().length;
        }

        try (RunningJar jar = RunningJar.start(folder, mailOn)) {
            await().atMost(ALL_MAILED).until(() -> escalations(jar) == CASES && waiting(jar) == 0);
            for (String group : List.of("practiceHillside", "mdtCoordinator", "clinicalLead")) {
                members.put(group, membersOf(jar, group));
            }
            jar.killNine();
        }

        List<Told> told = told();
        told.forEach(each -> escalated.add(each.noticeId()));
        Set<String> expected = new TreeSet<>();
        told.forEach(each -> members.get(each.group())
                .forEach(member -> expected.add(each.noticeId() + " " + member + "@example.org")));
        Map<String, String> whatEachIdSays = new HashMap<>();
        List<String> sentTwice = new ArrayList<>();
        Map<String, String> noticeOfTask = noticeOfTask();
        for (MimeMessage mail : server.getReceivedMessages()) {
            String says = noticeOfTask.get(taskIn(mail)) + " " + mail.getRecipients(RecipientType.TO)[0];
            String before = whatEachIdSays.put(mail.getMessageID(), says);
            if (before != null) {
                assertThat(says)
                        .as("a Message-ID stands for one notice to one person")
                        .isEqualTo(before);
                sentTwice.add(mail.getMessageID());
            }
        }

        assertThat(escalated).as("each case was told once").hasSize(CASES);
        assertThat(whatEachIdSays.values())
                .as("all that was told was mailed, under a Message-ID of its own")
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(mailedBeforeTheSecondKill)
                .as("the second kill came in the middle")
                .isLessThan(expected.size());
        LOG.info(
                "kill -9: {} notices, {} mails expected, {} received before the second kill, {} in all, {} of them twice, 0 lost",
                escalated.size(),
                expected.size(),
                mailedBeforeTheSecondKill,
                server.getReceivedMessages().length,
                sentTwice.size());
    }

    private String refer(RunningJar jar, int number) {
        String referral = """
                {"sender":"soak","referralId":"M-%d","patientId":"MAIL-%d","patientName":"Soak Patient %d",
                 "dateOfBirth":"1950-01-01","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER",
                 "referrerName":"Soak","cancerHistory":"CURRENT","referralReason":"Neck pain at night"}
                """.formatted(number, number, number);
        return jar.call("gp", "POST", "/api/referrals", referral)
                .get("caseNumber")
                .asText();
    }

    private void makeOverdue(RunningJar jar, String caseNumber) {
        String instance = jar.call("admin", "GET", "/engine-rest/process-instance?businessKey=" + caseNumber, "")
                .get(0)
                .get("id")
                .asText();
        JsonNode timer = jar.call(
                        "admin",
                        "GET",
                        "/engine-rest/job?timers=true&activityId=AssessPatientOverdue&processInstanceId=" + instance,
                        "")
                .get(0);
        jar.call(
                "admin",
                "PUT",
                "/engine-rest/job/" + timer.get("id").asText() + "/duedate",
                "{\"duedate\":\"" + OffsetDateTime.now().format(ENGINE_DATE) + "\",\"cascade\":false}");
    }

    private int escalations(RunningJar jar) {
        return jar.call("admin", "GET", "/engine-rest/task/count?taskDefinitionKey=ChaseOverdueStep", "")
                .get("count")
                .asInt();
    }

    private int waiting(RunningJar jar) {
        return jar.call("admin", "GET", "/api/mail-outbox", "").get("waiting").asInt();
    }

    private Set<String> membersOf(RunningJar jar, String group) {
        Set<String> members = new HashSet<>();
        jar.call("admin", "GET", "/engine-rest/user?memberOfGroup=" + group, "")
                .forEach(user -> members.add(user.get("id").asText()));
        return members;
    }

    private static String taskIn(MimeMessage mail) {
        try {
            String text = mail.getContent().toString().strip();
            return text.substring(text.indexOf("#/?task=") + "#/?task=".length());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Told> told() {
        return database()
                .sql("select t.notice_id, t.group_id from notice_told t join notice n on n.id = t.notice_id"
                        + " where n.rung = 'OVERDUE'")
                .query((row, number) -> new Told(row.getString("notice_id"), row.getString("group_id")))
                .list();
    }

    private Map<String, String> noticeOfTask() {
        Map<String, String> notices = new HashMap<>();
        database()
                .sql("select id, task_id from notice")
                .query((row, number) -> notices.put(row.getString("task_id"), row.getString("id")))
                .list();
        return notices;
    }

    /** Read when the application is dead: what the disk says. */
    private JdbcClient database() {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("cases") + ";IFEXISTS=TRUE");
        file.setUser("sa");
        file.setPassword("");
        return JdbcClient.create(file);
    }

    private record Told(String noticeId, String group) {}
}
