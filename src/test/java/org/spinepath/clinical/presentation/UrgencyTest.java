package org.spinepath.clinical.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.*;
import static org.spinepath.clinical.presentation.Urgency.EMERGENCY;
import static org.spinepath.clinical.presentation.Urgency.ROUTINE;
import static org.spinepath.clinical.presentation.Urgency.URGENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;

class UrgencyTest {

    @Test
    void routineIsSuspectedWithEveryReasonForMoreKnownAbsent() {
        Triage triage = Triage.of(Patients.routine());

        assertThat(triage.metastasisSuspected()).isTrue();
        assertThat(triage.urgency()).isEqualTo(ROUTINE);
        assertThat(triage.explanation().missing()).isEmpty();
    }

    @Test
    void r22_aDeficitIsAnEmergency() {
        assertTier(Patients.routine().with(SENSORY_LOSS, true), EMERGENCY, "sensory loss");
    }

    @Test
    void swallowingOrAirwaySymptomsAreAnEmergency() {
        assertTier(Patients.routine().with(SWALLOWING_OR_AIRWAY_SYMPTOMS, true), EMERGENCY, "airway");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAST", "CURRENT", "UNKNOWN"})
    void radicularPainWithACancerHistoryIsAnEmergency(CancerHistory history) {
        assertTier(
                Patients.routine().with(CANCER_HISTORY, history).with(PAIN_DERMATOMAL, true),
                EMERGENCY,
                "Radicular pain");
    }

    @Test
    void radicularPainWithTheCancerHistoryNotToldIsAnEmergency() {
        Facts facts = Patients.routine().without(CANCER_HISTORY).with(PAIN_DERMATOMAL, true);

        assertTier(facts, EMERGENCY, "Radicular pain");
        assertThat(Triage.of(facts).explanation().missing()).contains("cancerHistory");
    }

    @Test
    void radicularPainWithoutKnownCancerIsUrgentOnceSuspected() {
        Facts facts = Patients.notSuspected().with(PAIN_DERMATOMAL, true).with(FEVER, true);

        assertTier(facts, URGENT, "Radicular pain");
    }

    @ParameterizedTest
    @MethodSource("urgentFindings")
    void everyUrgentFindingIsUrgent(Fact<Boolean> finding) {
        assertTier(Patients.routine().with(finding, true), URGENT, "");
    }

    @Test
    void aPainScoreOfSevenIsUrgentAndSixIsNot() {
        assertTier(Patients.routine().with(PAIN_SCORE, 7), URGENT, "pain score 7");
        assertTier(Patients.routine().with(PAIN_SCORE, 6), ROUTINE, "");
    }

    @ParameterizedTest
    @MethodSource("raisingFacts")
    void anUnknownThatCouldRaiseTheTierIsUrgentAndNamed(Fact<?> unknown) {
        Triage triage = Triage.of(Patients.routine().without(unknown));

        assertThat(triage.urgency()).isEqualTo(URGENT);
        assertThat(triage.explanation().missing()).contains(unknown.name());
        assertThat(triage.explanation().reasons())
                .anyMatch(reason -> reason.rule().equals("INCOMPLETE_ASSESSMENT"));
    }

    @Test
    void anUnexaminedNervousSystemIsUrgentAndNamed() {
        Facts facts = Patients.routine().without(ASIA_GRADE).without(CLONUS);

        assertThat(Triage.of(facts).urgency()).isEqualTo(URGENT);
        assertThat(Triage.of(facts).explanation().missing()).contains("asiaGrade", "clonus");
    }

    @Test
    void anUrgentPatientStillAsksWhatCouldMakeAnEmergency() {
        Facts facts = Patients.routine().with(PAIN_AT_NIGHT, true).without(SWALLOWING_OR_AIRWAY_SYMPTOMS);

        assertThat(Triage.of(facts).urgency()).isEqualTo(URGENT);
        assertThat(Triage.of(facts).explanation().missing()).contains("swallowingOrAirwaySymptoms");
    }

    private static void assertTier(Facts facts, Urgency tier, String words) {
        Triage triage = Triage.of(facts);

        assertThat(triage.metastasisSuspected()).isTrue();
        assertThat(triage.urgency()).isEqualTo(tier);
        assertThat(triage.explanation().reasons())
                .anyMatch(reason -> reason.text().contains(words));
    }

    static List<Fact<Boolean>> urgentFindings() {
        return List.of(
                PAIN_PROVOKED_BY_MOVEMENT,
                PAIN_RELIEVED_BY_REST,
                PAIN_AT_NIGHT,
                PAIN_PROGRESSIVE,
                PAIN_UNREMITTING,
                PAIN_ON_STRAINING,
                PAIN_IMMOBILISING,
                LOCAL_TENDERNESS,
                PAIN_DESPITE_RADIOTHERAPY,
                SPINAL_LESION_ALREADY_SEEN);
    }

    static List<Fact<?>> raisingFacts() {
        return List.of(
                PAIN_PROVOKED_BY_MOVEMENT,
                PAIN_RELIEVED_BY_REST,
                PAIN_AT_NIGHT,
                PAIN_PROGRESSIVE,
                PAIN_UNREMITTING,
                PAIN_ON_STRAINING,
                PAIN_IMMOBILISING,
                LOCAL_TENDERNESS,
                PAIN_SCORE,
                PAIN_DESPITE_RADIOTHERAPY,
                PAIN_BURNING_OR_SHOOTING,
                PAIN_DERMATOMAL,
                SPINAL_LESION_ALREADY_SEEN,
                SWALLOWING_OR_AIRWAY_SYMPTOMS);
    }
}
