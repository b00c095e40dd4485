package org.spinepath.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Compacts H2's file while the application runs. With {@code WRITE_DELAY=0} no acknowledged commit is lost, and no thread of H2's own ever
 * clears away what earlier commits have left in the file. This one looks once a second from the moment it is made, because the demo writes
 * before the start is complete.
 */
@Component
class FileCompaction implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FileCompaction.class);

    private static final long SECONDS_BETWEEN_LOOKS = 1;

    /** Of a smaller file nobody minds the size. */
    private static final long SMALL_FILE_BYTES = 8L * 1024 * 1024;

    /** As long as so much of it is in use, a file is left alone. While cases are played it cannot be brought much above this. */
    private static final int PERCENT_IN_USE = 60;

    /** A turn moves so little of a large file that several may show nothing before its end is given back. */
    private static final int TURNS_IN_VAIN = 5;

    /** Of the looks that are left out after each further one: at last there is about one a minute. */
    private static final int MOST_DOUBLINGS = 6;

    private final DataSource database;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(FileCompaction::thread);
    /** At which there was nothing to be moved; it rises with each commit. */
    private long versionLeftAlone = -1;

    private int turnsInVain;
    private int looksToLeaveOut;

    FileCompaction(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (H2File.behind(connection).isPresent()) {
                thread.scheduleWithFixedDelay(
                        this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
            }
        }
    }

    /** The connection pool closes afterwards. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** Never fails: what cannot be done now is tried again. */
    void look() {
        try (Connection connection = database.getConnection()) {
            H2File.behind(connection).ifPresent(this::compactWhenWasteful);
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("The database's file was not compacted; the next attempt follows", failure);
        }
    }

    private void compactWhenWasteful(H2File file) {
        if (looksToLeaveOut > 0) {
            looksToLeaveOut--;
            return;
        }
        long bytes = file.bytes();
        long version = file.version();
        if (file.percentInUse() >= PERCENT_IN_USE || bytes <= SMALL_FILE_BYTES || version == versionLeftAlone) {
            return;
        }
        int blocksInUse = file.percentOfBlocksInUse();
        file.compact();
        if (file.version() == version) {
            versionLeftAlone = version;
            return;
        }
        boolean isGain = file.percentOfBlocksInUse() > blocksInUse || file.bytes() < bytes;
        turnsInVain = isGain ? 0 : turnsInVain + 1;
        // A long transaction holds what it found: in vain until it ends, and then there is much to gain. Ever more
        // seldom, but again.
        looksToLeaveOut = turnsInVain <= TURNS_IN_VAIN ? 0 : 1 << Math.min(turnsInVain - TURNS_IN_VAIN, MOST_DOUBLINGS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "file-compaction");
        thread.setDaemon(true);
        return thread;
    }
}
