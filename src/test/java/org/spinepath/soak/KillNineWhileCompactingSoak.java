package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.database.CommittingClient;
import org.spinepath.upgrade.PresentSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A kill in the middle of a compaction loses nothing that was acknowledged, again and again on the same file. */
class KillNineWhileCompactingSoak {

    private static final Logger LOG = LoggerFactory.getLogger(KillNineWhileCompactingSoak.class);
    private static final int ROUNDS = 12;
    private static final int WORKERS = 3;
    private static final int COMMITS_BEFORE_A_KILL = 600;
    private static final long SEED = 20261130;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedCommitIsFoundAgain() throws Exception {
        String url = PresentSettings.url(folder.resolve("cases"));
        createTables(url);
        Random moments = new Random(SEED);
        long[] last = new long[WORKERS];
        int compactions = 0;
        int commits = 0;

        for (int round = 0; round < ROUNDS; round++) {
            Process client = start(url, last);
            int kill = COMMITS_BEFORE_A_KILL + moments.nextInt(COMMITS_BEFORE_A_KILL);
            int acknowledged = 0;
            // Killed by its handle, which leaves the stream open: what it said before counts also when it is read
            // later.
            try (BufferedReader lines = client.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    assertThat(line).doesNotStartWith("failed");
                    if (line.equals("compacted")) {
                        compactions++;
                    } else if (line.startsWith("done ")) {
                        String[] words = line.split(" ");
                        last[Integer.parseInt(words[1])] = Long.parseLong(words[2]);
                        acknowledged++;
                    }
                    if (acknowledged == kill) {
                        client.toHandle().destroyForcibly();
                    }
                }
            } finally {
                client.destroyForcibly().waitFor();
            }
            commits += acknowledged;
            for (int worker = 0; worker < WORKERS; worker++) {
                last[worker] = assertThatAllIsThere(database(url), worker, last[worker]);
            }
        }

        assertThat(compactions).as("compactions").isGreaterThan(ROUNDS);
        LOG.info("{} kills, {} commits acknowledged, all found; {} compactions", ROUNDS, commits, compactions);
    }

    private static void createTables(String url) {
        JdbcClient database = database(url);
        database.sql("create table step (worker int, id int, step bigint, state varchar(200), primary key (worker,"
                        + " id))")
                .update();
        database.sql("create table history (worker int, step bigint, answer bigint, primary key (worker, step))")
                .update();
        database.sql("create index history_by_answer on history (answer, worker)")
                .update();
    }

    /** Answers the worker's last step, acknowledged or not. */
    private static long assertThatAllIsThere(JdbcClient database, int worker, long acknowledged) {
        List<Long> history = steps(database, "select step from history where worker = :worker order by step", worker);
        long newest = history.get(history.size() - 1);
        List<Long> kept = LongStream.rangeClosed(Math.max(1, newest - CommittingClient.KEPT + 1), newest)
                .boxed()
                .toList();

        assertThat(newest).as("the last step that was acknowledged").isGreaterThanOrEqualTo(acknowledged);
        assertThat(history).as("the table").isEqualTo(kept);
        assertThat(steps(database, "select step from step where worker = :worker order by step", worker))
                .as("rows that are written again and again")
                .isEqualTo(kept);
        assertThat(steps(
                        database,
                        "select answer / 31 from history where worker = :worker and answer > 0 order by answer",
                        worker))
                .as("the index")
                .isEqualTo(kept);
        return newest;
    }

    private static List<Long> steps(JdbcClient database, String sql, int worker) {
        return database.sql(sql).param("worker", worker).query(Long.class).list();
    }

    private static JdbcClient database(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    }

    private static Process start(String url, long[] last) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CommittingClient.class.getName(),
                url));
        LongStream.of(last).forEach(step -> command.add(String.valueOf(step + 1)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
