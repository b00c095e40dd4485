package org.spinepath.upgrade;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

/**
 * The database that the last release left behind: the demo's users, and twelve cases that wait at different steps. Its README, beside the
 * script, names them. For the test of a migration take it {@link #inMemory()} and migrate it, for the whole application give the URL to a server.
 */
public final class LastRelease {

    /** When it was stopped; what a test does next comes after it. */
    public static final Instant STOPPED_AT = Instant.parse("2026-11-30T16:50:00Z");

    private static final String SCRIPT = "/upgrade/before-0.1.0.sql.gz";
    private static final Path ITS_H2 = Path.of("target", "upgrade", "h2-of-the-last-release.jar");
    private static final String ITS_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH";

    private LastRelease() {}

    /**
     * Loads it into a database of its own, by the present H2.
     *
     * @return the database's URL, for user {@code sa} without a password, as long as this virtual machine runs
     */
    public static String inMemory() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = connect(new org.h2.Driver(), url)) {
            load(connection);
        }
        return url;
    }

    /**
     * Writes it to {@code cases.mv.db} in this folder, by the H2 that the release had.
     *
     * @return the file without its ending, as it stands in a URL
     */
    public static Path fileIn(Path folder) throws SQLException, IOException {
        return fileIn(folder, "SHUTDOWN");
    }

    /** The same file as a crash leaves it: nothing was closed. */
    public static Path fileAfterACrashIn(Path folder) throws SQLException, IOException {
        return fileIn(folder, "SHUTDOWN IMMEDIATELY");
    }

    private static Path fileIn(Path folder, String end) throws SQLException, IOException {
        Path file = folder.resolve("cases");
        try (URLClassLoader its =
                new URLClassLoader(new URL[] {ITS_H2.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver)
                    its.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            Connection connection = connect(driver, "jdbc:h2:file:" + file.toAbsolutePath() + ITS_OPTIONS);
            load(connection);
            execute(connection, end);
        } catch (ReflectiveOperationException notThere) {
            throw new IllegalStateException(
                    "No H2 of the last release in " + ITS_H2 + ": run mvn generate-test-resources", notThere);
        }
        return file;
    }

    private static Connection connect(Driver driver, String url) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", "");
        return driver.connect(url, login);
    }

    private static void load(Connection connection) throws SQLException {
        execute(connection, "RUNSCRIPT FROM '" + script() + "' COMPRESSION GZIP");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path script() {
        try {
            return Path.of(LastRelease.class.getResource(SCRIPT).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
