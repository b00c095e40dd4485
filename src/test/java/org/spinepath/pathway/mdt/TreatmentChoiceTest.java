package org.spinepath.pathway.mdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.treatment.Treatment.RADIOTHERAPY;
import static org.spinepath.clinical.treatment.Treatment.SYSTEMIC_THERAPY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.treatment.Treatment;

class TreatmentChoiceTest {

    @Test
    void treatingAsRecommendedOverridesNothing() {
        TreatmentChoice choice = choice(RADIOTHERAPY, RADIOTHERAPY);

        assertThat(choice.follows()).isTrue();
        assertThat(choice.overrides()).isFalse();
    }

    @Test
    void treatingOtherwiseThanRecommendedIsAnOverride() {
        TreatmentChoice choice = choice(RADIOTHERAPY, SYSTEMIC_THERAPY);

        assertThat(choice.overrides()).isTrue();
        assertThat(choice.follows()).isFalse();
    }

    @Test
    void treatingWhereNothingIsRecommendedIsAnOverrideToo() {
        assertThat(choice(null, SYSTEMIC_THERAPY).overrides()).isTrue();
        assertThat(choice(null, SYSTEMIC_THERAPY).follows()).isFalse();
    }

    @Test
    void askingForMoreInformationNeitherFollowsNorOverrides() {
        assertThat(choice(RADIOTHERAPY, null).overrides()).isFalse();
        assertThat(choice(RADIOTHERAPY, null).follows()).isFalse();
        assertThat(choice(null, null).overrides()).isFalse();
        assertThat(choice(null, null).follows()).isFalse();
    }

    private static TreatmentChoice choice(Treatment recommended, Treatment chosen) {
        return new TreatmentChoice(Optional.ofNullable(recommended), Optional.ofNullable(chosen));
    }
}
