package org.spinepath.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a browser gets for what it says it prefers. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "nothing                        | Yes",
                "''                             | Yes",
                "*                              | Yes",
                "fr                             | Yes",
                "not a language;;;              | Yes",
                "en-GB,de;q=0.9                 | Yes",
                "de                             | Ja",
                "de-AT,en;q=0.5                 | Ja",
                "pl-PL,pl;q=0.9,en-US;q=0.8     | Tak",
                "fr-CH,fr;q=0.9,de;q=0.8        | Ja",
                "de;q=0.3,pl;q=0.7              | Tak",
            })
    void theBestOfWhatTheReaderPrefersElseEnglish(String acceptLanguage, String yes) {
        assertThat(Words.in(Language.askedFor(acceptLanguage))
                        .of("assessPatient", "Yes")
                        .orElse("Yes"))
                .isEqualTo(yes);
    }
}
