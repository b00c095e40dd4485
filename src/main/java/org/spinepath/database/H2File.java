package org.spinepath.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/** The file behind a connection to H2. It is valid as long as the connection is open. */
record H2File(MVStore store) {

    /** In milliseconds: it ends with the first turn. */
    private static final int ONE_TURN = 0;

    /**
     * @return empty for another database, for one in memory and for one that another process has open
     */
    static Optional<H2File> behind(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(JdbcConnection.class)
                || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return Optional.empty();
        }
        MVStore store = session.getDatabase().getStore().getMvStore();
        return store.getFileStore() instanceof RandomAccessStore ? Optional.of(new H2File(store)) : Optional.empty();
    }

    long bytes() {
        return file().size();
    }

    /** Of the file, 0 to 100; the rest is left over from earlier commits. */
    int percentInUse() {
        return file().getFillRate() * percentOfBlocksInUse() / 100;
    }

    /** Of the blocks in the file, without the gaps between them, 0 to 100. */
    int percentOfBlocksInUse() {
        return file().getChunksFillRate();
    }

    /** Rises by one with each commit. */
    long version() {
        return store.getCurrentVersion();
    }

    /**
     * Writes what is in use anew, up to 16 MB of it, and gives back the space of the rest. Nobody commits meanwhile: without that lock readers
     * have failed with "Chunk not found".
     */
    void compact() {
        int retention = store.getRetentionTime();
        try {
            store.compactFile(ONE_TURN);
        } finally {
            // The call sets it to zero for good: a disk that writes late would then find its old blocks overwritten.
            store.setRetentionTime(retention);
        }
    }

    private RandomAccessStore file() {
        return (RandomAccessStore) store.getFileStore();
    }
}
