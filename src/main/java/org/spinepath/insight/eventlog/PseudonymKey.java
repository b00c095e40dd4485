package org.spinepath.insight.eventlog;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key of this installation's pseudonyms: made when it is first needed, then for ever the same, on every node. */
@Repository
class PseudonymKey {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;

    PseudonymKey(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Outside of any transaction, which PostgreSQL would break off when another node is first. */
    byte[] get() {
        return HexFormat.of().parseHex(stored().orElseGet(this::created));
    }

    private String created() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            database.sql("insert into pseudonym_key (key_id, secret, created_at) values (1, ?, ?)")
                    .params(HexFormat.of().formatHex(key), OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException anotherWasFirst) {
            // Whoever was first, theirs counts.
        }
        return stored().orElseThrow();
    }

    private Optional<String> stored() {
        return database.sql("select secret from pseudonym_key where key_id = 1")
                .query(String.class)
                .optional();
    }
}
