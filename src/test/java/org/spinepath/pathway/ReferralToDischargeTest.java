package org.spinepath.pathway;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.SampleAnswers.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.DischargeLetter;

/** The ways that most patients go, from the referral to the letter that their practice confirms. */
class ReferralToDischargeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final PathwayEngine ENGINE = PathwayEngine.start();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private CaseUnderTest referral;
    private ProcessInstance patient;

    @BeforeEach
    void aPatientIsReferred() {
        ENGINE.clear();
        referral = ENGINE.newCase();
        patient = referral.instance();
        assertThat(patient).isStarted().isWaitingAt("AssessPatient");
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void anOperatedPatientGoesFromReferralToDischarge() {
        completes("AssessPatient", assessment());
        assertThat(patient)
                .hasPassedInOrder("AssessPatient", "TriageReferral", "StartClocks", "SelectImaging")
                .hasNotPassed("AdvisePrimaryCare")
                .isWaitingAtExactly("PerformImaging");
        assertThat(patient).variables().containsEntry("metastasisSuspected", true);
        assertThat(patient).variables().containsEntry("urgency", "EMERGENCY");
        assertThat(task("PerformImaging")).hasCandidateGroup("radiology");

        completes("PerformImaging", imaging());
        assertThat(patient).isWaitingAtExactly("PrepareMdtReview");
        assertThat(patient).variables().containsEntry("imagingConclusion", "CONFIRMED");
        assertThat(task("PrepareMdtReview")).hasCandidateGroup("mdtCoordinator");

        completes("PrepareMdtReview", preparation());
        assertThat(patient).isWaitingAt("CollectOpinions", "ReviewAtMdt");
        assertThat(patient).variables().containsEntry("recommendedTreatment", "RADICAL_RESECTION");
        Assertions.assertThat(referral.tasks("CollectOpinions")).hasSize(5);

        completes("ReviewAtMdt", decision("RADICAL_RESECTION"));
        assertThat(patient)
                .hasPassedInOrder("RecommendTreatment", "ReviewAtMdt", "RecordMdtDecision", "PlanSurgery")
                .isWaitingAtExactly("PerformSurgery");

        completes("PerformSurgery", surgery("RADICAL_RESECTION", "2026-03-02"));
        assertThat(patient).isWaitingAtExactly("NextVisitDue");
        assertThat(patient).variables().containsEntry("urgency", "ROUTINE");
        Assertions.assertThat(referral.know(CaseVariables.VISITS).orElseThrow()).hasSize(5);

        for (int number = 1; number <= 5; number++) {
            assertThat(patient).isWaitingAtExactly("NextVisitDue");
            fallsDue();
            completes("ReviewAftercare", visit());
        }
        assertThat(patient).isWaitingAtExactly("ConfirmLetterReceived");

        completes("ConfirmLetterReceived", Map.of("letterReceived", true));
        assertThat(patient)
                .isEnded()
                .hasPassedInOrder("PlanAftercare", "AssessRelapse", "WriteDischargeLetter", "DischargedToPrimaryCare");
        assertThat(patient).variables().containsEntry("outcome", "DISCHARGED_TO_PRIMARY_CARE");
        Assertions.assertThat(letter().treatment()).isEqualTo(Treatment.RADICAL_RESECTION);
    }

    @Test
    void anIrradiatedPatientGoesFromReferralToDischargeWithoutAnOperation() {
        completes("AssessPatient", assessment());
        completes("PerformImaging", imaging());
        completes("PrepareMdtReview", preparation());
        completes(
                "ReviewAtMdt",
                with(
                        with(decision("RADIOTHERAPY"), "overrideReasonCode", "PATIENT_WISH"),
                        "overrideReason",
                        "as the patient wants"));
        assertThat(patient).isWaitingAtExactly("GiveNonSurgicalTreatment");
        assertThat(task("GiveNonSurgicalTreatment")).hasCandidateGroup("radiationOncology");

        completes("GiveNonSurgicalTreatment", nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"));
        int visits = referral.know(CaseVariables.VISITS).orElseThrow().size();
        for (int number = 1; number <= visits; number++) {
            fallsDue();
            completes("ReviewAftercare", visit());
        }
        completes("ConfirmLetterReceived", Map.of("letterReceived", true));

        assertThat(patient).isEnded().hasPassed("DischargedToPrimaryCare").hasNotPassed("PerformSurgery");
        Assertions.assertThat(letter().treatment()).isEqualTo(Treatment.RADIOTHERAPY);
    }

    @Test
    void theLetterTellsOfAComplicationThatAnEarlierVisitFound() {
        completes("AssessPatient", assessment());
        completes("PerformImaging", imaging());
        completes("PrepareMdtReview", preparation());
        completes("ReviewAtMdt", decision("RADICAL_RESECTION"));
        completes("PerformSurgery", surgery("RADICAL_RESECTION", "2026-03-02"));

        fallsDue();
        completes("ReviewAftercare", with(visit(), "complications", ticked("PNEUMONIA")));
        for (int number = 2; number <= 5; number++) {
            fallsDue();
            completes("ReviewAftercare", visit());
        }

        Assertions.assertThat(letter().complications()).containsExactly(Complication.PNEUMONIA);
    }

    /** Completes the only open task of this kind as the engine does it, and lets the case go on from there. */
    private static void completes(String step, Map<String, Object> answers) {
        complete(task(step), answers);
        execute(job(step));
    }

    /** The time comes to the day of the next visit, which begins at midnight where the centre is. */
    private void fallsDue() {
        Instant visit = referral.know(CaseVariables.NEXT_VISIT_AT).orElseThrow();
        Assertions.assertThat(referral.know(CaseVariables.NEXT_VISIT_ON)).contains(LocalDate.ofInstant(visit, LONDON));
        ENGINE.isNow(visit);
        execute(job("NextVisitDue"));
        assertThat(patient).isWaitingAtExactly("ReviewAftercare");
    }

    private DischargeLetter letter() {
        return referral.know(CaseVariables.DISCHARGE_LETTER).orElseThrow();
    }
}
