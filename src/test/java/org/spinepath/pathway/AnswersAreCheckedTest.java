package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleAnswers.without;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.answers.Answers;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.CompletionRefused;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

@DisplayNameGeneration(DisplayNameGenerator.Simple.class)
class AnswersAreCheckedTest {

    private static final AnswerCatalogue CATALOGUE = AnswerCatalogue.ofTheProduct();
    private static final Map<String, Object> AN_EMERGENCY = Map.of("urgency", "EMERGENCY");
    private static final Map<String, Object> ROUTINE = Map.of("urgency", "ROUTINE");

    private static void check(String taskId, Map<String, Object> answers, Map<String, Object> theCase) {
        AnswerSheet sheet = CATALOGUE.sheetOf(taskId).orElseThrow();
        VariableScope scope = mock(VariableScope.class);
        when(scope.getVariable(anyString())).thenAnswer(call -> theCase.get(call.<String>getArgument(0)));
        sheet.check(new Answers(sheet, answers, scope, "someone", PathwayEngine.NOON.atZone(ZoneOffset.UTC)));
    }

    private static void accepted(String taskId, Map<String, Object> answers, Map<String, Object> theCase) {
        assertThatNoException().isThrownBy(() -> check(taskId, answers, theCase));
    }

    private static void accepted(String taskId, Map<String, Object> answers) {
        accepted(taskId, answers, Map.of());
    }

