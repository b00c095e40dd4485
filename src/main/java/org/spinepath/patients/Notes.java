package org.spinepath.patients;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.spinepath.pathway.answers.FreeTextStore;
import org.spinepath.people.AccessRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Free text of all cases. The engine keeps only a note's id. */
@Repository
@Transactional
public class Notes implements FreeTextStore {

    /** The most characters a note may have. */
    public static final int LONGEST = FreeTextStore.MAX_LENGTH;

    private final JdbcClient database;
    private final CaseRights rights;
    private final Clock clock;

    Notes(JdbcClient database, CaseRights rights, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Keeps a text.
     *
     * @throws IllegalArgumentException when the text is blank or longer than {@value #LONGEST} characters; the message leaves
     *     the text out
     */
    @Override
    public String keep(String caseNumber, String kind, String author, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The text of " + kind + " must have between 1 and " + LONGEST + " characters.");
        }
        UUID noteRef = UUID.randomUUID();
        database.sql("insert into note (note_ref, case_number, kind, author, written_at, text) values (?, ?, ?, ?,"
                        + " ?, ?)")
                .params(noteRef, caseNumber, kind, author, OffsetDateTime.now(clock), text)
                .update();
        return noteRef.toString();
    }

    /**
     * All notes of a case, the oldest first, for the current user.
     *
     * @throws AccessRefused when the user may not see whose case it is
     */
    @Transactional(readOnly = true)
    public List<Note> ofCase(String caseNumber) {
        rights.require(CaseRight.SEE_PATIENT, caseNumber);
        return database.sql("select note_ref, case_number, kind, author, written_at, text from note"
                        + " where case_number = ? order by written_at, note_ref")
                .param(caseNumber)
                .query((row, number) -> new Note(
                        row.getObject("note_ref", UUID.class),
                        row.getString("case_number"),
                        row.getString("kind"),
                        row.getString("author"),
                        row.getObject("written_at", OffsetDateTime.class),
                        row.getString("text")))
                .list();
    }
}
