package org.spinepath.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertyTest {

    private static final Consumer<Chance> BELOW_NINE_HUNDRED =
            chance -> assertThat(chance.between(0, 1_000)).isLessThan(900);

    @Test
    void whatHoldsIsTriedAsOftenAsAskedAndEachTimeOnOtherValues() {
        List<Long> tried = new ArrayList<>();
        Property.holds(500, chance -> tried.add(chance.between(0, Long.MAX_VALUE - 1)));
        assertThat(tried).hasSize(500);
        assertThat(new HashSet<>(tried)).hasSizeGreaterThan(250);
    }

    @Test
    void whatDoesNotHoldFailsWithTheFailureAsItsCause() {
        assertThatThrownBy(() -> Property.holds(BELOW_NINE_HUNDRED))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void theSeedThatAFailureNamesFailsAtTheFirstTry() {
        String failure = failure(1_000, 4, BELOW_NINE_HUNDRED);
        Matcher seed = Pattern.compile("-Dspinepath\\.property\\.seed=(\\d+)").matcher(failure);
        assertThat(seed.find()).isTrue();
        assertThat(failure(1, Long.parseLong(seed.group(1)), BELOW_NINE_HUNDRED))
                .isEqualTo(failure);
    }

    @Test
    void theValuesOfAFailureAreMadeSmall() {
        String failure = failure(1_000, 4, chance -> {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                numbers.add(chance.below(50));
            }
            chance.note(numbers.toString());
            assertThat(numbers.get(7) < 10 || numbers.get(11) < 10).isTrue();
        });
        assertThat(failure).containsPattern("\\[\\[(0, ){7}1\\d, (0, ){3}1\\d, (0, ){7}0]]");
    }

    @Test
    void aFailureIsNotMadeSmallIntoAnotherOne() {
        Throwable failure = catchThrowable(() -> Property.holds(1_000, 4, chance -> {
            int number = chance.below(1_000);
            chance.note("number " + number);
            if (number < 10) {
                throw new IllegalStateException("another failure");
            }
            assertThat(number).isLessThan(900);
        }));
        assertThat(failure).hasCauseInstanceOf(AssertionError.class).hasMessageContaining("number 9");
    }

    @Test
    void numbersReachBothEdgesAndMostOfWhatIsBetween() {
        Set<Long> seen = new HashSet<>();
        Property.holds(chance -> seen.add(chance.between(-3, 40)));
        assertThat(seen).contains(-3L, -2L, -1L, 40L, 39L, 38L).hasSizeGreaterThan(40);
        assertThat(seen).allMatch(number -> number >= -3 && number <= 40);
    }

    @Test
    void aShareOfTheTriesIsAsLargeAsAsked() {
        List<Boolean> seen = new ArrayList<>();
        Property.holds(10_000, chance -> seen.add(chance.percent(30)));
        assertThat(seen.stream().filter(yes -> yes).count()).isBetween(2_700L, 3_300L);
    }

    private static String failure(int tries, long seed, Consumer<Chance> statement) {
        return catchThrowable(() -> Property.holds(tries, seed, statement)).getMessage();
    }
}
