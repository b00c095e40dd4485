package org.spinepath.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinepath.upgrade.LastRelease;
import org.spinepath.upgrade.PresentSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** This release reads the file of the last one as it is, and keeps it small without losing a row. */
class FileOfTheLastReleaseTest {

    private static int lastRelease;

    @TempDir
    Path folder;

    @BeforeAll
    static void whatItHad() throws SQLException {
        lastRelease = contentOf(LastRelease.inMemory());
    }

    @Test
    void holdsTheSameRowsAndStillDoesWhenItWasCompactedAndStopped() throws Exception {
        assertThatNothingIsLostFrom(LastRelease.fileIn(folder));
    }

    @Test
    void holdsTheSameRowsWhenItsApplicationCrashed() throws Exception {
        assertThatNothingIsLostFrom(LastRelease.fileAfterACrashIn(folder));
    }

    private static void assertThatNothingIsLostFrom(Path file) throws SQLException {
        String url = PresentSettings.url(file);

        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            assertThat(contentOf(connection)).as("on opening").isEqualTo(lastRelease);
            H2File.behind(connection).orElseThrow().compact();
            assertThat(contentOf(connection)).as("once compacted").isEqualTo(lastRelease);
        }
        assertThat(contentOf(url)).as("after a stop").isEqualTo(lastRelease);
    }

    private static int contentOf(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            return contentOf(connection);
        }
    }

    /** A number that stands for every table with every row of it. */
    private static int contentOf(Connection connection) {
        List<String> script = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("SCRIPT NOPASSWORDS NOSETTINGS")
                .query(String.class)
                .list();
        List<String> rows =
                script.stream().filter(line -> line.startsWith("INSERT INTO")).toList();
        assertThat(rows).hasSizeGreaterThan(100);
        return rows.hashCode();
    }
}
