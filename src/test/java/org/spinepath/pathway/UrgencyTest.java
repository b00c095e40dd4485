package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.harmlessAssessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.with;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.CompletionRefused;

/** How urgent a case is, while people report, lower and find things at the same time. */
class UrgencyTest {

    private static final String BEFORE_DETERIORATION = "IMAGING_BEFORE_DETERIORATION";

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
    void aLoweredUrgencyIsTheUrgencyFromThenOn() {
        CaseUnderTest patient = emergency();

        assertThat(messages().lowerUrgency(patient.caseNumber(), Urgency.ROUTINE))
                .isEqualTo(Urgency.EMERGENCY);
        engine.runsDueJobs();

        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.ROUTINE);
        assertThat(patient.know(CaseVariables.LOWERED_URGENCY)).isEmpty();
        assertThat(patient.task("PerformImaging").getPriority()).isEqualTo(50);
        assertThat(patient.isOpen()).isTrue();
    }

    @Test
    void anUrgencyIsOnlyLoweredNeverRaisedThisWay() {
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", urgent());

        for (Urgency notLower : List.of(Urgency.URGENT, Urgency.EMERGENCY)) {
            assertThatThrownBy(() -> messages().lowerUrgency(patient.caseNumber(), notLower))
                    .isInstanceOf(CompletionRefused.class)
                    .hasMessageContaining("report the deterioration");
        }
    }

    @Test
    void anUrgencyThatNobodyKnowsYetIsNotLowered() {
        CaseUnderTest patient = engine.newCase();

        assertThatThrownBy(() -> messages().lowerUrgency(patient.caseNumber(), Urgency.ROUTINE))
                .isInstanceOf(CompletionRefused.class);
    }

    @Test
    void aDeteriorationAfterALoweringMakesTheCaseAnEmergencyAgain() {
        CaseUnderTest patient = emergency();
        messages().lowerUrgency(patient.caseNumber(), Urgency.ROUTINE);
        engine.runsDueJobs();

        deteriorates(patient);
        engine.runsDueJobs();

        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
    }

    /** The lowering may be carried out after the deterioration, which whoever lowered did not know of. */
    @Test
    void aDeteriorationTakesBackALoweringThatWasNotCarriedOutYet() {
        CaseUnderTest patient = emergency();
        messages().lowerUrgency(patient.caseNumber(), Urgency.ROUTINE);
        deteriorates(patient);

        engine.runsDueJobs();

        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
    }

    @Test
    void nobodyLowersWhileADeteriorationIsBeingWorkedOn() {
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", assessment());
        deteriorates(patient);

        assertThatThrownBy(() -> messages().lowerUrgency(patient.caseNumber(), Urgency.ROUTINE))
                .isInstanceOf(CompletionRefused.class)
                .hasMessageContaining("a moment ago");
    }

    /** The surgeon lowers from the referral's alarm; the GP, at the same moment, finds pain that is urgent. */
    @Test
    void aLoweringThatWasNotCarriedOutYetStopsAtWhatIsFoundMeanwhile() {
        CaseUnderTest patient = engine.newCase();
        deteriorates(patient);
        engine.runsDueJobs();
        messages().lowerUrgency(patient.caseNumber(), Urgency.ROUTINE);
        engine.forms().submitTaskForm(patient.task("AssessPatient").getId(), urgent());
        runsAllButTheLowering(patient);

        engine.runsDueJobs();

        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.URGENT);
    }

    @Test
    void aBlankAssessmentDoesNotEraseWhatWasReportedWhileItWasOpen() {
        CaseUnderTest patient = engine.newCase();
        Instant onset = engine.now().minus(Duration.ofHours(3));
        messages()
                .reportDeterioration(
                        patient.caseNumber(), new Deterioration(null, AsiaGrade.C, DeficitProgression.RAPID, onset));
        engine.runsDueJobs();

        Map<String, Object> blank = new HashMap<>(harmlessAssessment());
        blank.put("asiaGrade", null);
        blank.put("deficitProgression", null);
        patient.submits("AssessPatient", blank);

        assertThat(patient.know(CaseVariables.ASIA_GRADE)).contains(AsiaGrade.C);
        assertThat(patient.know(CaseVariables.DEFICIT_PROGRESSION)).contains(DeficitProgression.RAPID);
        assertThat(patient.know(CaseVariables.DEFICIT_ONSET_AT)).contains(onset);
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
    }

    @Test
    void whatTheAssessmentSaysCountsMoreThanWhatWasReportedBefore() {
        CaseUnderTest patient = engine.newCase();
        messages()
                .reportDeterioration(
                        patient.caseNumber(), new Deterioration(Walking.UNABLE, AsiaGrade.C, null, engine.now()));
        engine.runsDueJobs();

        patient.submits("AssessPatient", with(assessment(), "asiaGrade", "E"));

        assertThat(patient.know(CaseVariables.ASIA_GRADE)).contains(AsiaGrade.E);
        assertThat(patient.know(CaseVariables.WALKING)).contains(Walking.UNAIDED);
    }

    /** What was reported before the task began was there for its reader to see: leaving it open says that it is not known. */
    @Test
    void aReportOlderThanTheTaskDoesNotFillItsBlanks() {
        CaseUnderTest patient =
                engine.newCase().submits("AssessPatient", assessment()).submits("PerformImaging", imaging());
        messages().reportDeterioration(patient.caseNumber(), new Deterioration(null, AsiaGrade.C, null, engine.now()));
        engine.runsDueJobs();
        engine.passes(Duration.ofMinutes(1));
        messages().withdraw(patient.caseNumber());

        CaseUnderTest again = patient.opensAgainAt(new ReopeningStep("AssessPatient", "GP assessment"))
                .submits("AssessPatient", with(assessment(), "asiaGrade", null));

        assertThat(again.know(CaseVariables.ASIA_GRADE)).isEmpty();
    }

    @Test
    void imagingOfMoreThanADayBeforeTheDeteriorationIsToBeRepeated() {
        CaseUnderTest patient = imaged();
        engine.passes(Duration.ofHours(24).plusSeconds(1));

        deteriorates(patient);
        engine.runsDueJobs();

        assertThat(patient.know(CaseVariables.GRADING_WARNINGS).orElseThrow())
                .filteredOn(warning -> warning.code().equals(BEFORE_DETERIORATION))
                .extracting(Warning::text)
                .containsExactly("Imaging was reported 24 hours before the deterioration: repeat it.");
    }

    @Test
    void imagingOfADayStaysValid() {
        CaseUnderTest patient = imaged();
        engine.passes(Duration.ofHours(24));

        deteriorates(patient);
        engine.runsDueJobs();

        assertThat(warningsOf(patient)).isNotEmpty().doesNotContain(BEFORE_DETERIORATION);
    }

    @Test
    void imagingThatWasRepeatedNeedsNoMoreRepeating() {
        CaseUnderTest patient = imaged();
        engine.passes(Duration.ofDays(3));
        deteriorates(patient);
        engine.runsDueJobs();
        assertThat(warningsOf(patient)).contains(BEFORE_DETERIORATION);

        patient.submits("PrepareMdtReview", Map.of("preparationOutcome", "BACK_TO_IMAGING"))
                .submits("PerformImaging", imaging());

        assertThat(warningsOf(patient)).doesNotContain(BEFORE_DETERIORATION);
    }

    private static List<String> warningsOf(CaseUnderTest patient) {
        return patient.know(CaseVariables.GRADING_WARNINGS).orElseThrow().stream()
                .map(Warning::code)
                .toList();
    }

    private static PathwayMessages messages() {
        return engine.get(PathwayMessages.class);
    }

    /** Mechanical pain and nothing else. */
    private static Map<String, Object> urgent() {
        return with(assessment(), "painFeatures", ticked("painProvokedByMovement"));
    }

    private static CaseUnderTest imaged() {
        return engine.newCase()
                .submits("AssessPatient", assessment())
                .submits("PerformImaging", with(imaging(), "affectedLevels", ticked("C5", "C6")));
    }

    private static CaseUnderTest emergency() {
        Map<String, Object> deficit = new HashMap<>(assessment());
        deficit.put("neurologicalSigns", ticked("limbWeakness"));
        deficit.put("deficitDurationHours", 12);
        deficit.put("deficitProgression", "RAPID");
        deficit.put("asiaGrade", "D");
        CaseUnderTest patient = engine.newCase().submits("AssessPatient", deficit);
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);
        return patient;
    }

    private static void deteriorates(CaseUnderTest patient) {
        messages().reportDeterioration(patient.caseNumber(), new Deterioration(null, null, null, engine.now()));
    }

    private static void runsAllButTheLowering(CaseUnderTest patient) {
        engine.management().createJobQuery().processInstanceId(patient.instanceId()).messages().list().stream()
                .filter(job -> !"LowerUrgency".equals(activityOf(job.getJobDefinitionId())))
                .forEach(job -> engine.management().executeJob(job.getId()));
        assertThat(patient.know(CaseVariables.METASTASIS_SUSPECTED)).contains(true);
    }

    private static String activityOf(String jobDefinition) {
        return engine.management()
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult()
                .getActivityId();
    }
}
