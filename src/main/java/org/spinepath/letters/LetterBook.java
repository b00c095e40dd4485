package org.spinepath.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that were written. Append-only but for the receipt. */
@Repository
class LetterBook {

    /** Longer lists help nobody; what is older is found by its case number. */
    private static final int MOST = 200;

    private static final String LETTERS =
            "select letter_id, case_number, kind, practice, written_at, content, received_by, received_at from letter ";
    private static final String UNRECEIVED_THEN_NEWEST_FIRST =
            " order by case when received_at is null then 0 else 1 end, written_at desc, letter_id limit " + MOST;

    private final JdbcClient database;
    private final Clock clock;

    LetterBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a letter, once. Takes part in the running transaction: of two that write the same at the same moment, one fails and is done
     * again.
     *
     * @param occasion the decision or the aftercare that it is about
     */
    void write(
            LetterKind kind,
            String caseNumber,
            String occasion,
            String processInstanceId,
            String practice,
            String content) {
        boolean written =
                database.sql("select count(*) from letter where case_number = ? and kind = ? and occasion = ?")
                                .params(caseNumber, kind.name(), occasion)
                                .query(Long.class)
                                .single()
                        > 0;
        if (written) {
            return;
        }
        database.sql(
                        "insert into letter (letter_id, case_number, kind, occasion, process_instance_id, practice, written_at,"
                                + " content) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        kind.name(),
                        occasion,
                        processInstanceId,
                        practice,
                        OffsetDateTime.now(clock),
                        content)
                .update();
    }

    Optional<Letter> find(UUID id) {
        return database.sql(LETTERS + "where letter_id = ?")
                .param(id)
                .query(LetterBook::letter)
                .optional();
    }

    List<Letter> ofCase(String caseNumber) {
        return database.sql(LETTERS + "where case_number = ?" + UNRECEIVED_THEN_NEWEST_FIRST)
                .param(caseNumber)
                .query(LetterBook::letter)
                .list();
    }

    List<Letter> ofCases(Set<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        return database.sql(LETTERS + "where case_number in (:cases)" + UNRECEIVED_THEN_NEWEST_FIRST)
                .param("cases", caseNumbers)
                .query(LetterBook::letter)
                .list();
    }

    List<Letter> toPractices(Set<String> practices) {
        return database.sql(LETTERS + "where practice in (:practices)" + UNRECEIVED_THEN_NEWEST_FIRST)
                .param("practices", practices)
                .query(LetterBook::letter)
                .list();
    }

    int unreceivedBy(Set<String> practices) {
        return database.sql("select count(*) from letter where received_at is null and practice in (:practices)")
                .param("practices", practices)
                .query(Integer.class)
                .single();
    }

    /** The first receipt stays. */
    void receive(UUID id, String receivedBy) {
        database.sql("update letter set received_by = ?, received_at = ? where letter_id = ? and received_at is null")
                .params(receivedBy, OffsetDateTime.now(clock), id)
                .update();
    }

    void receiveAll(LetterKind kind, String caseNumber, String receivedBy) {
        database.sql("update letter set received_by = ?, received_at = ? where case_number = ? and kind = ? and"
                        + " received_at is null")
                .params(receivedBy, OffsetDateTime.now(clock), caseNumber, kind.name())
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("letter_id", UUID.class),
                row.getString("case_number"),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("practice"),
                instant(row, "written_at"),
                row.getString("content"),
                row.getString("received_by"),
                instant(row, "received_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
