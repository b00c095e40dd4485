package org.spinepath.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Board, list and outbox on PostgreSQL, as several nodes use them at once. */
class OutboxOnPostgresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final int MAILS = 200;

    private static EmbeddedPostgres postgres;
    private static JdbcClient database;

    private final MailOutbox outbox = outboxAt(NOW);
    private final NoticeBoard board = new NoticeBoard(
            database,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new StaticListableBeanFactory().getBeanProvider(MailQueue.class));

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        database = JdbcClient.create(source);
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void anEmptyBoard() {
        List.of("notice_mail", "notice_seen", "notice_told", "notice")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void twoNodesClaimEachMailOnce() throws Exception {
        String notice = post("imaging-1");
        for (int number = 0; number < MAILS; number++) {
            outbox.add(notice, "user%03d".formatted(number));
        }

        List<Integer> claimed = new ArrayList<>();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> node =
                () -> (int) outbox.due(MAILS).stream().filter(outbox::claim).count();
        for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node, node))) {
            claimed.add(done.get());
        }
        nodes.shutdown();

        assertThat(claimed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MAILS);
        assertThat(outbox.due(MAILS)).isEmpty();
    }

    @Test
    void whatADeadNodeHadClaimedIsFreeAgainAfterTwoMinutes() {
        outbox.add(post("imaging-1"), "radiologist");
        OutgoingMail mail = outbox.due(1).get(0);
        assertThat(outbox.claim(mail)).isTrue();

        assertThat(outboxAt(NOW.plus(MailOutbox.CLAIM).minusMillis(1)).due(1)).isEmpty();
        assertThat(outboxAt(NOW.plus(MailOutbox.CLAIM)).due(1)).hasSize(1);
    }

    @Test
    void aFailedMailWaitsAndIsShownUntilItIsSent() {
        outbox.add(post("imaging-1"), "radiologist");
        OutgoingMail mail = outbox.due(1).get(0);
        outbox.claim(mail);
        outbox.failed(mail, MailProblem.SERVER_UNREACHABLE);

        assertThat(outbox.due(1)).isEmpty();
        assertThat(outbox.waiting().failed()).isEqualTo(1);
        assertThat(outbox.waiting().oldest()).contains(NOW);
        assertThat(outbox.troubles())
                .containsExactly(new MailOutbox.Trouble("radiologist", MailProblem.SERVER_UNREACHABLE, 1, 1));
        assertThat(outboxAt(NOW.plus(Duration.ofMinutes(1))).due(1)).hasSize(1);

        outbox.sent(mail);
        assertThat(outbox.waiting().waiting()).isZero();
        assertThat(outbox.troubles()).isEmpty();
    }

    @Test
    void tryingAgainTakesThoseWithoutAnAddressToo() {
        outbox.add(post("imaging-1"), "radiologist");
        outbox.withoutAddress(outbox.due(1).get(0));
        assertThat(outbox.due(1)).isEmpty();

        outbox.retry();

        assertThat(outbox.due(1)).hasSize(1);
    }

    @Test
    void theListHoldsWhatTheGroupsWereToldUntilItIsOver() {
        NoticeList list = new NoticeList(database, Clock.fixed(NOW, ZoneOffset.UTC));
        String notice = post("imaging-1");

        list.seen("radiologist", List.of("radiology"), List.of(notice, "unknown"));
        list.seen("radiologist", List.of("radiology"), List.of(notice));
        list.seen("gp", List.of("practiceHillside"), List.of(notice));

        assertThat(list.of("radiologist", List.of("radiology", "other")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo(notice);
                    assertThat(entry.seen()).isTrue();
                });
        assertThat(list.of("otherRadiologist", List.of("radiology")))
                .extracting(NoticeList.Entry::seen)
                .containsExactly(false);
        assertThat(list.of("gp", List.of("practiceHillside"))).isEmpty();
        assertThat(database.sql("select count(*) from notice_seen")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        board.over("imaging-1");
        assertThat(list.of("radiologist", List.of("radiology"))).isEmpty();
    }

    private String post(String subjectId) {
        board.post(new Notice(
                "SP-2026-000001",
                subjectId,
                "PerformImaging",
                "Imaging",
                Urgency.URGENT,
                Rung.OVERDUE,
                List.of("radiology", "mdtCoordinator"),
                NOW,
                subjectId));
        return database.sql("select id from notice where subject_id = :subject")
                .param("subject", subjectId)
                .query(String.class)
                .single();
    }

    private static MailOutbox outboxAt(Instant now) {
        return new MailOutbox(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
