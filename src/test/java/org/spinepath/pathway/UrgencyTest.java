package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.spinepath.pathway.Elements.LOWER_URGENCY;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleCourse.completes;
import static org.spinepath.pathway.SampleCourse.isImaged;
import static org.spinepath.pathway.SampleCourse.isReferred;
import static org.spinepath.pathway.cases.Steps.*;
import static org.spinepath.pathway.cases.Steps.Decisions.*;
import static org.spinepath.pathway.variables.CaseVariables.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CompletionRefused;

/** How urgent a case is, while people report, lower and find things at the same time. */
class UrgencyTest {

    private static final String BEFORE_DETERIORATION = "IMAGING_BEFORE_DETERIORATION";

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
    void aLoweredUrgencyIsTheUrgencyFromThenOn() {
        isAnEmergency();

        assertThat(messages().lowerUrgency(referral.caseNumber(), Urgency.ROUTINE))
                .isEqualTo(Urgency.EMERGENCY);
        execute(job(LOWER_URGENCY));

        assertThat(patient).hasPassed(LOWER_URGENCY).isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(patient).variables().containsEntry(URGENCY.name(), "ROUTINE");
        assertThat(referral.know(LOWERED_URGENCY)).isEmpty();
        assertThat(task(PERFORM_IMAGING).getPriority()).isEqualTo(UrgencyTier.priority(Urgency.ROUTINE));
    }

    @Test
    void anUrgencyIsOnlyLoweredNeverRaisedThisWay() {
        completes(ASSESS_PATIENT, urgent());

        for (Urgency notLower : List.of(Urgency.URGENT, Urgency.EMERGENCY)) {
            assertThatThrownBy(() -> messages().lowerUrgency(referral.caseNumber(), notLower))
                    .isInstanceOf(CompletionRefused.class)
                    .hasMessageContaining("report the deterioration");
        }
    }

    @Test
    void anUrgencyThatNobodyKnowsYetIsNotLowered() {
        assertThatThrownBy(() -> messages().lowerUrgency(referral.caseNumber(), Urgency.ROUTINE))
                .isInstanceOf(CompletionRefused.class);
    }

    @Test
    void aDeteriorationAfterALoweringMakesTheCaseAnEmergencyAgain() {
        isAnEmergency();
        messages().lowerUrgency(referral.caseNumber(), Urgency.ROUTINE);
        execute(job(LOWER_URGENCY));

        deteriorates();
        execute(job(RAISE_EMERGENCY));

        assertThat(patient).hasPassed(LOWER_URGENCY, RAISE_EMERGENCY);
        assertThat(patient).variables().containsEntry(URGENCY.name(), "EMERGENCY");
    }

    /** The lowering may be carried out after the deterioration, which whoever lowered did not know of. */
    @Test
    void aDeteriorationTakesBackALoweringThatWasNotCarriedOutYet() {
        isAnEmergency();
        messages().lowerUrgency(referral.caseNumber(), Urgency.ROUTINE);
        deteriorates();

        execute(job(RAISE_EMERGENCY));
        execute(job(LOWER_URGENCY));

        assertThat(patient).hasPassed(RAISE_EMERGENCY, LOWER_URGENCY);
        assertThat(patient).variables().containsEntry(URGENCY.name(), "EMERGENCY");
    }

    @Test
    void nobodyLowersWhileADeteriorationIsBeingWorkedOn() {
        completes(ASSESS_PATIENT, assessment());
        deteriorates();

        assertThatThrownBy(() -> messages().lowerUrgency(referral.caseNumber(), Urgency.ROUTINE))
                .isInstanceOf(CompletionRefused.class)
                .hasMessageContaining("a moment ago");
    }

    /** The surgeon lowers from the referral's alarm; the GP, at the same moment, finds pain that is urgent. */
    @Test
    void aLoweringThatWasNotCarriedOutYetStopsAtWhatIsFoundMeanwhile() {
        deteriorates();
        execute(job(RAISE_EMERGENCY));
        messages().lowerUrgency(referral.caseNumber(), Urgency.ROUTINE);
        completes(ASSESS_PATIENT, urgent());
        assertThat(patient).hasPassed(TRIAGE_REFERRAL).hasNotPassed(LOWER_URGENCY);
        assertThat(patient).variables().containsEntry(METASTASIS_SUSPECTED.name(), true);

        execute(job(LOWER_URGENCY));

        assertThat(patient).variables().containsEntry(URGENCY.name(), "URGENT");
    }

    @Test
    void aBlankAssessmentDoesNotEraseWhatWasReportedWhileItWasOpen() {
        Instant onset = ENGINE.now().minus(Duration.ofHours(3));
        deteriorates(new Deterioration(null, AsiaGrade.C, DeficitProgression.RAPID, onset));
        execute(job(RAISE_EMERGENCY));

        Map<String, Object> blank = with(harmlessAssessment(), "asiaGrade", null);
        completes(ASSESS_PATIENT, with(blank, "deficitProgression", null));

        assertThat(patient)
                .variables()
                .containsEntry(ASIA_GRADE.name(), "C")
                .containsEntry(DEFICIT_PROGRESSION.name(), "RAPID")
                .containsEntry(DEFICIT_ONSET_AT.name(), Date.from(onset))
                .containsEntry(URGENCY.name(), "EMERGENCY");
    }

