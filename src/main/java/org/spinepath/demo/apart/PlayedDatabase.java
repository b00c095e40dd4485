package org.spinepath.demo.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** The database into which the second virtual machine plays, in a folder that goes with it. */
record PlayedDatabase(Path folder) implements AutoCloseable {

    static final String USER = "sa";

    static PlayedDatabase create() {
        try {
            return new PlayedDatabase(Files.createTempDirectory("spinepath-demo"));
        } catch (IOException refused) {
            throw new UncheckedIOException("No folder can be made for the random cases", refused);
        }
    }

    String url() {
        return "jdbc:h2:file:" + folder.resolve("played") + ";DEFAULT_NULL_ORDERING=HIGH";
    }

    /** Once nobody else has it open. One connection that stays: without one the file is closed after each question. */
    SingleConnectionDataSource open() {
        return new SingleConnectionDataSource(url(), USER, "", true);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("A folder of the demo cannot be removed: " + folder, refused);
        }
    }
}
