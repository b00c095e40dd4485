package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decisionAsThePatientWishes;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.SampleCourse.comesToTheMeeting;
import static org.spinepath.pathway.SampleCourse.comesToTheNextVisit;
import static org.spinepath.pathway.SampleCourse.completes;
import static org.spinepath.pathway.SampleCourse.isImaged;
import static org.spinepath.pathway.SampleCourse.isReferred;
import static org.spinepath.pathway.cases.Steps.*;
import static org.spinepath.pathway.cases.Steps.Events.*;
import static org.spinepath.pathway.cases.Steps.Phases.*;
import static org.spinepath.pathway.variables.CaseVariables.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.ReopeningStep;

/** A wrongly closed case goes on where it stood, with all that it knew. */
class ReopeningTest {

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
    void itKnowsWhatTheClosedOneKnewTypedAsItWasButNotHowItEnded() {
        isImaged();
        messages().reportDeath(referral.caseNumber());
        assertThat(patient).isEnded();
        Map<String, String> known = knowledgeOf(referral);

        CaseUnderTest again = referral.opensAgain();

        assertThat(again.instance()).isWaitingAtExactly(PREPARE_MDT_REVIEW);
        known.remove(OUTCOME.name());
        assertThat(knowledgeOf(again))
                .isEqualTo(known)
                .containsKeys(SCORES.name(), AFFECTED_LEVELS.name(), URGENCY.name());
        assertThat(again.know(SCORES)).isEqualTo(referral.know(SCORES));
    }

    @Test
    void nothingOfTheClosedOneIsChanged() {
        completes(ASSESS_PATIENT, assessment());
        messages().withdraw(referral.caseNumber());
        Map<String, String> known = knowledgeOf(referral);
        List<String> course = courseOf(referral);

        assertThat(opensAgain()).isWaitingAtExactly(PERFORM_IMAGING);
        completes(PERFORM_IMAGING, imaging());

        assertThat(knowledgeOf(referral)).isEqualTo(known);
        assertThat(courseOf(referral)).isEqualTo(course);
    }

    @Test
    void aMeetingIsCalledAgain() {
        comesToTheMeeting();
        messages().reportDeath(referral.caseNumber());
        assertThat(patient).isEnded();

        ProcessInstance again = opensAgain();

        assertThat(again).isWaitingAt(REVIEW_AT_MDT, COLLECT_OPINIONS);
        completes(REVIEW_AT_MDT, decisionAsThePatientWishes("RADIOTHERAPY"));
        assertThat(again).hasPassed(MDT_REVIEW).isWaitingAtExactly(GIVE_NON_SURGICAL_TREATMENT);
    }

    /** The meeting takes away the opinions that were not given; that is not where the case stood. */
    @Test
    void aCaseWhoseMeetingWaitedForNobodyGoesOnAfterTheMeeting() {
        comesToTheMeeting();
        completes(REVIEW_AT_MDT, decisionAsThePatientWishes("RADIOTHERAPY"));
        messages().withdraw(referral.caseNumber());

        assertThat(opensAgain()).isWaitingAtExactly(GIVE_NON_SURGICAL_TREATMENT);
    }

    @Test
    void aPatientBetweenTwoVisitsWaitsForTheNextOne() {
        comesToTheMeeting();
        completes(REVIEW_AT_MDT, decisionAsThePatientWishes("RADIOTHERAPY"));
        completes(GIVE_NON_SURGICAL_TREATMENT, nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"));
        messages().withdraw(referral.caseNumber());

        ProcessInstance again = opensAgain();
        assertThat(again).isWaitingAtExactly(NEXT_VISIT_DUE).task().isNull();

        comesToTheNextVisit();
        completes(REVIEW_AFTERCARE, visit());
        assertThat(again).variables().containsEntry(AFTERCARE_STEP.name(), "NEXT_VISIT");
    }

    @Test
    void aCaseThatAPersonEndedIsAskedThatStepAgain() {
        completes(ASSESS_PATIENT, harmlessAssessment());
        completes(ADVISE_PRIMARY_CARE, withVariables("adviceOutcome", "ADVICE_SENT"));
        assertThat(patient).isEnded();

        assertThat(opensAgain()).isWaitingAtExactly(ADVISE_PRIMARY_CARE);
    }

    @Test
    void itCanGoOnAtAnyStepForWhichItKnowsWhomToAsk() {
        completes(ASSESS_PATIENT, assessment());
        messages().withdraw(referral.caseNumber());
        List<ReopeningStep> steps = ENGINE.get(PathwayStart.class).stepsOf(patient.getId());

        assertThat(steps)
                .extracting(ReopeningStep::id)
                .contains(ASSESS_PATIENT, PERFORM_IMAGING, PREPARE_MDT_REVIEW, REVIEW_AT_MDT)
                .doesNotContain(NEXT_VISIT_DUE, REVIEW_AFTERCARE, GIVE_NON_SURGICAL_TREATMENT, START_CLOCKS);
        for (ReopeningStep step : steps) {
            CaseUnderTest again = referral.opensAgainAt(step);
            assertThat(again.instance()).isWaitingAt(step.id());
            assertThat(again.tasks(step.id())).isNotEmpty();
            runtimeService().deleteProcessInstance(again.instanceId(), "next");
        }
    }

    private static PathwayMessages messages() {
        return ENGINE.get(PathwayMessages.class);
    }

    private ProcessInstance opensAgain() {
        return referral.opensAgain().instance();
    }

    private static Map<String, String> knowledgeOf(CaseUnderTest theCase) {
        return historyService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(theCase.instanceId())
                .activityInstanceIdIn(theCase.instanceId())
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName, variable -> String.valueOf(variable.getTypedValue())));
    }

    private static List<String> courseOf(CaseUnderTest theCase) {
        Function<HistoricActivityInstance, String> line =
                activity -> activity.getActivityId() + activity.getStartTime() + activity.getEndTime();
        return historyService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(theCase.instanceId())
                .list()
                .stream()
                .map(line)
                .sorted()
                .toList();
    }
}
