package org.spinepath.clinical.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Warning;

/** Triage names the findings of this patient that it rests on, and asks for what could change it. */
class ReasonsOfTheTriageTest {

    private static final Facts NIGHT_PAIN = Patients.routine().with(PAIN_AT_NIGHT, true);

    @Test
    void r7_saysWhatMakesThePainCancerInduced() {
        assertThat(reasons(NIGHT_PAIN, "R7"))
                .containsExactly("Cancer-induced pain: at night and not provoked by movement.");
        assertThat(reasons(NIGHT_PAIN.with(PAIN_UNREMITTING, true), "R7"))
                .containsExactly("Cancer-induced pain: at night and unremitting.");
    }

    @Test
    void r11AndR13_nameTheFeaturesOfThePain() {
        assertThat(reasons(Patients.routine().with(PAIN_DERMATOMAL, true), "R11"))
                .first()
                .asString()
                .isEqualTo("Radicular pain: " + PAIN_DERMATOMAL.label() + ".");
        assertThat(reasons(Patients.routine().with(PAIN_RELIEVED_BY_REST, true), "R13"))
                .first()
                .asString()
                .isEqualTo("Mechanical pain: " + PAIN_RELIEVED_BY_REST.label() + ".");
    }

    @Test
    void r16_onlyPainOfSeveralMechanismsHasMoreThanOne() {
        assertThat(reasons(NIGHT_PAIN, "R16")).isEmpty();
        assertThat(reasons(NIGHT_PAIN.with(PAIN_DERMATOMAL, true), "R16")).hasSize(1);
    }

    @Test
    void r15_isSaidOnlyWithASign() {
        assertThat(reasons(Patients.routine(), "R15")).isEmpty();
        assertThat(reasons(Patients.routine().with(CLONUS, true).with(ATAXIA, true), "R15"))
                .containsExactly("Myelopathy is suspected: " + ATAXIA.label() + ", " + CLONUS.label() + ".");
    }

    @Test
    void r43_namesEachRedFlagAndNoOther() {
        assertThat(redFlags(PAIN_AT_NIGHT)).isEqualTo(PAIN_AT_NIGHT.label());
        assertThat(redFlags(PAIN_UNREMITTING)).isEqualTo(PAIN_UNREMITTING.label());
        assertThat(redFlags(PAIN_PROVOKED_BY_MOVEMENT)).isEqualTo("mechanical pain");
        assertThat(redFlags(FEVER)).isEqualTo("pain with fever");
        assertThat(reasons(Patients.notSuspected().with(PAIN_SCORE, 8), "R43"))
                .containsExactly("No cancer is known, but the pain has a red flag: pain score 8.");
        assertThat(reasons(Patients.notSuspected().with(PAIN_AT_NIGHT, true).with(FEVER, true), "R43"))
                .containsExactly("No cancer is known, but the pain has a red flag: " + PAIN_AT_NIGHT.label()
                        + ", pain with fever.");
    }

    @Test
    void r43_whoIsNotSuspectedIsToldWhatIsAbsent() {
        assertThat(reasons(Patients.notSuspected(), "R43"))
                .anyMatch(text -> text.startsWith("No deficit, no swallowing or airway symptoms, no lesion seen"));
        assertThat(reasons(Patients.routine(), "R43")).isEmpty();
    }

    @Test
    void r6_namesTheCancerHistory() {
        assertThat(reasons(Patients.routine(), "R6")).containsExactly("Pain with " + CANCER_HISTORY.label() + " past.");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThat(reasons(Patients.notSuspected().without(FEVER), "INCOMPLETE_ASSESSMENT"))
                .first()
                .asString()
                .isEqualTo("A metastasis is not excluded; not known: fever.");
        assertThat(reasons(Patients.routine().without(PAIN_AT_NIGHT), "INCOMPLETE_ASSESSMENT"))
                .containsExactly("It counts as urgent until these are known: " + PAIN_AT_NIGHT.label() + ".");
        assertThat(reasons(Patients.routine(), "INCOMPLETE_ASSESSMENT")).isEmpty();
    }

    @Test
    void routineSaysThatNothingRaisesTheUrgency() {
        String nothing = "Every reason to see the patient sooner is known to be absent.";

        assertThat(texts(Patients.routine())).contains(nothing);
        assertThat(texts(NIGHT_PAIN)).doesNotContain(nothing);
    }

