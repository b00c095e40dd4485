package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.casefile.words.FormLanguages;
import org.spinepath.casefile.words.FormTranslation;

/** What a reader of a form sees is there in each language, and no translation can break a form. */
class TranslationsTest {

    private static final Pattern INSERT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern BREAKS_A_FORM = Pattern.compile("[{}<>\"\\\\&]|^=");

    private static final Pattern SPOKEN =
            Pattern.compile("\\[get value\\(\\{[^}]*}, [\\w.]+\\), .*?]\\[item != null]\\[1]");

    static List<FormFile> forms() {
        return FormFile.all();
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
    void nothingIsTranslatedThatNoFormSays(String language) {
        Set<String> said = uses().values().stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(dictionary(language).keySet())
                .as("entries to remove from %s, because no form says them any more", file(language))
                .isSubsetOf(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de"})
    void wordsAreNeitherMarkupNorExpressions(String language) {
        assertThat(dictionary(language).entrySet())
                .as("entries of %s with one of { } < > \" \\ & in them, or empty", file(language))
                .filteredOn(entry -> entry.getValue().isBlank()
                        || BREAKS_A_FORM.matcher(entry.getValue()).find())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTranslatedFormAsksForTheSame(FormFile form) {
        for (String language : List.of("pl", "de")) {
            JsonNode translated = translated(form, language);

            assertThat(translated).isNotEqualTo(form.json());
            assertThat(withoutWords(translated)).isEqualTo(withoutWords(form.json()));
            assertThat(variablesReadBy(translated)).isEqualTo(variablesReadBy(form.json()));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCodeThatAFormShowsIsOneThatHasWords(FormFile form) {
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

    @Test
    void aFormMayMeanSomethingElseByTheSameWord() {
        assertThat(new FormLanguages().askedFor("de").orElseThrow().of("reviewAtMdt", "Present"))
                .contains("Anwesend");
        assertThat(new FormLanguages().askedFor("de").orElseThrow().of("assessPatient", "Present"))
                .contains("Vorhanden");
    }

    /** Under form, component and text, the entries that would translate it: the form's own, then the one for all forms. */
    private static Map<String, List<String>> uses() {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        for (FormFile form : FormFile.all()) {
            for (FormFile.Component component : form.components()) {
                ObjectNode alone = component.json().deepCopy();
                alone.remove("components");
                alone.put("id", form.id());
                new FormTranslation((id, english) -> {
                            uses.put(
                                    form.fileName() + ", " + component.id() + ", \"" + english + "\"",
                                    List.of(id + ": " + english, english));
                            return Optional.empty();
                        })
                        .of(alone);
            }
        }
        return uses;
    }

    static JsonNode translated(FormFile form, String language) {
        return new FormLanguages()
                .askedFor(language)
                .map(dictionary -> new FormTranslation(dictionary).of(form.json()))
                .orElseGet(form::json);
    }

    private static Set<String> variablesReadBy(JsonNode form) {
        return texts(form).stream()
                .flatMap(text -> INSERT.matcher(text).results())
                .flatMap(insert -> Vocabulary.readBy(insert.group().replaceAll("^\\{\\{[#/]?|}}$", "")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
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
