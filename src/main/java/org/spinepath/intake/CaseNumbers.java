package org.spinepath.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives every case a number that no other has. */
@Repository
public class CaseNumbers {

    private final JdbcClient database;
    private final Clock clock;

    CaseNumbers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The next case number, for example {@code SP-2026-000123}; a number is never given twice. */
    String next() {
        return String.format(
                Locale.ROOT, "SP-%d-%06d", OffsetDateTime.now(clock).getYear(), take());
    }

    /**
     * Takes numbers that no referral will get.
     *
     * @param count how many, at least 1; in a row as long as nobody refers meanwhile
     * @return the first of them
     */
    public long reserve(long count) {
        long first = take();
        LongStream.range(1, count).forEach(another -> take());
        return first;
    }

    private long take() {
        return database.sql("select nextval('case_number_seq')")
                .query(Long.class)
                .single();
    }
}