    private static void refused(String field, String taskId, Map<String, Object> answers, Map<String, Object> theCase) {
        String label = CaseVariables.named(field).orElseThrow().label();
        assertThatThrownBy(() -> check(taskId, answers, theCase))
                .isInstanceOfSatisfying(
                        CompletionRefused.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field))
                .hasMessageContaining("\"" + Character.toUpperCase(label.charAt(0)) + label.substring(1) + "\"")
                .hasMessageEndingWith(".");
    }

    private static void refused(String field, String taskId, Map<String, Object> answers) {
        refused(field, taskId, answers, Map.of());
    }

    @Nested
    class Everywhere {

        @ParameterizedTest(name = "{0} needs {1}")
        @CsvSource({
            "AssessPatient, cancerHistory",
            "AssessPatient, painPresent",
            "AssessPatient, walking",
            "AdvisePrimaryCare, adviceOutcome",
            "PerformImaging, stepOutcome",
            "ReferToNeurosurgery, neurosurgeryAccepted",
            "AdviseOtherDiagnosis, adviceSent",
            "PrepareMdtReview, preparationOutcome",
            "CollectOpinions, opinionTreatment",
            "ReviewAtMdt, mdtMembersPresent",
            "PerformSurgery, stepOutcome",
            "GiveNonSurgicalTreatment, stepOutcome",
            "GiveAdjuvantTreatment, stepOutcome",
            "ReviewAftercare, stepOutcome",
            "TraceLostPatient, traceOutcome",
            "ReviewComplication, complicationOutcome",
            "ConfirmLetterReceived, letterReceived",
            "ChaseOverdueStep, actionTaken",
            "EscalateToClinicalLead, actionTaken"
        })
        void aMandatoryAnswerIsNeeded(String taskId, String field) {
            Map<String, Object> complete = switch (taskId) {
                case "AssessPatient" -> assessment();
                case "ReviewAtMdt" -> decision("RADIOTHERAPY");
                default -> Map.of();
            };
            refused(field, taskId, without(complete, field));
            refused(field, taskId, with(complete, field, null));
            if (!field.equals("mdtMembersPresent")) {
                refused(field, taskId, with(complete, field, ""));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "PerformImaging",
                    "PerformSurgery",
                    "GiveNonSurgicalTreatment",
                    "GiveAdjuvantTreatment",
                    "ReviewAftercare"
                })
        void whatWasNotDoneNeedsAReasonAndNothingElse(String taskId) {
            refused("notDoneReason", taskId, Map.of("stepOutcome", "NOT_DONE"));
            accepted(taskId, Map.of("stepOutcome", "NOT_DONE", "notDoneReason", "UNFIT"));
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource({
            "painScore, 11",
            "painScore, -1",
            "painScore, 2.5",
            "karnofsky, 85",
            "karnofsky, 110",
            "deficitDurationHours, -1"
        })
        void aNumberOutOfItsRangeIsRefused(String field, double value) {
            refused(field, "AssessPatient", with(assessment(), field, value));
        }

        @Test
        void theSameNumberIsAcceptedAsIntegerAndAsDouble() {
            accepted("AssessPatient", with(assessment(), "painScore", 7));
            accepted("AssessPatient", with(assessment(), "painScore", 7.0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"cancerHistory", "primaryTumour", "walking", "asiaGrade", "spinalInstrumentation"})
        void anUnknownOptionIsRefused(String field) {
            refused(field, "AssessPatient", with(assessment(), field, "PERHAPS"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"painFeatures", "neurologicalSigns", "riskFactors"})
        void anUnknownTickIsRefused(String field) {
            refused(field, "AssessPatient", with(assessment(), field, ticked("somethingElse")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"painPresent", "painHistoryComplete", "riskHistoryComplete"})
        void anythingButYesOrNoIsRefused(String field) {
            refused(field, "AssessPatient", with(assessment(), field, "yes"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-02-30", "yesterday", "02.03.2026"})
        void anythingButADateIsRefused(String date) {
            refused("treatmentDate", "PerformSurgery", surgery("RADICAL_RESECTION", date));
        }

        @Test
        void aRefusalNeverRepeatsWhatWasTyped() {
            assertThatThrownBy(() -> check("AssessPatient", with(assessment(), "walking", "Mr Smith"), Map.of()))
                    .hasMessageNotContaining("Smith");
        }

        @Test
        void completeAnswersAreAccepted() {
            accepted("AssessPatient", assessment());
            accepted("PerformImaging", imaging());
            accepted("PrepareMdtReview", preparation());
            accepted(
                    "ReviewAtMdt",
                    decision("RADIOTHERAPY"),
                    Map.of("recommendedTreatment", "RADIOTHERAPY", "urgency", "ROUTINE"));
            accepted("PerformSurgery", surgery("RADICAL_RESECTION", "2026-03-01"));
            accepted("GiveNonSurgicalTreatment", nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"));
            accepted("ReviewAftercare", visit());
        }
    }

    @Nested
    class Assessment {

        @ParameterizedTest
        @ValueSource(strings = {"limbWeakness", "ataxia", "bladderOrBowelDysfunction"})
        void aDeficitNeedsItsDurationAndProgression(String sign) {
            Map<String, Object> deficit = with(assessment(), "neurologicalSigns", ticked(sign));
            refused("deficitDurationHours", "AssessPatient", deficit);
            refused("deficitProgression", "AssessPatient", with(deficit, "deficitDurationHours", 12));
            accepted("AssessPatient", with(with(deficit, "deficitDurationHours", 12), "deficitProgression", "SLOW"));
        }

        @Test
        void anAsiaGradeBelowEIsADeficit() {
            refused("deficitDurationHours", "AssessPatient", with(assessment(), "asiaGrade", "D"));
        }

        @Test
        void noPainWithATickedFeatureOfPainIsRefused() {
            refused("painFeatures", "AssessPatient", with(assessment(), "painPresent", false));
        }
    }

    @Nested
    class Advice {

        @Test
        void referringAnywayNeedsItsReason() {
            refused("referAnywayReason", "AdvisePrimaryCare", Map.of("adviceOutcome", "REFER_ANYWAY"));
            accepted("AdvisePrimaryCare", Map.of("adviceOutcome", "REFER_ANYWAY", "referAnywayReason", "id of a note"));
        }
    }

    @Nested
    class Imaging {

        @ParameterizedTest
        @ValueSource(strings = {"imagingPerformed", "metastasis", "affectedLevels", "indexLevel"})
        void aConfirmedMetastasisNeedsItsReport(String field) {
            refused(field, "PerformImaging", without(imaging(), field));
        }

        @ParameterizedTest
        @ValueSource(strings = {"imagingPerformed", "affectedLevels"})
        void anEmptyListIsNoAnswer(String field) {
            refused(field, "PerformImaging", with(imaging(), field, ticked()));
        }

        @Test
        void withoutAMetastasisNoLevelIsNeeded() {
            accepted(
                    "PerformImaging",
                    with(without(without(imaging(), "affectedLevels"), "indexLevel"), "metastasis", "NOT_FOUND"));
        }

        @Test
        void theIndexLevelIsOneOfTheAffectedLevels() {
            refused("indexLevel", "PerformImaging", with(imaging(), "indexLevel", "C5"));
        }
    }

    @Nested
    class Confirmations {

        @ParameterizedTest
        @CsvSource({
            "ReferToNeurosurgery, neurosurgeryAccepted",
            "AdviseOtherDiagnosis, adviceSent",
            "ConfirmLetterReceived, letterReceived"
        })
        void mustBeTicked(String taskId, String field) {
            refused(field, taskId, Map.of(field, false));
            accepted(taskId, Map.of(field, true));
        }
    }

    @Nested
    class Preparation {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "lifeExpectancy",
                    "lifeExpectancyMethod",
                    "fitForSurgery",
                    "patientAcceptsSurgery",
                    "patientAcceptsTreatment"
                })
        void theMinimumDataSetIsNeeded(String field) {
            refused(field, "PrepareMdtReview", without(preparation(), field), ROUTINE);
        }

        @Test
        void anEmergencyGoesOnWithout() {
            accepted("PrepareMdtReview", Map.of("preparationOutcome", "READY"), AN_EMERGENCY);
        }

        @Test
        void anEstimateNeedsItsMethodInAnEmergencyToo() {
            refused(
                    "lifeExpectancyMethod",
                    "PrepareMdtReview",
                    without(preparation(), "lifeExpectancyMethod"),
                    AN_EMERGENCY);
        }

        @Test
        void backToImagingNeedsNothingElse() {
            accepted("PrepareMdtReview", Map.of("preparationOutcome", "BACK_TO_IMAGING"), ROUTINE);
        }
    }

    @Nested
    class Review {

        private static final Map<String, Object> RADIOTHERAPY_RECOMMENDED =
                Map.of("recommendedTreatment", "RADIOTHERAPY", "urgency", "ROUTINE");
        private static final Map<String, Object> EMERGENCY_WITH_RECOMMENDATION =
                Map.of("recommendedTreatment", "RADIOTHERAPY", "urgency", "EMERGENCY");

        @Test
        void anOutcomeIsNeeded() {
            refused(
                    "mdtOutcome",
                    "ReviewAtMdt",
                    without(decision("RADIOTHERAPY"), "mdtOutcome"),
                    RADIOTHERAPY_RECOMMENDED);
        }

        @Test
        void treatingNeedsATreatment() {
            refused("mdtTreatment", "ReviewAtMdt", without(decision("x"), "mdtTreatment"), RADIOTHERAPY_RECOMMENDED);
        }

        @Test
        void moreInformationNeedsNoTreatment() {
            accepted(
                    "ReviewAtMdt",
                    with(without(decision("x"), "mdtTreatment"), "mdtOutcome", "MORE_INFORMATION"),
                    RADIOTHERAPY_RECOMMENDED);
        }

        @Test
        void anotherTreatmentThanRecommendedNeedsACodeAndAReason() {
            Map<String, Object> other = decision("SYSTEMIC_THERAPY");
            refused("overrideReasonCode", "ReviewAtMdt", other, RADIOTHERAPY_RECOMMENDED);
            Map<String, Object> coded = with(other, "overrideReasonCode", "PATIENT_WISH");
            refused("overrideReason", "ReviewAtMdt", coded, RADIOTHERAPY_RECOMMENDED);
            accepted("ReviewAtMdt", with(coded, "overrideReason", "id of a note"), RADIOTHERAPY_RECOMMENDED);
        }

        @Test
        void treatingWhereNoneIsRecommendedNeedsAReasonToo() {
            refused("overrideReasonCode", "ReviewAtMdt", decision("RADIOTHERAPY"), ROUTINE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SPINE_SURGERY,RADIOLOGY",
                    "MEDICAL_ONCOLOGY,RADIOLOGY",
                    "SPINE_SURGERY,RADIATION_ONCOLOGY",
                    "PALLIATIVE_CARE,NURSING,COORDINATION"
                })
        void aQuorumIsSurgeryAnOncologistAndRadiology(String present) {
            Map<String, Object> answers =
                    with(decision("RADIOTHERAPY"), "mdtMembersPresent", ticked(present.split(",")));
            refused("mdtMembersPresent", "ReviewAtMdt", answers, RADIOTHERAPY_RECOMMENDED);
            refused(
                    "mdtMembersPresent",
                    "ReviewAtMdt",
                    with(answers, "quorumWaivedReason", "id of a note"),
                    RADIOTHERAPY_RECOMMENDED);
        }

        @Test
        void eitherOncologistMakesTheQuorum() {
            for (String oncologist : List.of("RADIATION_ONCOLOGY", "MEDICAL_ONCOLOGY")) {
                accepted(
                        "ReviewAtMdt",
                        with(
                                decision("RADIOTHERAPY"),
                                "mdtMembersPresent",
                                ticked("SPINE_SURGERY", oncologist, "RADIOLOGY")),
                        RADIOTHERAPY_RECOMMENDED);
            }
        }

        @Test
        void whoDisagreesWasPresentAndSaysWhy() {
            Map<String, Object> dissent = with(decision("RADIOTHERAPY"), "mdtDissent", ticked("SPINE_SURGERY"));
            refused("mdtDissentReason", "ReviewAtMdt", dissent, RADIOTHERAPY_RECOMMENDED);
            Map<String, Object> explained = with(dissent, "mdtDissentReason", "id of a note");
            accepted("ReviewAtMdt", explained, RADIOTHERAPY_RECOMMENDED);
            refused(
                    "mdtDissent",
                    "ReviewAtMdt",
                    with(explained, "mdtDissent", ticked("PALLIATIVE_CARE")),
                    RADIOTHERAPY_RECOMMENDED);
        }

        @Test
        void surgeonAndOncologistDecideAnEmergencyWithAReason() {
            Map<String, Object> two =
                    with(decision("RADIOTHERAPY"), "mdtMembersPresent", ticked("SPINE_SURGERY", "RADIATION_ONCOLOGY"));
            refused("quorumWaivedReason", "ReviewAtMdt", two, EMERGENCY_WITH_RECOMMENDATION);
            accepted("ReviewAtMdt", with(two, "quorumWaivedReason", "id of a note"), EMERGENCY_WITH_RECOMMENDATION);
        }

        @Test
        void nobodyDecidesAnEmergencyAlone() {
            refused(
                    "mdtMembersPresent",
                    "ReviewAtMdt",
                    with(
                            with(decision("RADIOTHERAPY"), "mdtMembersPresent", ticked("SPINE_SURGERY")),
                            "quorumWaivedReason",
                            "id of a note"),
                    EMERGENCY_WITH_RECOMMENDATION);
        }
    }

    @Nested
    class TreatmentGiven {

        @ParameterizedTest
        @ValueSource(strings = {"treatmentDate", "procedurePerformed"})
        void anOperationNeedsItsReport(String field) {
            refused(field, "PerformSurgery", without(surgery("RADICAL_RESECTION", "2026-03-02"), field));
        }

        @ParameterizedTest
        @ValueSource(strings = {"treatmentDate", "treatmentGiven"})
        void anotherTreatmentNeedsItsReport(String field) {
            refused(
                    field,
                    "GiveNonSurgicalTreatment",
                    without(nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"), field));
        }

        @Test
        void aTreatmentLiesNotInTheFuture() {
            refused("treatmentDate", "PerformSurgery", surgery("RADICAL_RESECTION", "2026-03-03"));
            refused("treatmentDate", "GiveNonSurgicalTreatment", nonSurgicalTreatment("RADIOTHERAPY", "2026-03-03"));
            refused(
                    "treatmentDate",
                    "GiveAdjuvantTreatment",
                    Map.of("stepOutcome", "DONE", "treatmentDate", "2026-03-03"));
        }

        @Test
        void aTreatmentLiesNotBeforeTheReferral() {
            Map<String, Object> theCase =
                    Map.of("referralReceivedAt", Date.from(Instant.parse("2026-02-20T09:00:00Z")));

            refused("treatmentDate", "PerformSurgery", surgery("RADICAL_RESECTION", "2025-03-02"), theCase);
            accepted("PerformSurgery", surgery("RADICAL_RESECTION", "2026-02-20"), theCase);
        }

        @Test
        void surgeonsOperateAndOthersDoNot() {
            refused("procedurePerformed", "PerformSurgery", surgery("RADIOTHERAPY", "2026-03-02"));
            refused(
                    "treatmentGiven",
                    "GiveNonSurgicalTreatment",
                    nonSurgicalTreatment("RADICAL_RESECTION", "2026-03-02"));
        }
    }

    @Nested
    class Aftercare {

        @ParameterizedTest
        @ValueSource(strings = {"patientStatus", "painScore", "walking", "woundStatus"})
        void aVisitNeedsWhatDecides(String field) {
            refused(field, "ReviewAftercare", without(visit(), field));
        }

        @ParameterizedTest
        @ValueSource(strings = {"DIED", "LOST_TO_FOLLOW_UP"})
        void nothingIsAskedOfAPatientWhoIsNotThere(String status) {
            accepted("ReviewAftercare", Map.of("stepOutcome", "DONE", "patientStatus", status));
        }

        @Test
        void supportiveCareAsksWhetherItGoesOn() {
            Map<String, Object> supportive = Map.of("aftercareTreatment", "BEST_SUPPORTIVE_CARE");
            refused("supportiveCareDecision", "ReviewAftercare", visit(), supportive);
            accepted("ReviewAftercare", with(visit(), "supportiveCareDecision", "CONTINUE"), supportive);
        }

        @Test
        void aPainScoreOfZeroWithATickedFeatureOfPainIsRefused() {
            refused(
                    "painFeatures",
                    "ReviewAftercare",
                    with(with(visit(), "painScore", 0), "painFeatures", ticked("painAtNight")));
        }

        @Test
        void eq5dIsBetween0And100() {
            refused("eq5dVas", "ReviewAftercare", with(visit(), "eq5dVas", 101));
        }
    }

    @Test
    void everyOpinionIsATreatmentOrAskForMore() {
        assertThat(Arrays.stream(OpinionTreatment.values()).map(Enum::name).toList())
                .containsAll(Arrays.stream(Treatment.values()).map(Enum::name).toList())
                .contains("MORE_INFORMATION")
                .hasSize(Treatment.values().length + 1);
    }
}