    @Test
    void whatTheAssessmentSaysCountsMoreThanWhatWasReportedBefore() {
        deteriorates(new Deterioration(Walking.UNABLE, AsiaGrade.C, null, ENGINE.now()));
        execute(job(RAISE_EMERGENCY));

        completes(ASSESS_PATIENT, with(assessment(), "asiaGrade", "E"));

        assertThat(patient).variables().containsEntry(ASIA_GRADE.name(), "E").containsEntry(WALKING.name(), "UNAIDED");
    }

    /** What was reported before the task began was there for its reader to see: leaving it open says that it is not known. */
    @Test
    void aReportOlderThanTheTaskDoesNotFillItsBlanks() {
        isImaged();
        deteriorates(new Deterioration(null, AsiaGrade.C, null, ENGINE.now()));
        execute(job(RAISE_EMERGENCY));
        ENGINE.passes(Duration.ofMinutes(1));
        messages().withdraw(referral.caseNumber());
        assertThat(patient).isEnded();
        ReopeningStep assessment = ENGINE.get(PathwayStart.class).stepsOf(patient.getId()).stream()
                .filter(step -> step.id().equals(ASSESS_PATIENT))
                .findFirst()
                .orElseThrow();

        CaseUnderTest again = referral.opensAgainAt(assessment);
        assertThat(again.instance()).isWaitingAtExactly(ASSESS_PATIENT);
        assertThat(again.know(ASIA_GRADE)).contains(AsiaGrade.C);
        completes(ASSESS_PATIENT, with(assessment(), "asiaGrade", null));

        assertThat(again.instance()).isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(again.know(ASIA_GRADE)).isEmpty();
    }

    @Test
    void imagingOfMoreThanADayBeforeTheDeteriorationIsToBeRepeated() {
        isImagedAtTwoLevels();
        ENGINE.passes(Duration.ofHours(24).plusSeconds(1));

        deteriorates();
        execute(job(RAISE_EMERGENCY));

        assertThat(referral.know(GRADING_WARNINGS).orElseThrow())
                .filteredOn(warning -> warning.code().equals(BEFORE_DETERIORATION))
                .extracting(Warning::text)
                .containsExactly("Imaging was reported 24 hours before the deterioration: repeat it.");
    }

    @Test
    void imagingOfADayStaysValid() {
        isImagedAtTwoLevels();
        ENGINE.passes(Duration.ofHours(24));

        deteriorates();
        execute(job(RAISE_EMERGENCY));

        assertThat(patient).hasPassedInOrder(RAISE_EMERGENCY, REGRADE_IMAGING);
        assertThat(warnings()).isNotEmpty().doesNotContain(BEFORE_DETERIORATION);
    }

    @Test
    void imagingThatWasRepeatedNeedsNoMoreRepeating() {
        isImagedAtTwoLevels();
        ENGINE.passes(Duration.ofDays(3));
        deteriorates();
        execute(job(RAISE_EMERGENCY));
        assertThat(warnings()).contains(BEFORE_DETERIORATION);

        completes(PREPARE_MDT_REVIEW, withVariables("preparationOutcome", "BACK_TO_IMAGING"));
        completes(PERFORM_IMAGING, imaging());

        assertThat(warnings()).doesNotContain(BEFORE_DETERIORATION);
    }

    private List<String> warnings() {
        return referral.know(GRADING_WARNINGS).orElseThrow().stream()
                .map(Warning::code)
                .toList();
    }

    private static PathwayMessages messages() {
        return ENGINE.get(PathwayMessages.class);
    }

    private void deteriorates() {
        deteriorates(new Deterioration(null, null, null, ENGINE.now()));
    }

    private void deteriorates(Deterioration deterioration) {
        messages().reportDeterioration(referral.caseNumber(), deterioration);
    }

    /** Mechanical pain and nothing else. */
    private static Map<String, Object> urgent() {
        return with(assessment(), "painFeatures", ticked("painProvokedByMovement"));
    }

    private static void isImagedAtTwoLevels() {
        completes(ASSESS_PATIENT, assessment());
        completes(PERFORM_IMAGING, with(imaging(), "affectedLevels", ticked("C5", "C6")));
    }

    private void isAnEmergency() {
        Map<String, Object> deficit = new HashMap<>(assessment());
        deficit.put("neurologicalSigns", ticked("limbWeakness"));
        deficit.put("deficitDurationHours", 12);
        deficit.put("deficitProgression", "RAPID");
        deficit.put("asiaGrade", "D");
        completes(ASSESS_PATIENT, deficit);
        assertThat(patient).variables().containsEntry(URGENCY.name(), "EMERGENCY");
    }
}
