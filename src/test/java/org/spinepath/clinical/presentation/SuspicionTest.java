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

class SuspicionTest {

    @Test
    void mildPainWithoutKnownCancerAndEverythingElseAbsentIsNotSuspected() {
        Triage triage = Triage.of(Patients.notSuspected());

        assertThat(triage.metastasisSuspected()).isFalse();
        assertThat(triage.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(triage.explanation().missing()).isEmpty();
        assertThat(triage.explanation().reasons()).isNotEmpty();
    }

    @Test
    void r17_aDeficitIsSuspectedWhateverTheCancerHistory() {
        assertSuspected(Patients.notSuspected().with(HAND_CLUMSINESS, true), "R17", "hand clumsiness");
    }

    @Test
    void swallowingOrAirwaySymptomsAreSuspectedWhateverTheCancerHistory() {
        assertSuspected(Patients.notSuspected().with(SWALLOWING_OR_AIRWAY_SYMPTOMS, true), "GOOD_PRACTICE", "airway");
    }

    @Test
    void r17_aLesionAlreadySeenIsSuspected() {
        assertSuspected(Patients.notSuspected().with(SPINAL_LESION_ALREADY_SEEN, true), "R17", "lesion");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAST", "CURRENT", "UNKNOWN"})
    void r6_anyPainWithACancerHistoryIsSuspected(CancerHistory history) {
        assertSuspected(Patients.notSuspected().with(CANCER_HISTORY, history), "R6", "cancer history");
    }

    @Test
    void r6_aCancerHistoryWithoutPainIsNotSuspected() {
        Facts facts = Patients.routine().with(PAIN_PRESENT, false).with(PAIN_SCORE, 0);

        assertThat(Triage.of(facts).metastasisSuspected()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("redFlags")
    void r43_aRedFlagWithoutKnownCancerIsSuspected(Fact<Boolean> flag) {
        assertSuspected(Patients.notSuspected().with(flag, true), "R43", "red flag");
    }

    @Test
    void r43_severePainWithoutKnownCancerIsSuspected() {
        assertSuspected(Patients.notSuspected().with(PAIN_SCORE, 7), "R43", "pain score 7");
        assertThat(Triage.of(Patients.notSuspected().with(PAIN_SCORE, 6)).metastasisSuspected())
                .isFalse();
    }

    @Test
    void r43_feverWithoutPainIsNoRedFlag() {
        Facts facts = Patients.notSuspected()
                .with(FEVER, true)
                .with(PAIN_PRESENT, false)
                .with(PAIN_SCORE, 0);

        assertThat(Triage.of(facts).metastasisSuspected()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("decisive")
    void anythingNotAskedKeepsTheSuspicion(Fact<?> unknown) {
        Triage triage = Triage.of(Patients.notSuspected().without(unknown));

        assertThat(triage.metastasisSuspected()).isTrue();
        assertThat(triage.explanation().reasons())
                .anyMatch(reason -> reason.rule().equals("INCOMPLETE_ASSESSMENT"));
        assertThat(triage.explanation().missing()).contains(unknown.name());
    }

    @Test
    void nothingKnownIsSuspectedAndUrgent() {
        Triage triage = Triage.of(Facts.none());

        assertThat(triage.metastasisSuspected()).isTrue();
        assertThat(triage.urgency()).isEqualTo(Urgency.URGENT);
    }

    private static void assertSuspected(Facts facts, String rule, String words) {
        Triage triage = Triage.of(facts);

        assertThat(triage.metastasisSuspected()).isTrue();
        assertThat(triage.explanation().reasons())
                .anyMatch(reason -> reason.rule().equals(rule) && reason.text().contains(words));
        assertThat(triage.explanation().reasons())
                .noneMatch(reason -> reason.rule().equals("INCOMPLETE_ASSESSMENT"));
    }

    static List<Fact<Boolean>> redFlags() {
        return List.of(
                PAIN_AT_NIGHT,
                PAIN_UNREMITTING,
                PAIN_PROGRESSIVE,
                PAIN_IMMOBILISING,
                PAIN_PROVOKED_BY_MOVEMENT,
                PAIN_RELIEVED_BY_REST,
                FEVER,
                IMMUNOCOMPROMISED);
    }

    static List<Fact<?>> decisive() {
        return List.of(
                SWALLOWING_OR_AIRWAY_SYMPTOMS,
                SPINAL_LESION_ALREADY_SEEN,
                CANCER_HISTORY,
                PAIN_AT_NIGHT,
                PAIN_UNREMITTING,
                PAIN_PROGRESSIVE,
                PAIN_IMMOBILISING,
                PAIN_PROVOKED_BY_MOVEMENT,
                PAIN_RELIEVED_BY_REST,
                PAIN_SCORE,
                FEVER,
                IMMUNOCOMPROMISED);
    }
}
