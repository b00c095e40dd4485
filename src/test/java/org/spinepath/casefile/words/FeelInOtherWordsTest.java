package org.spinepath.casefile.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression says, and nothing that it computes, gets other words. */
class FeelInOtherWordsTest {

    private static final Map<String, String> WORDS = Map.of(
            "due", "fällig",
            "radiotherapy", "Bestrahlung",
            " and ", " und ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "if a = \"due\" then \"due\" else \"#fff\"     | if a = \"due\" then \"fällig\" else \"#fff\"",
                "if a != \"due\" or b then \"due\" else null   | if a != \"due\" or b then \"fällig\" else null",
                "if list contains(a, \"due\") then \"due\" else b.c | if list contains(a, \"due\") then \"fällig\" else b.c",
                "x[item = \"due\"][1].text + \"due\"           | x[item = \"due\"][1].text + \"fällig\"",
                "string join(names, \" and \")                 | string join(names, \" und \")",
                "(if a > 1 then \"due\" else \"\") + b         | (if a > 1 then \"fällig\" else \"\") + b",
                "get value({\"due\": \"due\"}, a)              | get value({\"due\": \"fällig\"}, a)",
            })
    void whatIsReadIsTranslatedAndWhatDecidesIsNot(String feel, String expected) {
        assertThat(translated(feel)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower case(replace(decidedTreatment, \"_\", \" \"))",
                "lower case( replace( decidedTreatment,\"_\",\" \" ) )",
                "lower case(\n  replace(decidedTreatment, \"_\", \" \")\n)",
            })
    void aCodeIsSpokenHoweverTheExpressionIsLaidOut(String feel) {
        assertThat(translated(feel))
                .isEqualTo("[get value({\"RADIOTHERAPY\": \"Bestrahlung\"}, decidedTreatment), "
                        + "lower case(replace(decidedTreatment, \"_\", \" \"))][item != null][1]");
    }

    @Test
    void aLoopSpeaksTheCodesOfWhatItGoesThrough() {
        assertThat(
                        translated(
                                "string join(for m in alternativeTreatments return lower case(replace(m, \"_\", \" \")), \", \")"))
                .isEqualTo(
                        "string join(for m in alternativeTreatments return [get value({\"RADIOTHERAPY\": \"Bestrahlung\"}, m), "
                                + "lower case(replace(m, \"_\", \" \"))][item != null][1], \", \")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower case(nobodyKnowsThis)",
                "caseNumber",
                "scores.sins.text",
                "not an expression at all (",
                "some x in y satisfies x = \"due\"",
            })
    void whatSaysNothingOrCannotBeReadStaysLetterByLetter(String feel) {
        assertThat(translated(feel)).isEqualTo(feel);
    }

    private static String translated(String feel) {
        return FeelInOtherWords.of(feel, "form", (form, english) -> Optional.ofNullable(WORDS.get(english)));
    }
}
