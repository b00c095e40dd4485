package org.spinepath.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinepath.upgrade.PresentSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With every commit on the disk at once, a file grows by each; what is not needed any more is cleared while the application runs. */
class FileCompactionTest {

    private static final long MB = 1024 * 1024;

    @TempDir
    Path folder;

    private HikariDataSource database;

    @BeforeEach
    void aFile() {
        database = new HikariDataSource();
        database.setJdbcUrl(PresentSettings.url(folder.resolve("cases")));
        database.setUsername("sa");
        database.setMaximumPoolSize(2);
        JdbcClient.create(database)
                .sql("create table step (id int primary key, state varchar(200), turn int)")
                .update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFileShrinksWhileItIsOpen() throws Exception {
        commitUntilTheFileHas(24 * MB);
        FileCompaction compaction = new FileCompaction(database);

        compaction.afterPropertiesSet();

        await().atMost(Duration.ofSeconds(30)).until(() -> bytes() <= 8 * MB);
        compaction.destroy();
        assertThatEveryRowIsThere();
    }

    @Test
    void aSmallFileIsLeftAlone() throws Exception {
        commitUntilTheFileHas(MB);
        long before = version();

        new FileCompaction(database).look();

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aFileToWhichNothingMoreIsWrittenIsSoonLeftAlone() throws Exception {
        commitUntilTheFileHas(24 * MB);
        FileCompaction compaction = new FileCompaction(database);
        IntStream.range(0, 10).forEach(look -> compaction.look());
        long before = version();

        compaction.look();

        assertThat(version()).isEqualTo(before);
        assertThat(bytes()).isLessThanOrEqualTo(8 * MB);
    }

    @Test
    void whatALongTransactionLeftBehindIsClearedOnceItHasEnded() throws Exception {
        JdbcClient rows = JdbcClient.create(database);
        rows.sql("create table answer (id uuid primary key, step uuid, said varchar(400))")
                .update();
        rows.sql("create index answer_of_step on answer (step)").update();
        FileCompaction compaction = new FileCompaction(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int turn = 0; turn < 100; turn++) {
                statement.executeUpdate("insert into answer select random_uuid(), random_uuid(),"
                        + " repeat(random_uuid(), 5) from system_range(1, 1000)");
                compaction.look();
            }
            connection.commit();
        }
        long left = bytes();

        IntStream.range(0, 100).forEach(look -> compaction.look());

        assertThat(bytes()).isLessThan(left / 3);
    }

    @Test
    void blocksAreKeptAsLongAsBeforeForADiskThatWritesLate() throws Exception {
        commitUntilTheFileHas(MB);
        try (Connection connection = database.getConnection()) {
            H2File file = H2File.behind(connection).orElseThrow();
            int before = file.store().getRetentionTime();

            file.compact();

            assertThat(file.store().getRetentionTime()).isEqualTo(before).isPositive();
        }
    }

    @Test
    void aStopLeavesLittleMoreThanTheRows() throws Exception {
        commitUntilTheFileHas(16 * MB);

        database.close();

        assertThat(bytes()).isLessThan(MB);
    }

    @Test
    void aDatabaseInMemoryHasNoFile() throws SQLException {
        try (HikariDataSource inMemory = new HikariDataSource()) {
            inMemory.setJdbcUrl("jdbc:h2:mem:");
            try (Connection connection = inMemory.getConnection()) {
                assertThat(H2File.behind(connection)).isEmpty();
            }
        }
    }

    @Test
    void anotherDatabaseHasNoFileOfOurs() throws SQLException {
        assertThat(H2File.behind(mock(Connection.class))).isEmpty();
    }

    private void commitUntilTheFileHas(long bytes) {
        JdbcClient rows = JdbcClient.create(database);
        for (int turn = 0; bytes() < bytes; turn++) {
            rows.sql("merge into step values (:id, :state, :turn)")
                    .param("id", turn % 1000)
                    .param("state", "waits ".repeat(30))
                    .param("turn", turn)
                    .update();
        }
    }

    private void assertThatEveryRowIsThere() {
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from step where state = :state")
                        .param("state", "waits ".repeat(30))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
    }

    private long version() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return H2File.behind(connection).orElseThrow().version();
        }
    }

    private long bytes() {
        return folder.resolve("cases.mv.db").toFile().length();
    }
}
