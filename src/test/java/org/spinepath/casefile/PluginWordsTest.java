package org.spinepath.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

/** Whatever the plugins of Tasklist say is there in each language. */
class PluginWordsTest {

    private static final Path PLUGINS = Path.of("src/main/resources/plugin-webapp");
    private static final Path WORDS = PLUGINS.resolve("spinepath-casefile/app");

    /** For administrators, who read Cockpit in English. */
    private static final Path IN_COCKPIT = PLUGINS.resolve("spinepath-notices");

    private static final Pattern SAID = Pattern.compile("\\bt\\('((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern SAID_OTHERWISE = Pattern.compile("\\bt\\((?!'|text, \\.\\.\\.values\\))[^)]*");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** The codes that scripts make readable. */
    private static final List<Class<? extends Enum<?>>> CODES =
            List.of(Urgency.class, Sex.class, Discipline.class, OpinionTreatment.class, CaseOutcome.class);

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void everyTextOfEveryScriptHasWords(String language) {
        Set<String> known = words(language).keySet();

        List<String> untranslated = scripts().entrySet().stream()
                .flatMap(script -> SAID.matcher(script.getValue())
                        .results()
                        .map(said -> said.group(1).replace("\\'", "'"))
                        .filter(text -> !known.contains(text))
                        .map(text ->
                                "%s says \"%s\": add it to words-%s.js".formatted(script.getKey(), text, language)))
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
                .allSatisfy((script, code) -> assertThat(
                                SAID_OTHERWISE.matcher(code).results().map(MatchResult::group))
                        .as(script)
                        .isEmpty());
    }

    private static Set<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> scripts() {
        try (Stream<Path> files = Files.walk(PLUGINS)) {
            Map<String, String> scripts = new LinkedHashMap<>();
            files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.startsWith(IN_COCKPIT))
                    .filter(file -> !file.getFileName().toString().startsWith("words-"))
                    .sorted()
                    .forEach(file -> scripts.put(PLUGINS.relativize(file).toString(), read(file)));
            return scripts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> words(String language) {
        String module = read(WORDS.resolve("words-" + language + ".js"));
        try {
            return new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(module.replaceFirst("^export default ", ""), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("words-" + language + ".js is not one object of texts", unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
