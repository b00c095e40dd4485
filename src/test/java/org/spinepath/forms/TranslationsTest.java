package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.browser.BrowserFile;
import org.spinepath.casefile.words.FormTranslation;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.models.Form;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.words.Language;
import org.spinepath.words.Words;

/** What a reader of a form sees is there in each language, nothing else is, and no translation can break a form. */
class TranslationsTest {

    private static final Pattern INSERT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern BREAKS_A_FORM = Pattern.compile("[{}<>\"\\\\&]|^=");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** The id of a form, or a letter, before a text that means something else there. */
    private static final Pattern ONLY_THERE = Pattern.compile(
            "(?:letter|" + ShippedForms.all().stream().map(Form::id).collect(Collectors.joining("|")) + "): ");

    private static final Pattern CONDITION = Pattern.compile("\\{\\{#.*|(?<=if ).*?(?= then )", Pattern.DOTALL);

    /** A text, or the key of a context, which a colon follows. */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"(:?)");

    private static final Pattern IS_READ = Pattern.compile("(?!#).*\\p{Ll}.*", Pattern.DOTALL);

    private static final List<Class<? extends Enum<?>>> CODES =
            List.of(Urgency.class, Sex.class, Discipline.class, OpinionTreatment.class, CaseOutcome.class);

    private static final Pattern SPOKEN =
            Pattern.compile("\\[get value\\(\\{[^}]*}, [\\w.]+\\), .*?]\\[item != null]\\[1]");

    static List<Form> forms() {
        return ShippedForms.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void nothingIsLeftInEnglish(String language) {
        Map<String, String> words = dictionary(language);

        List<String> untranslated = uses().entrySet().stream()
                .filter(use -> use.getValue().stream().noneMatch(words::containsKey))
                .map(use -> "%s has no words for: add \"%s\": \"…\" to %s"
                        .formatted(use.getKey(), use.getValue().get(1), file(language)))
                .toList();

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void nothingIsTranslatedThatNobodySays(String language) {
        Set<String> said = Stream.of(
                        uses().values().stream().flatMap(List::stream),
                        BrowserFile.all().stream().flatMap(file -> file.said().stream()),
                        codesInScripts(),
                        letters().flatMap(text -> Stream.of(text, "letter: " + text)))
                .flatMap(texts -> texts)
                .collect(Collectors.toSet());

        assertThat(dictionary(language).keySet())
                .as("entries to remove from %s, because no form, script or letter says them any more", file(language))
                .isSubsetOf(said);
    }

    @Test
    void theLanguagesAreInStep() {
        assertThat(everywhere("pl").keySet()).isEqualTo(everywhere("de").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void whatIsSaidOtherwiseInOnePlaceDiffersFromWhatIsSaidElsewhere(String language) {
        Map<String, String> words = dictionary(language);

        assertThat(words.entrySet())
                .filteredOn(entry -> ONLY_THERE.matcher(entry.getKey()).lookingAt())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue())
                        .as(entry.getKey())
                        .isNotEqualTo(
                                words.get(ONLY_THERE.matcher(entry.getKey()).replaceFirst(""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void wordsAreNeitherMarkupNorExpressions(String language) {
        Set<String> ofForms = uses().values().stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(dictionary(language).entrySet())
                .as("entries of %s with one of { } < > \" \\ & in them, or empty", file(language))
                .filteredOn(entry -> entry.getValue().isBlank()
                        || BREAKS_A_FORM
                                .matcher(
                                        ofForms.contains(entry.getKey())
                                                ? entry.getValue()
                                                : PLACE.matcher(entry.getValue())
                                                        .replaceAll(""))
                                .find())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTranslatedFormAsksForTheSame(Form form) {
        for (String language : List.of("pl", "de")) {
            JsonNode translated = translated(form, language);

            assertThat(translated).isNotEqualTo(form.json());
            assertThat(withoutWords(translated)).isEqualTo(withoutWords(form.json()));
            assertThat(new Form(form.file(), translated).reads()).isEqualTo(form.reads());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCodeThatAFormShowsIsOneThatHasWords(Form form) {
        for (String language : List.of("pl", "de")) {
            assertThat(texts(translated(form, language)))
                    .extracting(text -> SPOKEN.matcher(text).replaceAll(""))
                    .as("codes of a variable that SpokenCodes does not know, in %s", form)
                    .noneMatch(text -> text.contains("lower case("));
        }
    }

    @Test
    void codesAreSpokenInTheLanguageOfTheForm() {
        String english =
                "{\"id\":\"x\",\"text\":\"{{lower case(replace(recommendedTreatment, \\\"_\\\", \\\" \\\"))}}\"}";

        assertThat(new FormTranslation((form, text) ->
                                Optional.of(text).filter("radiotherapy"::equals).map(word -> "Bestrahlung"))
                        .of(json(english))
                        .path("text")
                        .asText())
                .isEqualTo("{{[get value({\"RADIOTHERAPY\": \"Bestrahlung\"}, recommendedTreatment), "
                        + "lower case(replace(recommendedTreatment, \"_\", \" \"))][item != null][1]}}");
    }

    @Test
    void whatIsComparedIsNeverTranslated() {
        String english =
                "{\"id\":\"x\",\"text\":\"<p style=\\\"x\\\">Due{{if a = \\\"due\\\" then \\\"due\\\" else \\\"#fff\\\"}}</p>\"}";

        assertThat(new FormTranslation((form, text) -> Optional.of("fällig"))
                        .of(json(english))
                        .path("text")
                        .asText())
                .isEqualTo("<p style=\"x\">fällig{{if a = \"due\" then \"fällig\" else \"#fff\"}}</p>");
    }

    /** An expression that could not be read would stay English without anybody being asked for its words. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyTextWithinAnExpressionIsAskedFor(Form form) {
        JsonNode marked = new FormTranslation((id, english) -> Optional.of("«" + english + "»")).of(form.json());

        assertThat(texts(marked).stream()
                        .flatMap(text -> INSERT.matcher(text).results())
                        .map(insert -> SPOKEN.matcher(insert.group()).replaceAll(""))
                        .map(insert -> CONDITION.matcher(insert).replaceAll(""))
                        .flatMap(insert -> LITERAL.matcher(insert).results())
                        .filter(literal -> literal.group(2).isEmpty())
                        .map(literal -> literal.group(1))
                        .filter(literal -> IS_READ.matcher(literal).matches()))
                .allMatch(literal -> literal.startsWith("«"));
    }

    @Test
    void aFormMayMeanSomethingElseByTheSameWord() {
        assertThat(Words.in(Language.DE).of("reviewAtMdt", "Present")).contains("Anwesend");
        assertThat(Words.in(Language.DE).of("assessPatient", "Present")).contains("Vorhanden");
    }

    /** Under form, component and text, the entries that would translate it: the form's own, then the one for all forms. */
    private static Map<String, List<String>> uses() {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        for (Form form : ShippedForms.all()) {
            for (Form.Component component : form.components()) {
                ObjectNode alone = component.json().deepCopy();
                alone.remove("components");
                alone.put("id", form.id());
                new FormTranslation((id, english) -> {
                            uses.put(
                                    form.file() + ", " + component.id() + ", \"" + english + "\"",
                                    List.of(id + ": " + english, english));
                            return Optional.empty();
                        })
                        .of(alone);
            }
        }
        return uses;
    }

    static JsonNode translated(Form form, String language) {
        return new FormTranslation(Words.in(Language.named(language).orElseThrow())).of(form.json());
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** The form with every text taken out that a reader sees. */
    private static JsonNode withoutWords(JsonNode form) {
        JsonNode rest = form.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(rest, objects);
        objects.forEach(object -> object.remove(List.of("label", "dateLabel", "description", "content", "text")));
        return rest;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    /** The codes that a variable can hold, and a case's course, as scripts write them. */
    private static Stream<String> codesInScripts() {
        return Stream.of(
                        CaseVariables.ALL.stream().flatMap(known -> known.type().options().stream()),
                        CODES.stream()
                                .flatMap(type ->
                                        Arrays.stream(type.getEnumConstants()).map(Enum::name)))
                .flatMap(codes -> codes)
                .map(code -> code.toLowerCase(Locale.ROOT).replace('_', ' '))
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    private static Stream<String> letters() {
        Properties texts = new Properties();
        try (Reader letter = Files.newBufferedReader(Path.of("src/main/resources/letters/letter.properties"))) {
            texts.load(letter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.values().stream().map(String::valueOf);
    }

    /** Without what means something else in one place, which one language may need and another not. */
    private static Map<String, String> everywhere(String language) {
        Map<String, String> words = new LinkedHashMap<>(dictionary(language));
        words.keySet().removeIf(key -> ONLY_THERE.matcher(key).lookingAt());
        return words;
    }

    private static File file(String language) {
        return new File("forms/i18n", language + ".json");
    }

    private static Map<String, String> dictionary(String language) {
        try {
            return new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(file(language), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file(language) + " is not readable Json", unreadable);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
