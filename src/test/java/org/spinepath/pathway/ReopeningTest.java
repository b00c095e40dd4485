package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.nonSurgicalTreatment;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.aftercare.AftercareStep;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.variables.CaseVariables;

/** A wrongly closed case goes on where it stood, with all that it knew. */
class ReopeningTest {

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

    @Test
    void itKnowsWhatTheClosedOneKnewTypedAsItWasButNotHowItEnded() {
        CaseUnderTest closed =
                engine.newCase().submits("AssessPatient", assessment()).submits("PerformImaging", imaging());
        messages().reportDeath(closed.caseNumber());
        Map<String, String> known = knowledgeOf(closed);

        CaseUnderTest again = closed.opensAgain();

        assertThat(again.openTasks()).containsExactly("PrepareMdtReview");
        known.remove("outcome");
        assertThat(knowledgeOf(again)).isEqualTo(known).containsKeys("scores", "affectedLevels", "urgency");
        assertThat(again.know(CaseVariables.SCORES)).isEqualTo(closed.know(CaseVariables.SCORES));
    }

    @Test
    void nothingOfTheClosedOneIsChanged() {
        CaseUnderTest closed = engine.newCase().submits("AssessPatient", assessment());
        messages().withdraw(closed.caseNumber());
        Map<String, String> known = knowledgeOf(closed);
        List<String> course = courseOf(closed);

        closed.opensAgain().submits("PerformImaging", imaging());

        assertThat(knowledgeOf(closed)).isEqualTo(known);
        assertThat(courseOf(closed)).isEqualTo(course);
    }

    @Test
    void aMeetingIsCalledAgain() {
        CaseUnderTest closed = inTheMeeting();
        messages().reportDeath(closed.caseNumber());

        CaseUnderTest again = closed.opensAgain();

        assertThat(again.openTasks()).contains("ReviewAtMdt", "CollectOpinions");
        assertThat(again.submits("ReviewAtMdt", radiotherapy()).openTasks())
                .containsExactly("GiveNonSurgicalTreatment");
    }

    /** The meeting takes away the opinions that were not given; that is not where the case stood. */
    @Test
    void aCaseWhoseMeetingWaitedForNobodyGoesOnAfterTheMeeting() {
        CaseUnderTest closed = inTheMeeting().submits("ReviewAtMdt", radiotherapy());
        messages().withdraw(closed.caseNumber());

        assertThat(closed.opensAgain().openTasks()).containsExactly("GiveNonSurgicalTreatment");
    }

    @Test
    void aPatientBetweenTwoVisitsWaitsForTheNextOne() {
        CaseUnderTest closed = inTheMeeting()
                .submits("ReviewAtMdt", radiotherapy())
                .submits("GiveNonSurgicalTreatment", nonSurgicalTreatment("RADIOTHERAPY", "2026-03-02"));
        messages().withdraw(closed.caseNumber());

        CaseUnderTest again = closed.opensAgain();
        assertThat(again.openTasks()).isEmpty();

        engine.reaches(again.know(CaseVariables.NEXT_VISIT_AT).orElseThrow());
        again.submits("ReviewAftercare", visit());
        assertThat(again.know(CaseVariables.AFTERCARE_STEP)).contains(AftercareStep.NEXT_VISIT);
    }

    @Test
    void aCaseThatAPersonEndedIsAskedThatStepAgain() {
        CaseUnderTest closed = engine.newCase()
                .submits("AssessPatient", harmlessAssessment())
                .submits("AdvisePrimaryCare", Map.of("adviceOutcome", "ADVICE_SENT"));

        assertThat(closed.opensAgain().openTasks()).containsExactly("AdvisePrimaryCare");
    }

    @Test
    void itCanGoOnAtAnyStepForWhichItKnowsWhomToAsk() {
        CaseUnderTest closed = engine.newCase().submits("AssessPatient", assessment());
        messages().withdraw(closed.caseNumber());
        List<ReopeningStep> steps = engine.get(PathwayStart.class).stepsOf(closed.instanceId());

        assertThat(steps)
                .extracting(ReopeningStep::id)
                .contains("AssessPatient", "PerformImaging", "PrepareMdtReview", "ReviewAtMdt")
                .doesNotContain("NextVisitDue", "ReviewAftercare", "GiveNonSurgicalTreatment", "StartClocks");
        for (ReopeningStep step : steps) {
            CaseUnderTest again = closed.opensAgainAt(step);
            assertThat(again.openTasks()).contains(step.id());
            engine.runtime().deleteProcessInstance(again.instanceId(), "next");
        }
    }

    private static PathwayMessages messages() {
        return engine.get(PathwayMessages.class);
    }

    private static CaseUnderTest inTheMeeting() {
        return engine.newCase()
                .submits("AssessPatient", assessment())
                .submits("PerformImaging", imaging())
                .submits("PrepareMdtReview", preparation());
    }

    private static Map<String, Object> radiotherapy() {
        Map<String, Object> decision = new HashMap<>(decision("RADIOTHERAPY"));
        decision.put("overrideReasonCode", "PATIENT_WISH");
        decision.put("overrideReason", "as the patient wants");
        return decision;
    }

    private static Map<String, String> knowledgeOf(CaseUnderTest theCase) {
        return engine
                .history()
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
        return engine
                .history()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(theCase.instanceId())
                .list()
                .stream()
                .map(line)
                .sorted()
                .toList();
    }
}
