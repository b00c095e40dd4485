package org.spinepath.pathway;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.Elements.WRITE_DISCHARGE_LETTER;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.decisionAsThePatientWishes;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleCourse.comesToTheMeeting;
import static org.spinepath.pathway.SampleCourse.completes;
import static org.spinepath.pathway.SampleCourse.isReferred;
import static org.spinepath.pathway.cases.Steps.ADVISE_PRIMARY_CARE;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.CONFIRM_LETTER_RECEIVED;
import static org.spinepath.pathway.cases.Steps.Decisions.ASSESS_RELAPSE;
import static org.spinepath.pathway.cases.Steps.Decisions.PLAN_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.Decisions.PLAN_SURGERY;
import static org.spinepath.pathway.cases.Steps.Decisions.RECOMMEND_TREATMENT;
import static org.spinepath.pathway.cases.Steps.Decisions.RECORD_MDT_DECISION;
import static org.spinepath.pathway.cases.Steps.Decisions.SELECT_IMAGING;
import static org.spinepath.pathway.cases.Steps.Decisions.TRIAGE_REFERRAL;
import static org.spinepath.pathway.cases.Steps.Events.DISCHARGED_TO_PRIMARY_CARE;
import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.GIVE_NON_SURGICAL_TREATMENT;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.PERFORM_SURGERY;
import static org.spinepath.pathway.cases.Steps.PREPARE_MDT_REVIEW;
import static org.spinepath.pathway.cases.Steps.REVIEW_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.REVIEW_AT_MDT;

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
import org.spinepath.people.Team;

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
        referral = isReferred(ENGINE);
        patient = referral.instance();
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void anOperatedPatientGoesFromReferralToDischarge() {
        completes(ASSESS_PATIENT, assessment());
        assertThat(patient)
                .hasPassedInOrder(ASSESS_PATIENT, TRIAGE_REFERRAL, START_CLOCKS, SELECT_IMAGING)
                .hasNotPassed(ADVISE_PRIMARY_CARE)
                .isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(patient).variables().containsEntry("metastasisSuspected", true);
        assertThat(patient).variables().containsEntry("urgency", "EMERGENCY");
        assertThat(task(PERFORM_IMAGING)).hasCandidateGroup(Team.RADIOLOGY.groupId());

        completes(PERFORM_IMAGING, imaging());
        assertThat(patient).isWaitingAtExactly(PREPARE_MDT_REVIEW);
        assertThat(patient).variables().containsEntry("imagingConclusion", "CONFIRMED");
        assertThat(task(PREPARE_MDT_REVIEW)).hasCandidateGroup(Team.MDT_COORDINATOR.groupId());

        completes(PREPARE_MDT_REVIEW, preparation());
        assertThat(patient).isWaitingAt(COLLECT_OPINIONS, REVIEW_AT_MDT);
        assertThat(patient).variables().containsEntry("recommendedTreatment", "RADICAL_RESECTION");
        Assertions.assertThat(referral.tasks(COLLECT_OPINIONS)).hasSize(5);

        completes(REVIEW_AT_MDT, decision("RADICAL_RESECTION"));
        assertThat(patient)
                .hasPassedInOrder(RECOMMEND_TREATMENT, REVIEW_AT_MDT, RECORD_MDT_DECISION, PLAN_SURGERY)
                .isWaitingAtExactly(PERFORM_SURGERY);

        completes(PERFORM_SURGERY, surgery("RADICAL_RESECTION", "2026-03-02"));
        assertThat(patient).isWaitingAtExactly(NEXT_VISIT_DUE);
        assertThat(patient).variables().containsEntry("urgency", "ROUTINE");
        Assertions.assertThat(referral.know(CaseVariables.VISITS).orElseThrow()).hasSize(5);

        for (int number = 1; number <= 5; number++) {
            assertThat(patient).isWaitingAtExactly(NEXT_VISIT_DUE);
            fallsDue();
            completes(REVIEW_AFTERCARE, visit());
        }
        assertThat(patient).isWaitingAtExactly(CONFIRM_LETTER_RECEIVED);

        completes(CONFIRM_LETTER_RECEIVED, Map.of("letterReceived", true));
        assertThat(patient)
                .isEnded()
                .hasPassedInOrder(PLAN_AFTERCARE, ASSESS_RELAPSE, WRITE_DISCHARGE_LETTER, DISCHARGED_TO_PRIMARY_CARE);
        assertThat(patient).variables().containsEntry("outcome", "DISCHARGED_TO_PRIMARY_CARE");
        Assertions.assertThat(letter().treatment()).isEqualTo(Treatment.RADICAL_RESECTION);
    }

    @Test
    void anIrradiatedPatientGoesFromReferralToDischargeWithoutAnOperation() {
        comesToTheMeeting();
        completes(REVIEW_AT_MDT, decisionAsThePatientWishes("RADIOTHERAPY"));
        assertThat(patient).isWaitingAtExactly(GIVE_NON_SURGICAL_TREATMENT);
        assertThat(task(GIVE_NON_SURGICAL_TREATMENT)).hasCandidateGroup(Team.RADIATION_ONCOLOGY.groupId());

        completes(GIVE_NON_SURGICAL_TREATMENT, nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"));
        int visits = referral.know(CaseVariables.VISITS).orElseThrow().size();
        for (int number = 1; number <= visits; number++) {
            fallsDue();
            completes(REVIEW_AFTERCARE, visit());
        }
        completes(CONFIRM_LETTER_RECEIVED, Map.of("letterReceived", true));

        assertThat(patient).isEnded().hasPassed(DISCHARGED_TO_PRIMARY_CARE).hasNotPassed(PERFORM_SURGERY);
        Assertions.assertThat(letter().treatment()).isEqualTo(Treatment.RADIOTHERAPY);
    }

    @Test
    void theLetterTellsOfAComplicationThatAnEarlierVisitFound() {
        comesToTheMeeting();
        completes(REVIEW_AT_MDT, decision("RADICAL_RESECTION"));
        completes(PERFORM_SURGERY, surgery("RADICAL_RESECTION", "2026-03-02"));

        fallsDue();
        completes(REVIEW_AFTERCARE, with(visit(), "complications", ticked("PNEUMONIA")));
        for (int number = 2; number <= 5; number++) {
            fallsDue();
            completes(REVIEW_AFTERCARE, visit());
        }

        Assertions.assertThat(letter().complications()).containsExactly(Complication.PNEUMONIA);
    }

    /** The time comes to the day of the next visit, which begins at midnight where the centre is. */
    private void fallsDue() {
        Instant visit = referral.know(CaseVariables.NEXT_VISIT_AT).orElseThrow();
        Assertions.assertThat(referral.know(CaseVariables.NEXT_VISIT_ON)).contains(LocalDate.ofInstant(visit, LONDON));
        ENGINE.isNow(visit);
        execute(job(NEXT_VISIT_DUE));
        assertThat(patient).isWaitingAtExactly(REVIEW_AFTERCARE);
    }

    private DischargeLetter letter() {
        return referral.know(CaseVariables.DISCHARGE_LETTER).orElseThrow();
    }
}
