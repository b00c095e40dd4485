package org.spinepath.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * H2 2.4.240 refuses every row of a table with {@code check (column in (...))} once the connection that made the table is closed, until the file is
 * opened anew (h2database issue 4308). Conditions joined by {@code or} do the same and work.
 */
class ChecksInMigrationsTest {

    private static final Pattern CHECK_IN = Pattern.compile("check\\s*\\([^)]*\\sin\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** Its one row is written at the first start, by a pool whose connections are minutes old. */
    private static final String WRITTEN_ONCE = "V5__demo.sql";

    @Test
    void noTableChecksByAListOfValues() throws IOException {
        List<String> found = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/V*__*.sql"))
                .filter(ChecksInMigrationsTest::checksByAList)
                .map(Resource::getFilename)
                .toList();

        assertThat(found).containsExactly(WRITTEN_ONCE);
    }

    private static boolean checksByAList(Resource migration) {
        try {
            return CHECK_IN.matcher(migration.getContentAsString(StandardCharsets.UTF_8))
                    .find();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
