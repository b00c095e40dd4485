package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.spinepath.pathway.Elements.*;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decisionAsThePatientWishes;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleCourse.comesToTheMeeting;
import static org.spinepath.pathway.SampleCourse.comesToTheNextVisit;
import static org.spinepath.pathway.SampleCourse.completes;
import static org.spinepath.pathway.SampleCourse.isReferred;
import static org.spinepath.pathway.cases.Steps.*;
import static org.spinepath.pathway.cases.Steps.Decisions.*;
import static org.spinepath.pathway.cases.Steps.Events.*;
import static org.spinepath.pathway.variables.CaseVariables.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.pathway.cases.CaseClosed;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.variables.CompletionRefused;

/** How cases end, and what is known of the patient when they go another way. */
class OutcomesTest {

    private static final PathwayEngine ENGINE = PathwayEngine.start();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private CaseUnderTest referral;
    private ProcessInstance patient;

    @BeforeEach
    void aPatientIsReferred() {
        referral = isReferred(ENGINE);
        patient = referral.instance();
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void adviceSentEndsNotSuspected() {
        completes(ASSESS_PATIENT, harmlessAssessment());
        completes(ADVISE_PRIMARY_CARE, withVariables("adviceOutcome", "ADVICE_SENT"));

        assertThat(patient).isEnded().hasPassed(NOT_SUSPECTED);
        assertThat(patient).variables().containsEntry(OUTCOME.name(), "NOT_SUSPECTED");
    }

    @Test
    void anIntraduralTumourLeavesForNeurosurgery() {
        completes(ASSESS_PATIENT, assessment());
        completes(PERFORM_IMAGING, with(imaging(), "imagingFindings", ticked("intraduralOrIntramedullary")));
        completes(REFER_TO_NEUROSURGERY, withVariables("neurosurgeryAccepted", true));

        assertThat(patient).isEnded().hasPassed(REFERRED_TO_NEUROSURGERY);
        assertThat(patient).variables().containsEntry(OUTCOME.name(), "REFERRED_TO_NEUROSURGERY");
    }

    @Test
    void deathEndsTheCaseAtAnyStageAndKeepsItsOutcome() {
        completes(ASSESS_PATIENT, assessment());

        messages().reportDeath(referral.caseNumber());

        assertThat(patient).isEnded().hasPassed(DEATH_RECORDED);
        assertThat(patient).variables().containsEntry(OUTCOME.name(), "DIED");
    }

    @Test
    void withdrawalEndsTheCaseAtAnyStageAndKeepsItsOutcome() {
        messages().withdraw(referral.caseNumber());

        assertThat(patient).isEnded().hasPassed(WITHDRAWAL_RECORDED);
        assertThat(patient).variables().containsEntry(OUTCOME.name(), "WITHDRAWN");
    }

    @Test
    void aClosedCaseTakesNoMessageAndAnUnknownOneNeither() {
        messages().withdraw(referral.caseNumber());

        assertThatThrownBy(() -> messages().reportDeath(referral.caseNumber())).isInstanceOf(CaseClosed.class);
        assertThatThrownBy(() -> messages().reportDeath("SP-2026-999999")).isInstanceOf(CaseUnknown.class);
    }

    @Test
    void aReportedDeteriorationIsAnEmergencyThatNoLaterTriageLowers() {
        deteriorates(new Deterioration(Walking.UNABLE, null, null, ENGINE.now().minus(Duration.ofHours(3))));
        assertThat(patient).hasPassed(RAISE_EMERGENCY).isWaitingAtExactly(ASSESS_PATIENT);
        assertThat(patient).variables().containsEntry(URGENCY.name(), "EMERGENCY");
        assertThat(referral.know(OUTCOME)).isEmpty();

        completes(ASSESS_PATIENT, harmlessAssessment());
        assertThat(patient).variables().containsEntry(URGENCY.name(), "EMERGENCY");
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
        completes(ASSESS_PATIENT, paraplegia);
        ENGINE.passes(Duration.ofHours(48));

        completes(PERFORM_IMAGING, imaging());
        completes(PREPARE_MDT_REVIEW, preparation());

        assertThat(referral.know(RECOMMENDATION_WARNINGS).orElseThrow())
                .extracting(Warning::code)
                .contains("PARAPLEGIA_OVER_48_HOURS");
    }

    @Test
    void aDeteriorationDoubtsAnEarlierExaminationThatFoundNoDeficit() {
        completes(ASSESS_PATIENT, with(assessment(), "deficitProgression", "NONE"));
        completes(PERFORM_IMAGING, imaging());

        deteriorates(new Deterioration(null, null, null, ENGINE.now()));

        assertThat(referral.know(ASIA_GRADE)).isEmpty();
        assertThat(referral.know(DEFICIT_PROGRESSION)).isEmpty();
        assertThat(referral.know(RECOMMENDATION_MISSING).orElseThrow()).contains("asiaGrade", "limbWeakness");
    }

    @Test
    void aVisitThatConfirmsADeteriorationKeepsItsOnsetAndSpeed() {
        comesToTheFirstVisit();
        Instant onset = ENGINE.now().minus(Duration.ofHours(2));
        deteriorates(new Deterioration(Walking.UNABLE, null, DeficitProgression.RAPID, onset));

        Map<String, Object> weak = with(visit(), "neurologicalSigns", ticked("limbWeakness"));
        completes(REVIEW_AFTERCARE, with(with(weak, "asiaGrade", "C"), "walking", "UNABLE"));

        assertThat(patient).isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(patient)
                .variables()
                .containsEntry(DEFICIT_PROGRESSION.name(), "RAPID")
                .containsEntry(DEFICIT_ONSET_AT.name(), Date.from(onset));
    }

    @Test
    void aVisitThatFindsNoDeficitForgetsTheReportedOne() {
        comesToTheFirstVisit();
        deteriorates(new Deterioration(null, null, DeficitProgression.RAPID, ENGINE.now()));

        completes(REVIEW_AFTERCARE, visit());

        assertThat(referral.know(DEFICIT_PROGRESSION)).isEmpty();
        assertThat(referral.know(DEFICIT_ONSET_AT)).isEmpty();
        assertThat(patient).variables().containsEntry(URGENCY.name(), "ROUTINE");
    }

    @Test
    void aLostPatientStaysAsUrgentAsReported() {
        comesToTheFirstVisit();
        deteriorates(new Deterioration(null, null, null, ENGINE.now()));

        completes(REVIEW_AFTERCARE, withVariables("stepOutcome", "DONE", "patientStatus", "LOST_TO_FOLLOW_UP"));

        assertThat(patient).isWaitingAtExactly(TRACE_LOST_PATIENT);
        assertThat(patient).variables().containsEntry(URGENCY.name(), "EMERGENCY");
    }

    @Test
    void painThatIsGoneIsNoLongerPainDespiteRadiotherapy() {
        comesToTheFirstVisit();
        runtimeService()
                .setVariable(
                        patient.getId(),
                        RISK_FACTORS.name(),
                        ticked("priorRadiotherapyToSpine", "painDespiteRadiotherapy"));

        completes(REVIEW_AFTERCARE, with(visit(), "painScore", 0));

        assertThat(referral.know(RISK_FACTORS).orElseThrow()).containsExactly("priorRadiotherapyToSpine");
    }

    /** Left open by the surgeon, the adjuvant follows the rules at the operation, not those of a later emergency. */
    @Test
    void theAdjuvantIsSettledWithTheOperation() {
        comesToTheMeeting();
        completes(REVIEW_AT_MDT, decisionAsThePatientWishes("DECOMPRESSION_AND_STABILISATION"));
        runtimeService().setVariable(patient.getId(), ADJUNCTS.name(), ticked("POSTOPERATIVE_RADIOTHERAPY"));

        completes(
                PERFORM_SURGERY,
                with(
                        surgery("DECOMPRESSION_AND_STABILISATION", "2026-03-02"),
                        ADJUVANT_RADIOTHERAPY_PLANNED.name(),
                        null));

        assertThat(patient).variables().containsEntry(ADJUVANT_RADIOTHERAPY_PLANNED.name(), true);
    }

    @Test
    void aDeteriorationCannotBeginInTheFuture() {
        Deterioration tomorrow =
                new Deterioration(null, null, null, ENGINE.now().plusSeconds(1));

        assertThatThrownBy(() -> messages().reportDeterioration(referral.caseNumber(), tomorrow))
                .isInstanceOf(CompletionRefused.class);
    }

    @Test
    void aPatientWhoDiedEndsTheCaseAtTheVisit() {
        comesToTheFirstVisit();

        completes(REVIEW_AFTERCARE, withVariables("stepOutcome", "DONE", "patientStatus", "DIED"));

        assertThat(patient).isEnded().hasPassed(DIED);
        assertThat(patient).variables().containsEntry(OUTCOME.name(), "DIED");
    }

    @Test
    void aPatientWhoIsNotFoundEndsLostToFollowUp() {
        comesToTheFirstVisit();

        completes(REVIEW_AFTERCARE, withVariables("stepOutcome", "DONE", "patientStatus", "LOST_TO_FOLLOW_UP"));
        completes(TRACE_LOST_PATIENT, withVariables("traceOutcome", "NOT_FOUND"));

        assertThat(patient).isEnded().hasPassed(LOST_TO_FOLLOW_UP);
        assertThat(patient).variables().containsEntry(OUTCOME.name(), "LOST_TO_FOLLOW_UP");
    }

    @Test
    void aVisitThatDidNotTakePlaceIsBookedAgain() {
        comesToTheFirstVisit();

        completes(REVIEW_AFTERCARE, withVariables("stepOutcome", "NOT_DONE", "notDoneReason", "DID_NOT_ATTEND"));

        assertThat(patient).isWaitingAtExactly(NEXT_VISIT_DUE);
        assertThat(patient)
                .variables()
                .containsEntry(AFTERCARE_STEP.name(), "NEXT_VISIT")
                .containsEntry(VISIT_NUMBER.name(), 1);
        ENGINE.passes(Duration.ofDays(7));
        assertThat(patient).isWaitingAtExactly(REVIEW_AFTERCARE);
    }

    @Test
    void worseWalkingAtAVisitGoesBackToImagingAsAnEmergency() {
        comesToTheFirstVisit();

        completes(REVIEW_AFTERCARE, with(visit(), "walking", "WITH_AID"));

        assertThat(patient).hasPassedInOrder(ASSESS_RELAPSE, START_CLOCKS).isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(patient)
                .variables()
                .containsEntry(URGENCY.name(), "EMERGENCY")
                .containsEntry(IMAGING_ROUND.name(), 1);
    }

    @Test
    void radiotherapyIsKeptAsEarlierRadiotherapy() {
        comesToTheFirstVisit();

        assertThat(referral.know(RISK_FACTORS).orElseThrow()).contains("priorRadiotherapyToSpine");
    }

    @Test
    void supportiveCareGoesOnUntilSomebodyDischarges() {
        isGiven("BEST_SUPPORTIVE_CARE");
        for (int number = 1; number <= 3; number++) {
            comesToTheNextVisit();
            completes(REVIEW_AFTERCARE, with(visit(), "supportiveCareDecision", "CONTINUE"));
        }
        assertThat(patient).hasNotPassed(WRITE_DISCHARGE_LETTER).isWaitingAtExactly(NEXT_VISIT_DUE);
        assertThat(patient).variables().containsEntry(VISIT_NUMBER.name(), 4);

        comesToTheNextVisit();
        completes(REVIEW_AFTERCARE, with(visit(), "supportiveCareDecision", "DISCHARGE"));

        assertThat(patient).hasPassed(WRITE_DISCHARGE_LETTER).isWaitingAtExactly(CONFIRM_LETTER_RECEIVED);
    }

    private static PathwayMessages messages() {
        return ENGINE.get(PathwayMessages.class);
    }

    private void deteriorates(Deterioration deterioration) {
        messages().reportDeterioration(referral.caseNumber(), deterioration);
        execute(job(RAISE_EMERGENCY));
    }

    private static void isGiven(String treatment) {
        comesToTheMeeting();
        completes(REVIEW_AT_MDT, decisionAsThePatientWishes(treatment));
        completes(GIVE_NON_SURGICAL_TREATMENT, nonSurgicalTreatment(treatment, "2026-03-02"));
    }

    private static void comesToTheFirstVisit() {
        isGiven("RADIOTHERAPY");
        comesToTheNextVisit();
    }
}
