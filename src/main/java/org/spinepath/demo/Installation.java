package org.spinepath.demo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this database is for, once and for all. */
@Repository
class Installation {

    enum Kind {
        DEMO,
        LIVE
    }

    private final JdbcClient database;

    Installation(JdbcClient database) {
        this.database = database;
    }

    Optional<Kind> kind() {
        return database.sql("select kind from installation where id = 1")
                .query(String.class)
                .optional()
                .map(Kind::valueOf);
    }

    void mark(Kind kind) {
        database.sql("insert into installation (id, kind, marked_at) values (1, :kind, current_timestamp)")
                .param("kind", kind.name())
                .update();
    }
}
