package org.spinepath.insight.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.UrgencyTier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long each step took for each urgency in the last year. Read again once an hour: what is added in between changes no forecast that
 * anybody could tell apart.
 */
@Repository
class PastWaits {

    private static final Duration BACK = Duration.ofDays(365);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final long[] NONE = {};

    private static final String DONE = """
        select TASK_DEF_KEY_, PRIORITY_, DURATION_ from ACT_HI_TASKINST
        where PROC_DEF_KEY_ = :pathway and END_TIME_ >= :from and DELETE_REASON_ = 'completed'
        """;

    private final JdbcClient database;
    private final Clock clock;
    private volatile Read last = new Read(Instant.MIN, Map.of());

    PastWaits(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Kind(String step, Urgency tier) {}

    private record Read(Instant at, Map<Kind, long[]> waits) {}

    /** In milliseconds, ascending. */
    long[] of(String step, Urgency tier) {
        return upToDate().waits().getOrDefault(new Kind(step, tier), NONE);
    }

    private Read upToDate() {
        Instant now = clock.instant();
        Read known = last;
        boolean current = !known.at().isAfter(now) && known.at().isAfter(now.minus(KEPT));
        if (!current) {
            known = new Read(now, read(now));
            last = known;
        }
        return known;
    }

    private Map<Kind, long[]> read(Instant now) {
        Map<Kind, LongStream.Builder> waits = new HashMap<>();
        database.sql(DONE)
                .param("pathway", Processes.PATHWAY)
                .param("from", Timestamp.from(now.minus(BACK)))
                .query(row -> {
                    Kind kind = new Kind(row.getString("TASK_DEF_KEY_"), UrgencyTier.of(row.getInt("PRIORITY_")));
                    waits.computeIfAbsent(kind, first -> LongStream.builder()).add(row.getLong("DURATION_"));
                });
        Map<Kind, long[]> sorted = new HashMap<>();
        waits.forEach(
                (kind, durations) -> sorted.put(kind, durations.build().sorted().toArray()));
        return sorted;
    }
}
