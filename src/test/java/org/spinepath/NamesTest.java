package org.spinepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name means one thing in the whole house. */
class NamesTest {

    @Test
    void noTwoClassesHaveTheSameSimpleName() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<List<Path>> shared = files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getFileName))
                    .values()
                    .stream()
                    .filter(sameName -> sameName.size() > 1)
                    .toList();
            assertThat(shared).isEmpty();
        }
    }
}
