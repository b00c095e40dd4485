package org.spinepath.clinical.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PainMechanism.CANCER_INDUCED;
import static org.spinepath.clinical.presentation.PainMechanism.MECHANICAL;
import static org.spinepath.clinical.presentation.PainMechanism.RADICULAR;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Facts;

class PainMechanismTest {

    @Test
    void r7_painAtNightNotProvokedByMovementIsCancerInduced() {
        Facts facts = Facts.none().with(PAIN_AT_NIGHT, true).with(PAIN_PROVOKED_BY_MOVEMENT, false);

        assertThat(mechanisms(facts)).containsExactly(CANCER_INDUCED);
    }

    @Test
    void r7_painAtNightWithMovementUnknownIsNotYetCancerInduced() {
        Facts facts = Facts.none().with(PAIN_AT_NIGHT, true);

        assertThat(mechanisms(facts)).isEmpty();
        assertThat(Triage.of(facts).explanation().missing()).contains("painProvokedByMovement");
    }

    @Test
    void r7_painAtNightProvokedByMovementIsMechanicalOnly() {
        Facts facts = Facts.none()
                .with(PAIN_AT_NIGHT, true)
                .with(PAIN_PROVOKED_BY_MOVEMENT, true)
                .with(PAIN_UNREMITTING, false);

        assertThat(mechanisms(facts)).containsExactly(MECHANICAL);
    }

    @Test
    void r16_unremittingPainAtNightProvokedByMovementIsBoth() {
        Facts facts = Facts.none()
                .with(PAIN_AT_NIGHT, true)
                .with(PAIN_PROVOKED_BY_MOVEMENT, true)
                .with(PAIN_UNREMITTING, true);

        assertThat(mechanisms(facts)).containsExactly(CANCER_INDUCED, MECHANICAL);
    }

    @Test
    void r11_burningOrShootingPainIsRadicular() {
        assertThat(mechanisms(Facts.none().with(PAIN_BURNING_OR_SHOOTING, true)))
                .containsExactly(RADICULAR);
    }

    @Test
    void r11_painInADermatomeIsRadicular() {
        assertThat(mechanisms(Facts.none().with(PAIN_DERMATOMAL, true))).containsExactly(RADICULAR);
    }

    @Test
    void r13_painProvokedByMovementIsMechanical() {
        assertThat(mechanisms(Facts.none().with(PAIN_PROVOKED_BY_MOVEMENT, true)))
                .containsExactly(MECHANICAL);
    }

    @Test
    void r13_painRelievedByRestIsMechanical() {
        assertThat(mechanisms(Facts.none().with(PAIN_RELIEVED_BY_REST, true))).containsExactly(MECHANICAL);
    }

    @Test
    void r16_mechanismsCoexist() {
        Facts facts = Facts.none()
                .with(PAIN_AT_NIGHT, true)
                .with(PAIN_PROVOKED_BY_MOVEMENT, false)
                .with(PAIN_RELIEVED_BY_REST, true)
                .with(PAIN_DERMATOMAL, true);

        assertThat(mechanisms(facts)).containsExactly(CANCER_INDUCED, RADICULAR, MECHANICAL);
    }

    @Test
    void noPainHasNoMechanismAndAsksForNone() {
        Triage triage = Triage.of(Facts.none().with(PAIN_PRESENT, false));

        assertThat(triage.painMechanisms()).isEmpty();
        assertThat(triage.explanation().missing()).doesNotContain("painAtNight", "painDermatomal");
    }

    @Test
    void aFeatureOfPainMeansPain() {
        assertThat(Pain.present(Facts.none().with(PAIN_ON_STRAINING, true)).isTrue())
                .isTrue();
        assertThat(Pain.present(Facts.none().with(PAIN_SCORE, 1)).isTrue()).isTrue();
        assertThat(Pain.present(Facts.none().with(PAIN_SCORE, 0)).isUnknown()).isTrue();
    }

    private static Set<PainMechanism> mechanisms(Facts facts) {
        return Triage.of(facts).painMechanisms();
    }
}
