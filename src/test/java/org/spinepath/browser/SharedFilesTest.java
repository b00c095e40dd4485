package org.spinepath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** How browsers get what plugins and pages share. */
@SpinepathServer
class SharedFilesTest {

    @Autowired
    private Environment environment;

    @Test
    void tasklistLoadsThemBeforeAnybodyHasSignedIn() {
        List<BrowserFile> shared = BrowserFile.all().stream()
                .filter(file -> file.room().equals(BrowserFile.SHARED))
                .toList();

        assertThat(shared).isNotEmpty().allSatisfy(file -> {
            Answer answer = Visitor.unknown(environment).get(file.address());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(file.text());
            assertThat(answer.type()).startsWith(file.isScript() ? "text/javascript" : "text/css");
        });
    }

    @Test
    void theWordsAreThoseOfTheForms() throws IOException {
        for (String language : List.of("pl", "de")) {
            Answer answer = Visitor.unknown(environment).get("/spinepath-shared/words/" + language + ".json");

            assertThat(answer.body()).isEqualTo(Files.readString(Path.of("forms/i18n", language + ".json")));
        }
    }

    @Test
    void aBrowserKeepsThemAndIsToldWhetherTheyHaveChanged() {
        Answer first = Visitor.unknown(environment).get("/spinepath-shared/words/de.json");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        Answer again = Visitor.unknown(environment)
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get("/spinepath-shared/words/de.json");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void thePagesThemselvesStayClosed() {
        for (String page : List.of("/referrals/new", "/letters", "/meetings/next")) {
            assertThat(Visitor.unknown(environment).get(page).status()).as(page).isEqualTo(302);
        }
    }
}
