package org.spinepath.pathway.mdt;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.CompletionRefused;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the invited members of the MDT would do. Kept outside the engine, because nobody is to read the others' opinions before giving one's
 * own. Append-only.
 */
@Repository
public class Opinions {

    private final JdbcClient database;

    Opinions(JdbcClient database) {
        this.database = database;
    }

    /**
     * One opinion.
     *
     * @param textNote id of the note with the member's words, or null
     */
    public record Opinion(
            String caseNumber,
            String processInstanceId,
            Discipline discipline,
            String member,
            OpinionTreatment treatment,
            String textNote,
            Instant givenAt) {}

    /**
     * Keeps an opinion. Takes part in the running transaction.
     *
     * @param taskId the task that asked for it
     * @throws CompletionRefused when the task was already answered
     */
    public void give(String taskId, Opinion opinion) {
        if (isGivenIn(taskId)) {
            throw CompletionRefused.of(
                    CaseVariables.OPINION_TREATMENT, "was already answered. Please open the task list again.");
        }
        database.sql("insert into opinion (task_id, case_number, process_instance_id, discipline, member, treatment,"
                        + " text_note, given_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taskId,
                        opinion.caseNumber(),
                        opinion.processInstanceId(),
                        opinion.discipline().name(),
                        opinion.member(),
                        opinion.treatment().name(),
                        opinion.textNote(),
                        opinion.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the task that asked for an opinion got one. */
    public boolean isGivenIn(String taskId) {
        return database.sql("select count(*) from opinion where task_id = ?")
                        .param(taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The opinions on a case that a reader may see, in the order in which they were given.
     *
     * @param stillOwed the disciplines the reader speaks for and whose opinion is still asked for: as long as there is one, only opinions
     *                  from before the present review, or the reader's own, are shown
     * @param reader    user id
     * @param reviewSince when the present review of the case began
     */
    public List<Opinion> seenBy(String reader, Set<Discipline> stillOwed, String caseNumber, Instant reviewSince) {
        return ofCase(caseNumber).stream()
                .filter(opinion -> stillOwed.isEmpty()
                        || opinion.member().equals(reader)
                        || opinion.givenAt().isBefore(reviewSince))
                .toList();
    }

    private List<Opinion> ofCase(String caseNumber) {
        return database.sql(
                        "select case_number, process_instance_id, discipline, member, treatment, text_note, given_at"
                                + " from opinion where case_number = ? order by given_at, opinion_id")
                .param(caseNumber)
                .query((row, number) -> new Opinion(
                        row.getString("case_number"),
                        row.getString("process_instance_id"),
                        Discipline.valueOf(row.getString("discipline")),
                        row.getString("member"),
                        OpinionTreatment.valueOf(row.getString("treatment")),
                        row.getString("text_note"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
