package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.SampleAnswers.with;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.aftercare.AftercareStep;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.pathway.cases.CaseClosed;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.CompletionRefused;
import org.spinepath.pathway.vocabulary.CaseOutcome;

class OutcomesTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void clear() {
        engine.clear();
    }

    private static PathwayMessages messages() {
        return engine.get(PathwayMessages.class);
    }

    private static CaseUnderTest atFirstVisit() {
        CaseUnderTest patient = atTreatment("RADIOTHERAPY")
                .submits("GiveNonSurgicalTreatment", nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"));
        engine.reaches(patient.know(CaseVariables.NEXT_VISIT_AT).orElseThrow());
        return patient;
    }

    private static CaseUnderTest atTreatment(String treatment) {
        Map<String, Object> decision = new HashMap<>(decision(treatment));
        decision.put("overrideReasonCode", "PATIENT_WISH");
        decision.put("overrideReason", "as the patient wants");
        return engine.newCase()
                .submits("AssessPatient", assessment())
                .submits("PerformImaging", imaging())
                .submits("PrepareMdtReview", preparation())
                .submits("ReviewAtMdt", decision);
    }

    @Test
    void adviceSentEndsNotSuspected() {
        CaseUnderTest patient = engine.newCase()
                .submits("AssessPatient", harmlessAssessment())
                .submits("AdvisePrimaryCare", Map.of("adviceOutcome", "ADVICE_SENT"));

        assertThat(patient.isOpen()).isFalse();
        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.NOT_SUSPECTED);
    }

    @Test
    void anIntraduralTumourLeavesForNeurosurgery() {
        CaseUnderTest patient = engine.newCase()
                .submits("AssessPatient", assessment())
                .submits("PerformImaging", with(imaging(), "imagingFindings", ticked("intraduralOrIntramedullary")))
                .submits("ReferToNeurosurgery", Map.of("neurosurgeryAccepted", true));

        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.REFERRED_TO_NEUROSURGERY);
    }

    @Test
    void deathEndsTheCaseAtAnyStageAndKeepsItsOutcome() {
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", assessment());

        messages().reportDeath(patient.caseNumber());

        assertThat(patient.isOpen()).isFalse();
        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.DIED);
    }

    @Test
    void withdrawalEndsTheCaseAtAnyStageAndKeepsItsOutcome() {
        CaseUnderTest patient = engine.newCase();

        messages().withdraw(patient.caseNumber());

        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.WITHDRAWN);
    }

    @Test
    void aClosedCaseTakesNoMessageAndAnUnknownOneNeither() {
        CaseUnderTest patient = engine.newCase();
        messages().withdraw(patient.caseNumber());

        assertThatThrownBy(() -> messages().reportDeath(patient.caseNumber())).isInstanceOf(CaseClosed.class);
        assertThatThrownBy(() -> messages().reportDeath("SP-2026-999999")).isInstanceOf(CaseUnknown.class);
    }

    @Test
    void aReportedDeteriorationIsAnEmergencyThatNoLaterTriageLowers() {
        CaseUnderTest patient = engine.newCase();

        messages()
                .reportDeterioration(
                        patient.caseNumber(),
                        new Deterioration(
                                Walking.UNABLE, null, null, engine.now().minus(Duration.ofHours(3))));
        engine.runsDueJobs();
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
        assertThat(patient.know(CaseVariables.OUTCOME)).isEmpty();

        patient.submits("AssessPatient", harmlessAssessment());
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
    }

    /** Two days later a deficit of 12 hours is 60 hours old, which for a paraplegia makes all the difference. */
    @Test
    void theDeficitAgesWhileThePatientWaits() {
        Map<String, Object> paraplegia = new HashMap<>(assessment());
        paraplegia.put("asiaGrade", "A");
        paraplegia.put("walking", "UNABLE");
        paraplegia.put("neurologicalSigns", ticked("limbWeakness"));
        paraplegia.put("deficitDurationHours", 12);
        paraplegia.put("deficitProgression", "SLOW");
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", paraplegia);
        engine.passes(Duration.ofHours(48));

        patient.submits("PerformImaging", imaging()).submits("PrepareMdtReview", preparation());

        assertThat(patient.know(CaseVariables.RECOMMENDATION_WARNINGS).orElseThrow())
                .extracting(Warning::code)
                .contains("PARAPLEGIA_OVER_48_HOURS");
    }

    @Test
    void aDeteriorationDoubtsAnEarlierExaminationThatFoundNoDeficit() {
        CaseUnderTest patient = engine.newCase()
                .submits("AssessPatient", with(assessment(), "deficitProgression", "NONE"))
                .submits("PerformImaging", imaging());

        messages().reportDeterioration(patient.caseNumber(), new Deterioration(null, null, null, engine.now()));
        engine.runsDueJobs();

        assertThat(patient.know(CaseVariables.ASIA_GRADE)).isEmpty();
        assertThat(patient.know(CaseVariables.DEFICIT_PROGRESSION)).isEmpty();
        assertThat(patient.know(CaseVariables.RECOMMENDATION_MISSING).orElseThrow())
                .contains("asiaGrade", "limbWeakness");
    }

    @Test
    void aVisitThatConfirmsADeteriorationKeepsItsOnsetAndSpeed() {
        CaseUnderTest patient = atFirstVisit();
        Instant onset = engine.now().minus(Duration.ofHours(2));
        messages()
                .reportDeterioration(
                        patient.caseNumber(), new Deterioration(Walking.UNABLE, null, DeficitProgression.RAPID, onset));
        engine.runsDueJobs();

        Map<String, Object> weak = with(visit(), "neurologicalSigns", ticked("limbWeakness"));
        patient.submits("ReviewAftercare", with(with(weak, "asiaGrade", "C"), "walking", "UNABLE"));

        assertThat(patient.openTasks()).containsExactly("PerformImaging");
        assertThat(patient.know(CaseVariables.DEFICIT_PROGRESSION)).contains(DeficitProgression.RAPID);
        assertThat(patient.know(CaseVariables.DEFICIT_ONSET_AT)).contains(onset);
    }

    @Test
    void aVisitThatFindsNoDeficitForgetsTheReportedOne() {
        CaseUnderTest patient = atFirstVisit();
        messages()
                .reportDeterioration(
                        patient.caseNumber(), new Deterioration(null, null, DeficitProgression.RAPID, engine.now()));
        engine.runsDueJobs();

        patient.submits("ReviewAftercare", visit());

        assertThat(patient.know(CaseVariables.DEFICIT_PROGRESSION)).isEmpty();
        assertThat(patient.know(CaseVariables.DEFICIT_ONSET_AT)).isEmpty();
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.ROUTINE);
    }

    @Test
    void aLostPatientStaysAsUrgentAsReported() {
        CaseUnderTest patient = atFirstVisit();
        messages().reportDeterioration(patient.caseNumber(), new Deterioration(null, null, null, engine.now()));
        engine.runsDueJobs();

        patient.submits("ReviewAftercare", Map.of("stepOutcome", "DONE", "patientStatus", "LOST_TO_FOLLOW_UP"));

        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
    }

    @Test
    void painThatIsGoneIsNoLongerPainDespiteRadiotherapy() {
        CaseUnderTest patient = atFirstVisit();
        engine.runtime()
                .setVariable(
                        patient.instanceId(),
                        CaseVariables.RISK_FACTORS.name(),
                        ticked("priorRadiotherapyToSpine", "painDespiteRadiotherapy"));

        patient.submits("ReviewAftercare", with(visit(), "painScore", 0));

        assertThat(patient.know(CaseVariables.RISK_FACTORS).orElseThrow()).containsExactly("priorRadiotherapyToSpine");
    }

    /** Left open by the surgeon, the adjuvant follows the rules at the operation, not those of a later emergency. */
    @Test
    void theAdjuvantIsSettledWithTheOperation() {
        CaseUnderTest patient = atTreatment("DECOMPRESSION_AND_STABILISATION");
        engine.runtime()
                .setVariable(patient.instanceId(), CaseVariables.ADJUNCTS.name(), ticked("POSTOPERATIVE_RADIOTHERAPY"));
        Map<String, Object> report = new HashMap<>(surgery("DECOMPRESSION_AND_STABILISATION", "2026-03-02"));
        report.put("adjuvantRadiotherapyPlanned", null);
        patient.submits("PerformSurgery", report);

        assertThat(patient.know(CaseVariables.ADJUVANT_RADIOTHERAPY_PLANNED)).contains(true);
    }

    @Test
    void aDeteriorationCannotBeginInTheFuture() {
        CaseUnderTest patient = engine.newCase();

        assertThatThrownBy(() -> messages()
                        .reportDeterioration(
                                patient.caseNumber(),
                                new Deterioration(null, null, null, engine.now().plusSeconds(1))))
                .isInstanceOf(CompletionRefused.class);
    }

    @Test
    void aPatientWhoDiedEndsTheCaseAtTheVisit() {
        CaseUnderTest patient =
                atFirstVisit().submits("ReviewAftercare", Map.of("stepOutcome", "DONE", "patientStatus", "DIED"));

        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.DIED);
    }

    @Test
    void aPatientWhoIsNotFoundEndsLostToFollowUp() {
        CaseUnderTest patient = atFirstVisit()
                .submits("ReviewAftercare", Map.of("stepOutcome", "DONE", "patientStatus", "LOST_TO_FOLLOW_UP"))
                .submits("TraceLostPatient", Map.of("traceOutcome", "NOT_FOUND"));

        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.LOST_TO_FOLLOW_UP);
    }

    @Test
    void aVisitThatDidNotTakePlaceIsBookedAgain() {
        CaseUnderTest patient = atFirstVisit()
                .submits("ReviewAftercare", Map.of("stepOutcome", "NOT_DONE", "notDoneReason", "DID_NOT_ATTEND"));

        assertThat(patient.know(CaseVariables.AFTERCARE_STEP)).contains(AftercareStep.NEXT_VISIT);
        assertThat(patient.know(CaseVariables.VISIT_NUMBER)).contains(1);
        engine.passes(Duration.ofDays(7));
        assertThat(patient.openTasks()).containsExactly("ReviewAftercare");
    }

    @Test
    void worseWalkingAtAVisitGoesBackToImagingAsAnEmergency() {
        CaseUnderTest patient = atFirstVisit().submits("ReviewAftercare", with(visit(), "walking", "WITH_AID"));

        assertThat(patient.openTasks()).containsExactly("PerformImaging");
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
        assertThat(patient.know(CaseVariables.IMAGING_ROUND)).contains(1);
    }

    @Test
    void radiotherapyIsKeptAsEarlierRadiotherapy() {
        CaseUnderTest patient = atFirstVisit();

        assertThat(patient.know(CaseVariables.RISK_FACTORS).orElseThrow()).contains("priorRadiotherapyToSpine");
    }

    @Test
    void supportiveCareGoesOnUntilSomebodyDischarges() {
        CaseUnderTest patient = atTreatment("BEST_SUPPORTIVE_CARE")
                .submits("GiveNonSurgicalTreatment", nonSurgicalTreatment("BEST_SUPPORTIVE_CARE", "2026-03-02"));
        for (int number = 1; number <= 3; number++) {
            engine.reaches(patient.know(CaseVariables.NEXT_VISIT_AT).orElseThrow());
            patient.submits("ReviewAftercare", with(visit(), "supportiveCareDecision", "CONTINUE"));
        }
        assertThat(patient.know(CaseVariables.VISIT_NUMBER)).contains(4);

        engine.reaches(patient.know(CaseVariables.NEXT_VISIT_AT).orElseThrow());
        patient.submits("ReviewAftercare", with(visit(), "supportiveCareDecision", "DISCHARGE"));

        assertThat(patient.openTasks()).containsExactly("ConfirmLetterReceived");
    }
}
