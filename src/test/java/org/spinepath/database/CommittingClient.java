package org.spinepath.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Commits to a file as the engine does, from several threads, while the file is compacted without a break, and says on standard output what was
 * acknowledged: {@code done WORKER STEP}, {@code compacted}, and {@code failed} with a reason. It is killed in the middle.
 */
public final class CommittingClient {

    /** A worker's last steps, which stand in the tables; older ones are overwritten and deleted. */
    public static final int KEPT = 500;

    private CommittingClient() {}

    /** @param arguments the URL of a file with the tables {@code step} and {@code history}, and for each worker the number of its first step */
    public static void main(String[] arguments) {
        int workers = arguments.length - 1;
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(arguments[0]);
        database.setUsername("sa");
        ExecutorService threads = Executors.newFixedThreadPool(workers + 2);
        for (int worker = 0; worker < workers; worker++) {
            int number = worker;
            long first = Long.parseLong(arguments[1 + worker]);
            threads.submit(() -> telling(() -> work(database, number, first)));
        }
        threads.submit(() -> telling(() -> read(database)));
        threads.submit(() -> telling(() -> compact(database)));
    }

    private static void work(HikariDataSource database, int worker, long first) throws SQLException {
        for (long step = first; ; step++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                update(
                        connection,
                        "merge into step values (?, ?, ?, 'waits for its answer')",
                        worker,
                        step % KEPT,
                        step);
                update(connection, "insert into history values (?, ?, ?)", worker, step, step * 31);
                update(connection, "delete from history where worker = ? and step = ?", worker, step - KEPT);
                connection.commit();
            }
            say("done " + worker + " " + step);
        }
    }

    /** As a list in Tasklist does: through all rows, without a lock. */
    private static void read(HikariDataSource database) throws SQLException {
        while (true) {
            try (Connection connection = database.getConnection();
                    PreparedStatement all =
                            connection.prepareStatement("select sum(answer) from history where answer > 0");
                    ResultSet sum = all.executeQuery()) {
                sum.next();
            }
        }
    }

    private static void compact(HikariDataSource database) throws SQLException {
        while (true) {
            try (Connection connection = database.getConnection()) {
                H2File.behind(connection).orElseThrow().compact();
            }
            say("compacted");
        }
    }

    private static void update(Connection connection, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void telling(Work work) {
        try {
            work.run();
        } catch (SQLException | RuntimeException failure) {
            say("failed " + failure);
        }
    }

    /** A line is one write: a kill leaves no half of one that counts. */
    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
