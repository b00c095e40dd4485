package org.spinepath.casefile.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The languages into which forms are translated, each from its file in {@code forms/i18n}. */
@Component
public final class FormLanguages {

    /** What forms are written in; their readers may ask for it first. */
    private static final Locale WRITTEN = Locale.ENGLISH;

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final List<Locale> OFFERED = List.of(WRITTEN, POLISH, Locale.GERMAN);
    private static final List<Locale> TRANSLATED = List.of(POLISH, Locale.GERMAN);

    /** Between a form's id and a text that means something else there than elsewhere. */
    private static final String ONLY_THERE = ": ";

    private final Map<Locale, Dictionary> dictionaries = new LinkedHashMap<>();

    public FormLanguages() {
        TRANSLATED.forEach(language -> dictionaries.put(language, read(language)));
    }

    /** The dictionary for a reader who sends this {@code Accept-Language}; empty for whom English is best. */
    public Optional<Dictionary> askedFor(String acceptLanguage) {
        return Optional.ofNullable(acceptLanguage).flatMap(FormLanguages::best).map(dictionaries::get);
    }

    private static Optional<Locale> best(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED));
        } catch (IllegalArgumentException notALanguage) {
            return Optional.empty();
        }
    }

    private static Dictionary read(Locale language) {
        String file = "forms/i18n/" + language.getLanguage() + ".json";
        try (InputStream json = new ClassPathResource(file).getInputStream()) {
            Map<String, String> words = new ObjectMapper().readValue(json, new TypeReference<>() {});
            return (form, english) -> Optional.ofNullable(words.get(form + ONLY_THERE + english))
                    .or(() -> Optional.ofNullable(words.get(english)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the translations in " + file, unreadable);
        }
    }
}
