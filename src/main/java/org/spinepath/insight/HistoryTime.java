package org.spinepath.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The engine's times, which it writes in the zone of the process. */
public final class HistoryTime {

    private HistoryTime() {}

    /** Null where the column is. */
    public static Instant in(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
