package org.spinepath.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The store of translations, a file for each language; browsers are served the same files. */
public final class Words {

    /** Between a place and a text that means something else there than elsewhere. */
    private static final String ONLY_THERE = ": ";

    private static final Map<Language, Dictionary> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, language == Language.EN ? (place, english) -> Optional.empty() : read(language));
        }
    }

    private Words() {}

    /** That of English is empty: texts are written in it. */
    public static Dictionary in(Language language) {
        return ALL.get(language);
    }

    private static Dictionary read(Language language) {
        String file = "static/spinepath-shared/words/" + language.code() + ".json";
        try (InputStream json = new ClassPathResource(file).getInputStream()) {
            Map<String, String> words = new ObjectMapper().readValue(json, new TypeReference<>() {});
            return (place, english) -> Optional.ofNullable(words.get(place + ONLY_THERE + english))
                    .or(() -> Optional.ofNullable(words.get(english)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the translations in " + file, unreadable);
        }
    }
}
