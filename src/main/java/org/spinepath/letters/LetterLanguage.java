package org.spinepath.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which a letter can be read. */
enum LetterLanguage {
    EN(Locale.UK),
    PL(Locale.forLanguageTag("pl-PL")),
    DE(Locale.GERMANY);

    private final Locale locale;

    LetterLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** As the address and the PDF write it: en. */
    String code() {
        return locale.getLanguage();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(LetterLanguage::code).toList();
    }

    static Optional<LetterLanguage> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The first that the reader's browser asks for, else English. */
    static LetterLanguage accepted(List<Locale> locales) {
        return locales.stream()
                .flatMap(asked -> named(asked.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }
}
