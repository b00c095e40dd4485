package org.spinepath.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;
import org.spinepath.words.Language;

/** No code stays untranslated, and the languages say the same things. */
class LetterWordsTest {

    private static final List<Class<? extends Enum<?>>> CODES = List.of(
            LetterKind.class,
            Treatment.class,
            Discipline.class,
            OverrideReasonCode.class,
            Stability.class,
            EpiduralCompressionGrade.class,
            PrimaryTumour.class,
            Adjunct.class,
            Walking.class,
            AsiaGrade.class,
            WoundStatus.class,
            Complication.class);

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsWords(Language language) {
        Stream<String> codes = CODES.stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(LetterWords::key);

        assertThat(LetterWords.keys()).containsAll(codes.toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyTreatmentTellsWhatHappensNext(Language language) {
        for (Treatment treatment : Treatment.values()) {
            assertThat(LetterWords.in(language).say("next." + treatment)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasWordsForEveryTextWithTheSamePlaces(Language language) {
        LetterWords english = LetterWords.in(Language.EN);
        LetterWords words = LetterWords.in(language);

        for (String key : LetterWords.keys()) {
            assertThat(words.say(key)).as(key).isNotBlank();
            for (String place : List.of("{0}", "{1}")) {
                assertThat(words.say(key).contains(place))
                        .as(key + " " + place)
                        .isEqualTo(english.say(key).contains(place));
            }
        }
    }
}
