package org.spinepath.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a soak: an H2 file, or PostgreSQL with {@code -Dspinepath.soak.database=postgres}. */
record SoakDatabase(String url, String user, String password) {

    static SoakDatabase file(Path folder) {
        return new SoakDatabase(
                "jdbc:h2:file:" + folder.resolve("cases") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    /** One that this process may look into while the application runs. */
    static SoakDatabase chosen(Path folder) {
        return "postgres".equals(System.getProperty("spinepath.soak.database"))
                ? postgres()
                : new SoakDatabase(
                        "jdbc:h2:file:" + folder.resolve("cases") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE", "sa", "");
    }

    /** PostgreSQL stops itself with the tests. */
    static SoakDatabase postgres() {
        try {
            return new SoakDatabase(
                    EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> settings() {
        return List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + user,
                "spring.datasource.password=" + password);
    }

    /** For looking into it when no application has it open. */
    DataSource open() {
        return new DriverManagerDataSource(url, user, password);
    }
}
