package org.spinepath.clinical.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Facts;

class ImmediateActionTest {

    private static final Facts DEFICIT = Patients.routine().with(LIMB_WEAKNESS, true);

    @Test
    void aRoutinePatientNeedsNothingAtOnce() {
        assertThat(Triage.of(Patients.routine()).immediateActions()).isEmpty();
    }

    @Test
    void anEmergencyIsImmobilisedAndPhonedIn() {
        assertThat(codes(Patients.routine().with(PAIN_DERMATOMAL, true)))
                .containsExactly("IMMOBILISE", "CALL_COORDINATOR");
        assertThat(text(DEFICIT, "CALL_COORDINATOR")).contains("phone").contains("not send a letter");
    }

    @Test
    void r13_mechanicalPainIsImmobilisedWithoutAnEmergency() {
        Facts facts = Patients.routine().with(PAIN_RELIEVED_BY_REST, true);

        assertThat(codes(facts)).containsExactly("IMMOBILISE");
        assertThat(text(facts, "IMMOBILISE")).contains("hard collar").contains("flat");
    }

    @Test
    void theAirwayIsAssessedBeforeThePatientLiesFlat() {
        Facts facts = Patients.routine().with(SWALLOWING_OR_AIRWAY_SYMPTOMS, true);

        assertThat(codes(facts)).containsExactly("ASSESS_AIRWAY", "IMMOBILISE", "CALL_COORDINATOR");
        assertThat(text(facts, "ASSESS_AIRWAY")).contains("stridor");
    }

    @Test
    void aDeficitWithAKnownSolidTumourAsksAboutDexamethasoneNow() {
        assertThat(steroids(DEFICIT)).containsExactly("STEROID_ASK_NOW");
        assertThat(text(DEFICIT, "STEROID_ASK_NOW")).contains("dexamethasone 16 mg now");
    }

    @Test
    void withoutADeficitThereIsNoWordOfASteroid() {
        assertThat(steroids(Patients.routine().with(PAIN_DERMATOMAL, true))).isEmpty();
    }

    @Test
    void withoutKnownCancerHaematologyIsAskedFirst() {
        Facts facts = DEFICIT.with(CANCER_HISTORY, CancerHistory.NONE_KNOWN);

        assertThat(steroids(facts)).containsExactly("STEROID_ASK_HAEMATOLOGY_FIRST");
        assertThat(text(facts, "STEROID_ASK_HAEMATOLOGY_FIRST")).contains("do not delay imaging");
    }

    @Test
    void withAPrimaryNotIdentifiedOrNotToldHaematologyIsAskedFirst() {
        assertThat(steroids(DEFICIT.with(PRIMARY_TUMOUR, PrimaryTumour.UNKNOWN)))
                .containsExactly("STEROID_ASK_HAEMATOLOGY_FIRST");
        assertThat(steroids(DEFICIT.without(PRIMARY_TUMOUR))).containsExactly("STEROID_ASK_HAEMATOLOGY_FIRST");
        assertThat(Triage.of(DEFICIT.without(PRIMARY_TUMOUR)).explanation().missing())
                .contains("primaryTumour");
    }

    @ParameterizedTest
    @EnumSource(names = {"LYMPHOMA", "MYELOMA"})
    void aHaematologicalCancerOnlySuspectedAsksHaematologyFirst(PrimaryTumour primary) {
        assertThat(steroids(DEFICIT.with(PRIMARY_TUMOUR, primary).with(CANCER_HISTORY, CancerHistory.PAST)))
                .containsExactly("STEROID_ASK_HAEMATOLOGY_FIRST");
    }

    @ParameterizedTest
    @EnumSource(names = {"LYMPHOMA", "MYELOMA"})
    void aConfirmedHaematologicalCancerIsOfferedASteroidWithHaematology(PrimaryTumour primary) {
        Facts facts = DEFICIT.with(PRIMARY_TUMOUR, primary).with(CANCER_HISTORY, CancerHistory.CURRENT);

        assertThat(steroids(facts)).containsExactly("STEROID_OFFER_WITH_HAEMATOLOGY");
        assertThat(text(facts, "STEROID_OFFER_WITH_HAEMATOLOGY")).contains("further doses with haematology");
    }

    @Test
    void feverForbidsASteroidBeforeInfectionIsExcluded() {
        assertThat(steroids(DEFICIT.with(FEVER, true))).containsExactly("STEROID_NOT_BEFORE_INFECTION_EXCLUDED");
        assertThat(text(DEFICIT.with(FEVER, true), "STEROID_NOT_BEFORE_INFECTION_EXCLUDED"))
                .isEqualTo("Give no dexamethasone before infection is excluded: the patient has a fever.");
        Facts myeloma = DEFICIT.with(PRIMARY_TUMOUR, PrimaryTumour.MYELOMA).with(CANCER_HISTORY, CancerHistory.CURRENT);
        assertThat(steroids(myeloma.with(FEVER, true))).containsExactly("STEROID_NOT_BEFORE_INFECTION_EXCLUDED");
    }

    @Test
    void whetherThereIsFeverIsAskedBeforeASteroid() {
        assertThat(Triage.of(DEFICIT.without(FEVER)).explanation().missing()).contains("fever");
    }

    @Test
    void r8_cancerInducedPainMayGetAnAntiInflammatoryDrugWithCaution() {
        Facts facts = Patients.routine().with(PAIN_AT_NIGHT, true);

        assertThat(codes(facts)).containsExactly("ANTI_INFLAMMATORY");
        assertThat(text(facts, "ANTI_INFLAMMATORY"))
                .contains("renal")
                .contains("bleeding")
                .doesNotContain("ulcer");
    }

    @Test
    void x6_anAntiInflammatoryDrugWithASteroidWarnsOfAnUlcer() {
        Facts facts = DEFICIT.with(PAIN_AT_NIGHT, true);

        assertThat(text(facts, "ANTI_INFLAMMATORY")).contains("ulcer");
        assertThat(Triage.of(facts).explanation().warnings())
                .anyMatch(warning -> warning.code().equals("ULCER_RISK"));
    }

    @Test
    void whoIsNotSuspectedGoesHomeWithSafetyNetAdvice() {
        assertThat(codes(Patients.notSuspected())).containsExactly("SAFETY_NET_ADVICE");
    }

    private static List<String> codes(Facts facts) {
        return Triage.of(facts).immediateActions().stream()
                .map(ImmediateAction::code)
                .toList();
    }

    private static List<String> steroids(Facts facts) {
        return codes(facts).stream().filter(code -> code.startsWith("STEROID")).toList();
    }

    private static String text(Facts facts, String code) {
        return Triage.of(facts).immediateActions().stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
