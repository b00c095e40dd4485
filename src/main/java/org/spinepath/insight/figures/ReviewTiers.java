package org.spinepath.insight.figures;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With what urgency the cases were reviewed in a period, by process instance. */
@Repository
class ReviewTiers {

    private static final String REVIEWED = """
        select PROC_INST_ID_, max(PRIORITY_) as PRIORITY from ACT_HI_TASKINST
        where PROC_DEF_KEY_ = :pathway and TASK_DEF_KEY_ = :review and END_TIME_ >= :from and END_TIME_ < :to
        group by PROC_INST_ID_
        """;

    private final JdbcClient database;

    ReviewTiers(JdbcClient database) {
        this.database = database;
    }

    Map<String, Urgency> in(Question question) {
        Map<String, Urgency> tiers = new HashMap<>();
        database.sql(REVIEWED)
                .param("review", Steps.REVIEW_AT_MDT)
                .param("pathway", Processes.PATHWAY)
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()))
                .query(row -> {
                    tiers.put(row.getString("PROC_INST_ID_"), UrgencyTier.of(row.getInt("PRIORITY")));
                });
        return tiers;
    }
}
