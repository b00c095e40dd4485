package org.spinepath.pathway.mdt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.variables.Names;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions of the MDT, with the recommendation they were made on. Append-only: a new decision is added, none is changed. */
@Repository
public class DecisionLog {

    private static final String SELECT = "select case_number, process_instance_id, decided_at, decided_by,"
            + " members_present, recommended_treatment, recommendation, outcome, treatment, override_reason_code,"
            + " override_reason_note, quorum_waived_note, dissent, dissent_note from decision";

    private final JdbcClient database;

    DecisionLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * One decision of the MDT.
     *
     * @param decidedBy            user id of who recorded it
     * @param recommendedTreatment what was recommended at the time, or null
     * @param recommendation       the recommendation of the time as Json: treatment, row, alternatives, adjuncts, reasons, warnings, missing
     * @param treatment            what was chosen; null when more information is needed
     * @param overrideReasonCode   null when the recommendation was followed
     * @param overrideReasonNote   id of the note that says why, or null
     * @param quorumWaivedNote     id of the note that says why an emergency was decided without quorum, or null
     * @param dissent              who of those present disagreed; empty when all agreed
     * @param dissentNote          id of the note with the words of those who disagreed, or null
     */
    public record Decision(
            String caseNumber,
            String processInstanceId,
            Instant decidedAt,
            String decidedBy,
            Set<Discipline> membersPresent,
            Treatment recommendedTreatment,
            String recommendation,
            MdtOutcome outcome,
            Treatment treatment,
            OverrideReasonCode overrideReasonCode,
            String overrideReasonNote,
            String quorumWaivedNote,
            Set<Discipline> dissent,
            String dissentNote) {}

    /**
     * What was chosen against what was recommended.
     *
     * @param recommended        null when there was no settled recommendation
     * @param overrideReasonCode null when the recommendation was followed
     */
    public record Choice(
            String processInstanceId, Treatment recommended, Treatment chosen, OverrideReasonCode overrideReasonCode) {

        public TreatmentChoice against() {
            return new TreatmentChoice(Optional.ofNullable(recommended), Optional.of(chosen));
        }
    }

    /** Adds a decision. Takes part in the running transaction. */
    public void append(Decision decision) {
        database.sql("insert into decision (case_number, process_instance_id, decided_at, decided_by, members_present,"
                        + " recommended_treatment, recommendation, outcome, treatment, override_reason_code,"
                        + " override_reason_note, quorum_waived_note, dissent, dissent_note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision.caseNumber(),
                        decision.processInstanceId(),
                        decision.decidedAt().atOffset(ZoneOffset.UTC),
                        decision.decidedBy(),
                        Names.joined(decision.membersPresent()),
                        Names.of(decision.recommendedTreatment()),
                        decision.recommendation(),
                        decision.outcome().name(),
                        Names.of(decision.treatment()),
                        Names.of(decision.overrideReasonCode()),
                        decision.overrideReasonNote(),
                        decision.quorumWaivedNote(),
                        decision.dissent().isEmpty() ? null : Names.joined(decision.dissent()),
                        decision.dissentNote())
                .update();
    }

    /** All decisions on a case, the oldest first. */
    public List<Decision> ofCase(String caseNumber) {
        return database.sql(SELECT + " where case_number = ? order by decided_at, decision_id")
                .param(caseNumber)
                .query(DecisionLog::decision)
                .list();
    }

    /** The treatments that were chosen from one instant to before another; says of which process instance, nothing of whom. */
    public List<Choice> choices(Instant from, Instant to) {
        return database.sql("select process_instance_id, recommended_treatment, treatment, override_reason_code"
                        + " from decision where decided_at >= ? and decided_at < ? and treatment is not null")
                .param(from.atOffset(ZoneOffset.UTC))
                .param(to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Choice(
                        row.getString("process_instance_id"),
                        Names.constant(row.getString("recommended_treatment"), Treatment.class),
                        Names.constant(row.getString("treatment"), Treatment.class),
                        Names.constant(row.getString("override_reason_code"), OverrideReasonCode.class)))
                .list();
    }

    /** The emergencies that were decided without quorum since then, the oldest first. */
    public List<Decision> withoutQuorumSince(Instant since) {
        return database.sql(SELECT + " where quorum_waived_note is not null and decided_at >= ?"
                        + " order by decided_at, decision_id")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(DecisionLog::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("case_number"),
                row.getString("process_instance_id"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                Names.split(row.getString("members_present"), Discipline.class),
                Names.constant(row.getString("recommended_treatment"), Treatment.class),
                row.getString("recommendation"),
                MdtOutcome.valueOf(row.getString("outcome")),
                Names.constant(row.getString("treatment"), Treatment.class),
                Names.constant(row.getString("override_reason_code"), OverrideReasonCode.class),
                row.getString("override_reason_note"),
                row.getString("quorum_waived_note"),
                row.getString("dissent") == null ? Set.of() : Names.split(row.getString("dissent"), Discipline.class),
                row.getString("dissent_note"));
    }
}
