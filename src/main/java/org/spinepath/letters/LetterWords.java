package org.spinepath.letters;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.spinepath.words.Language;
import org.spinepath.words.Words;
import org.springframework.core.io.ClassPathResource;

/** What letters say in one language. A word that is not there is an error, never an empty place. */
final class LetterWords {

    /** As the store of translations calls a letter, for a text that means something else elsewhere. */
    private static final String PLACE = "letter";

    private static final Properties ENGLISH = read();
    private static final Map<Language, LetterWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new LetterWords(language));
        }
    }

    private final Language language;

    private LetterWords(Language language) {
        this.language = language;
    }

    private static Properties read() {
        try (Reader source = new InputStreamReader(
                new ClassPathResource("letters/letter.properties").getInputStream(), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(source);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LetterWords in(Language language) {
        return ALL.get(language);
    }

    static Set<String> keys() {
        return ENGLISH.stringPropertyNames();
    }

    /** @param values take the places {0}, {1} and so on */
    String say(String key, Object... values) {
        String text = text(key)
                .orElseThrow(
                        () -> new IllegalStateException("Letters in " + language.code() + " have no words for " + key));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private Optional<String> text(String key) {
        Optional<String> english = Optional.ofNullable(ENGLISH.getProperty(key));
        return language == Language.EN
                ? english
                : english.flatMap(text -> Words.in(language).of(PLACE, text));
    }

    /** A code in words; null is not known. */
    String of(Enum<?> code) {
        return code == null ? unknown() : say(key(code));
    }

    /** In the order of the vocabulary. */
    String of(Collection<? extends Enum<?>> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(this::of)
                .collect(Collectors.joining(", "));
    }

    String of(Boolean yes) {
        return yes == null ? unknown() : say(yes ? "yes" : "no");
    }

    String of(LocalDate day) {
        return day == null
                ? unknown()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(day);
    }

    String of(Integer number) {
        return number == null ? unknown() : number.toString();
    }

    String unknown() {
        return say("unknown");
    }

    static String key(Enum<?> code) {
        return code.getDeclaringClass().getSimpleName() + "." + code.name();
    }
}
