package org.spinepath.clinical.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;

class NeurologicalDeficitTest {

    @ParameterizedTest
    @MethodSource("signs")
    void everySignIsADeficit(Fact<Boolean> sign) {
        Facts facts = Facts.none().with(ASIA_GRADE, AsiaGrade.E).with(sign, true);

        assertThat(NeurologicalDeficit.present(facts).isTrue()).isTrue();
        assertThat(NeurologicalDeficit.describe(facts)).isEqualTo(sign.label());
    }

    @ParameterizedTest
    @MethodSource("myelopathySigns")
    void r15_everyMyelopathySignRaisesMyelopathy(Fact<Boolean> sign) {
        Triage triage = Triage.of(Facts.none().with(sign, true));

        assertThat(triage.myelopathySuspected()).isTrue();
        assertThat(triage.explanation().reasons())
                .anyMatch(reason -> reason.rule().equals("R15") && reason.text().contains(sign.label()));
    }

    @Test
    void r15_weaknessAloneIsNotMyelopathy() {
        assertThat(Triage.of(Patients.routine().with(LIMB_WEAKNESS, true)).myelopathySuspected())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C", "D"})
    void everyImpairedAsiaGradeIsADeficit(AsiaGrade grade) {
        assertThat(NeurologicalDeficit.present(allSignsAbsent().with(ASIA_GRADE, grade))
                        .isTrue())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "RAPID"})
    void everyProgressionIsADeficit(DeficitProgression progression) {
        assertThat(NeurologicalDeficit.present(Facts.none().with(DEFICIT_PROGRESSION, progression))
                        .isTrue())
                .isTrue();
    }

    @Test
    void whoCannotWalkHasADeficit() {
        assertThat(NeurologicalDeficit.present(Facts.none().with(WALKING, Walking.UNABLE))
                        .isTrue())
                .isTrue();
        assertThat(NeurologicalDeficit.present(allSignsAbsent().with(WALKING, Walking.UNABLE))
                        .isTrue())
                .isTrue();
    }

    @Test
    void painMayKeepAPatientDownWithoutADeficit() {
        assertThat(NeurologicalDeficit.knownAbsent(keptDownByPain()).isTrue()).isTrue();
    }

    @Test
    void painThatKeepsAPatientDownExcusesNoSignAndNoOtherGrade() {
        assertThat(NeurologicalDeficit.present(keptDownByPain().with(CLONUS, true))
                        .isTrue())
                .isTrue();
        assertThat(NeurologicalDeficit.present(keptDownByPain().with(ASIA_GRADE, AsiaGrade.D))
                        .isTrue())
                .isTrue();
    }

    @Test
    void whetherPainKeepsThePatientDownMustBeKnown() {
        Facts facts = keptDownByPain().without(PAIN_IMMOBILISING);

        assertThat(NeurologicalDeficit.present(facts).isTrue()).isTrue();
        assertThat(Triage.of(facts).explanation().missing()).contains("painImmobilising");
    }

    @Test
    void asiaEWithoutASignExcludesADeficit() {
        assertThat(NeurologicalDeficit.knownAbsent(Facts.none().with(ASIA_GRADE, AsiaGrade.E))
                        .isTrue())
                .isTrue();
    }

    @Test
    void everySignKnownAbsentExcludesADeficit() {
        assertThat(NeurologicalDeficit.knownAbsent(allSignsAbsent()).isTrue()).isTrue();
    }

    @Test
    void oneSignNotLookedForLeavesADeficitOpen() {
        Facts facts = allSignsAbsent().without(LHERMITTE_SIGN);

        assertThat(NeurologicalDeficit.present(facts).isUnknown()).isTrue();
        assertThat(NeurologicalDeficit.present(facts).unknownFacts()).contains(LHERMITTE_SIGN, ASIA_GRADE);
    }

    private static Facts keptDownByPain() {
        return Facts.none()
                .with(WALKING, Walking.UNABLE)
                .with(PAIN_IMMOBILISING, true)
                .with(ASIA_GRADE, AsiaGrade.E);
    }

    private static Facts allSignsAbsent() {
        Facts facts = Facts.none();
        for (Fact<Boolean> sign : NeurologicalDeficit.SIGNS) {
            facts = facts.with(sign, false);
        }
        return facts;
    }

    static List<Fact<Boolean>> signs() {
        return List.of(
                ATAXIA,
                HYPERREFLEXIA,
                CLONUS,
                BABINSKI_SIGN,
                GAIT_INSTABILITY,
                LIMB_WEAKNESS,
                SENSORY_LOSS,
                BLADDER_OR_BOWEL_DYSFUNCTION,
                HAND_CLUMSINESS,
                LHERMITTE_SIGN);
    }

    static List<Fact<Boolean>> myelopathySigns() {
        return List.of(ATAXIA, HYPERREFLEXIA, CLONUS, BABINSKI_SIGN, GAIT_INSTABILITY);
    }
}
