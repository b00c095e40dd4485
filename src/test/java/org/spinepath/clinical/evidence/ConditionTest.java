package org.spinepath.clinical.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Fact<Boolean> FEVER = Fact.yesNo("fever", "fever");
    private static final Fact<Boolean> ATAXIA = Fact.yesNo("ataxia", "ataxia");
    private static final Condition TRUE = Condition.of(true);
    private static final Condition FALSE = Condition.of(false);
    private static final Condition OPEN = Condition.unknown(List.of(FEVER));

    @Test
    void oneFalsePartSettlesAnAndWhateverIsUnknown() {
        assertThat(OPEN.and(FALSE).isFalse()).isTrue();
        assertThat(OPEN.and(TRUE)).isEqualTo(OPEN);
    }

    @Test
    void oneTruePartSettlesAnOrWhateverIsUnknown() {
        assertThat(OPEN.or(TRUE).isTrue()).isTrue();
        assertThat(OPEN.or(FALSE)).isEqualTo(OPEN);
    }

    @Test
    void theOppositeOfUnknownIsUnknown() {
        assertThat(OPEN.not()).isEqualTo(OPEN);
        assertThat(TRUE.not()).isEqualTo(FALSE);
    }

    @Test
    void unknownPartsNameAllFactsThatWouldSettleThem() {
        assertThat(OPEN.or(Condition.unknown(List.of(ATAXIA))).unknownFacts()).isEqualTo(Set.of(FEVER, ATAXIA));
    }

    @Test
    void exactlyAnUnknownConditionNamesFacts() {
        assertThatThrownBy(() -> Condition.unknown(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(TRUE.known()).hasValue(true);
        assertThat(OPEN.known()).isEmpty();
    }
}
