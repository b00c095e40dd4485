package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text in the repository that is made from the code: compared with what would be made now, or made anew when somebody asks. */
final class GeneratedText {

    private static final String RENEW = "spinepath.docs.renew";

    private final Path file;
    private final Class<?> test;

    /** @param test the class whose run renews the text */
    GeneratedText(String file, Class<?> test) {
        this.file = Path.of(file);
        this.test = test;
    }

    static boolean isToBeRenewed() {
        return Boolean.getBoolean(RENEW);
    }

    void renew(String text) throws IOException {
        Files.writeString(file, text);
    }

    String read() throws IOException {
        return Files.readString(file);
    }

    void isWhatTheCodeSays(String text) throws IOException {
        if (isToBeRenewed()) {
            renew(text);
        }
        assertThat(read()).as(howToRenew()).isEqualTo(text);
    }

    String howToRenew() {
        return "%s, renewed by: mvn test -Dtest=%s -D%s=true".formatted(file, test.getSimpleName(), RENEW);
    }
}
