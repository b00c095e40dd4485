package org.spinepath.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which a reader is spoken to. */
public enum Language {
    /** What everything is written in. */
    EN(Locale.UK),
    PL(Locale.forLanguageTag("pl-PL")),
    DE(Locale.GERMANY);

    private static final List<Locale> OFFERED = Arrays.stream(values())
            .map(language -> Locale.forLanguageTag(language.code()))
            .toList();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** As addresses, files and documents write it: en. */
    public String code() {
        return locale.getLanguage();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    public static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The best for a reader who sends this {@code Accept-Language}, which may be null; else English. */
    public static Language askedFor(String acceptLanguage) {
        return Optional.ofNullable(acceptLanguage)
                .flatMap(Language::best)
                .flatMap(locale -> named(locale.getLanguage()))
                .orElse(EN);
    }

    private static Optional<Locale> best(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED));
        } catch (IllegalArgumentException notALanguage) {
            return Optional.empty();
        }
    }
}