    @Test
    void ngTwoThreeFour_anEmergencySaysEveryReasonWhyItIsOne() {
        Facts emergency = Patients.routine()
                .with(LIMB_WEAKNESS, true)
                .with(SWALLOWING_OR_AIRWAY_SYMPTOMS, true)
                .with(PAIN_DERMATOMAL, true);

        assertThat(reasons(emergency, Rule.NICE_NG234.id()))
                .contains(
                        "A neurological deficit: limb weakness.",
                        "Radicular pain with cancer history past counts as an emergency until MRI shows no cord contact.");
        assertThat(reasons(emergency, Rule.GOOD_PRACTICE.id())).contains("Swallowing or airway symptoms.");
    }

    @Test
    void anEmergencyIsNotDoubtedWhereASecondReasonIsCertain() {
        Facts unableToWalk = Patients.routine().with(WALKING, Walking.UNABLE).without(PAIN_IMMOBILISING);

        assertThat(missing(unableToWalk)).contains("painImmobilising");
        assertThat(Triage.of(unableToWalk.with(SWALLOWING_OR_AIRWAY_SYMPTOMS, true))
                        .urgency())
                .isEqualTo(Urgency.EMERGENCY);
        Facts radicular = Patients.routine().with(PAIN_DERMATOMAL, true);
        assertThat(missing(radicular.without(CANCER_HISTORY))).contains("cancerHistory");
        assertThat(missing(radicular.without(CANCER_HISTORY).with(SWALLOWING_OR_AIRWAY_SYMPTOMS, true)))
                .doesNotContain("cancerHistory");
    }

    @Test
    void r13_aCollarIsExplainedByMechanicalPainOnlyWhereThereIsSome() {
        assertThat(texts(Patients.routine().with(PAIN_RELIEVED_BY_REST, true)))
                .contains("Fit a hard collar and transfer the patient lying flat: mechanical pain marks instability.");
        assertThat(texts(Patients.routine().with(SENSORY_LOSS, true)))
                .contains("Fit a hard collar and transfer the patient lying flat.");
    }

    @Test
    void x6_anUlcerIsWarnedOfOnlyWithBothDrugs() {
        assertThat(warnings(NIGHT_PAIN)).doesNotContain("ULCER_RISK");
        assertThat(warnings(Patients.routine().with(SENSORY_LOSS, true))).doesNotContain("ULCER_RISK");
        assertThat(warnings(NIGHT_PAIN.with(SENSORY_LOSS, true))).contains("ULCER_RISK");
    }

    @Test
    void aDeficitIsDescribedByItsFindings() {
        Facts weak = Patients.routine().with(LIMB_WEAKNESS, true);

        assertThat(NeurologicalDeficit.describe(Patients.routine())).isEmpty();
        assertThat(NeurologicalDeficit.describe(weak.with(ASIA_GRADE, AsiaGrade.C)
                        .with(DEFICIT_PROGRESSION, DeficitProgression.RAPID)
                        .with(WALKING, Walking.UNABLE)))
                .isEqualTo("limb weakness, ASIA grade C, progression of the deficit rapid, unable to walk");
        assertThat(NeurologicalDeficit.describe(
                        Patients.routine().with(WALKING, Walking.UNABLE).with(PAIN_IMMOBILISING, true)))
                .isEmpty();
    }

    private static String redFlags(Fact<Boolean> flag) {
        String text = reasons(Patients.notSuspected().with(flag, true), "R43").get(0);
        return text.substring(text.indexOf(": ") + 2, text.length() - 1);
    }

    private static List<String> reasons(Facts facts, String rule) {
        return Triage.of(facts).explanation().reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::text)
                .toList();
    }

    private static List<String> texts(Facts facts) {
        return Triage.of(facts).explanation().reasons().stream()
                .map(Reason::text)
                .toList();
    }

    private static List<String> warnings(Facts facts) {
        return Triage.of(facts).explanation().warnings().stream()
                .map(Warning::code)
                .toList();
    }

    private static Iterable<String> missing(Facts facts) {
        return Triage.of(facts).explanation().missing();
    }
}
