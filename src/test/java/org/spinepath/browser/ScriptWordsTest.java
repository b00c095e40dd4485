package org.spinepath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

/** Whatever scripts say in the reader's language is there in each of them. */
class ScriptWordsTest {

    private static final Path WORDS = Path.of("forms/i18n");

    private static final Pattern SAID_OTHERWISE = Pattern.compile("\\bt\\((?!'|text, \\.\\.\\.values\\))[^)]*");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** The codes that scripts make readable. */
    private static final List<Class<? extends Enum<?>>> CODES =
            List.of(Urgency.class, Sex.class, Discipline.class, OpinionTreatment.class, CaseOutcome.class);

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void everyTextOfEveryScriptHasWords(String language) {
        Set<String> known = words(language).keySet();

        List<String> untranslated = scripts().stream()
                .flatMap(script -> script.said().stream()
                        .filter(text -> !known.contains(text))
                        .map(text -> "%s says \"%s\": add it to forms/i18n/%s.json"
                                .formatted(script.address(), text, language)))
                .toList();

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void everyCodeHasWords(String language) {
        List<String> readable = CODES.stream()
                .flatMap(code -> Arrays.stream(code.getEnumConstants()))
                .map(code -> code.name().replace('_', ' '))
                .map(name -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(words(language)).containsKeys(readable.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void noTranslationLosesAValue(String language) {
        assertThat(words(language)).allSatisfy((english, translation) -> {
            assertThat(translation).as(english).isNotBlank();
            assertThat(placesIn(translation)).as(english).isEqualTo(placesIn(english));
        });
    }

    @Test
    void textsAreLiteralsSoThatTheyAreFoundHere() {
        assertThat(scripts())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(
                                SAID_OTHERWISE.matcher(script.text()).results().map(MatchResult::group))
                        .as(script.address())
                        .isEmpty());
    }

    private static Set<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<BrowserFile> scripts() {
        return BrowserFile.all().stream().filter(BrowserFile::isScript).toList();
    }

    private static Map<String, String> words(String language) {
        Path file = WORDS.resolve(language + ".json");
        try {
            return new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(Files.readString(file), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not one object of texts", unreadable);
        }
    }
}
