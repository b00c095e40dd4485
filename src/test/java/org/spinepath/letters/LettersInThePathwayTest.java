package org.spinepath.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.CONFIRM_LETTER_RECEIVED;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.PERFORM_SURGERY;
import static org.spinepath.pathway.cases.Steps.PREPARE_MDT_REVIEW;
import static org.spinepath.pathway.cases.Steps.REVIEW_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.REVIEW_AT_MDT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.CaseUnderTest;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.mdt.MdtDecided;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.DischargeLetter;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;
import org.spinepath.words.Language;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pathway decides and discharges; the practice gets one letter each time. */
class LettersInThePathwayTest {

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
    void aDecisionIsWrittenToThePractice() {
        CaseUnderTest patient = inTheMeeting().submits(REVIEW_AT_MDT, decision("RADICAL_RESECTION"));

        Letter letter = onlyLetterOf(patient);
        assertThat(letter.kind()).isEqualTo(LetterKind.MDT_OUTCOME);
        assertThat(letter.practice()).isEqualTo(PathwayEngine.PRACTICE);
        assertThat(letter.isReceived()).isFalse();
        MdtDecided decided = LetterContent.decision(letter);
        assertThat(decided.treatment()).isEqualTo(Treatment.RADICAL_RESECTION);
        assertThat(decided.overrideReasonCode()).isNull();
        assertThat(decided.sins()).isNotNull();
    }

    @Test
    void whatGoesWithTheChosenTreatmentIsToldNotWhatGoesWithTheRecommendedOne() {
        CaseUnderTest patient = inTheMeeting().submits(REVIEW_AT_MDT, radiotherapy());

        MdtDecided decided = LetterContent.decision(onlyLetterOf(patient));
        assertThat(decided.overrideReasonCode()).isEqualTo(OverrideReasonCode.PATIENT_WISH);
        assertThat(decided.recommendedTreatment()).isEqualTo(Treatment.RADICAL_RESECTION);
        assertThat(decided.adjuncts()).doesNotContain(Adjunct.PREOPERATIVE_EMBOLISATION);
    }

    @Test
    void thePracticeAlsoLearnsThatMoreInformationIsNeededAndThenTheDecision() {
        Map<String, Object> undecided = new HashMap<>();
        undecided.put("mdtMembersPresent", ticked("SPINE_SURGERY", "MEDICAL_ONCOLOGY", "RADIOLOGY"));
        undecided.put("mdtOutcome", "MORE_INFORMATION");
        CaseUnderTest patient = inTheMeeting().submits(REVIEW_AT_MDT, undecided);
        assertThat(LetterContent.decision(onlyLetterOf(patient)).outcome()).isEqualTo(MdtOutcome.MORE_INFORMATION);

        engine.isNow(engine.now().plusSeconds(3600));
        patient.submits(PERFORM_IMAGING, imaging())
                .submits(PREPARE_MDT_REVIEW, preparation())
                .submits(REVIEW_AT_MDT, decision("RADICAL_RESECTION"));

        assertThat(lettersOf(patient))
                .extracting(letter -> LetterContent.decision(letter).outcome())
                .containsExactly(MdtOutcome.TREAT, MdtOutcome.MORE_INFORMATION);
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNoLetterAndItsRetryWritesOne() {
        CaseUnderTest patient = inTheMeeting();
        engine.forms().submitTaskForm(patient.task(REVIEW_AT_MDT).getId(), decision("RADICAL_RESECTION"));
        Job job = engine.management().createJobQuery().activityId(REVIEW_AT_MDT).singleResult();

        assertThatThrownBy(() -> inOneTransaction(() -> {
                    engine.management().executeJob(job.getId());
                    assertThat(lettersOf(patient)).hasSize(1);
                    throw new IllegalStateException("The power fails");
                }))
                .hasMessage("The power fails");
        assertThat(lettersOf(patient)).isEmpty();

        engine.runsDueJobs();
        assertThat(lettersOf(patient)).hasSize(1);
    }

    @Test
    void theSameDecisionToldTwiceIsOneLetter() {
        CaseUnderTest patient = inTheMeeting().submits(REVIEW_AT_MDT, decision("RADICAL_RESECTION"));
        MdtDecided told = LetterContent.decision(onlyLetterOf(patient));

        inOneTransaction(() -> engine.get(LetterWriter.class).write(told));

        assertThat(lettersOf(patient)).hasSize(1);
    }

    @Test
    void theDischargeIsWrittenOnceAndReceivedWithTheStepThatConfirmsIt() {
        CaseUnderTest patient = discharged();

        Letter letter = dischargeOf(patient);
        assertThat(letter.isReceived()).isFalse();
        DischargeLetter content = LetterContent.discharge(letter);
        assertThat(content.treatment()).isEqualTo(Treatment.RADICAL_RESECTION);
        assertThat(content.treated()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(letter.content()).doesNotContain("phone");

        patient.submitsAs("gwen", CONFIRM_LETTER_RECEIVED, Map.of("letterReceived", true));

        assertThat(dischargeOf(patient).receivedBy()).isEqualTo("gwen");
        assertThat(dischargeOf(patient).receivedAt()).isEqualTo(engine.now());
        assertThat(lettersOf(patient)).hasSize(2);
    }

    /** The form shows the sentences of the pathway, the letter those of its own: they must not part. */
    @Test
    void theEnglishLetterGivesTheAdviceThatTheFormGives() {
        LetterWords english = LetterWords.in(Language.EN);

        assertThat(discharged()
                        .know(CaseVariables.DISCHARGE_LETTER)
                        .orElseThrow()
                        .safetyNetAdvice())
                .isEqualTo(Stream.of("safetyNet.1", "safetyNet.2.DISCHARGE", "safetyNet.3", "safetyNet.4")
                        .map(english::say)
                        .toList());
    }

    @Test
    void aCaseThatWasOpenedAgainDoesNotWriteTheSameDecisionAgain() {
        CaseUnderTest closed = inTheMeeting().submits(REVIEW_AT_MDT, radiotherapy());
        engine.get(PathwayMessages.class).withdraw(closed.caseNumber());

        closed.opensAgain();
        engine.runsDueJobs();

        assertThat(lettersOf(closed)).hasSize(1);
    }

    private static CaseUnderTest inTheMeeting() {
        return engine.newCase()
                .submits(ASSESS_PATIENT, assessment())
                .submits(PERFORM_IMAGING, imaging())
                .submits(PREPARE_MDT_REVIEW, preparation());
    }

    private static CaseUnderTest discharged() {
        CaseUnderTest patient = inTheMeeting()
                .submits(REVIEW_AT_MDT, decision("RADICAL_RESECTION"))
                .submits(PERFORM_SURGERY, surgery("RADICAL_RESECTION", "2026-03-02"));
        for (int number = 1; number <= 5; number++) {
            engine.reaches(patient.know(CaseVariables.NEXT_VISIT_AT).orElseThrow());
            patient.submits(REVIEW_AFTERCARE, visit());
        }
        return patient;
    }

    private static Map<String, Object> radiotherapy() {
        Map<String, Object> decision = new HashMap<>(decision("RADIOTHERAPY"));
        decision.put("overrideReasonCode", "PATIENT_WISH");
        decision.put("overrideReason", "as the patient wants");
        return decision;
    }

    private static Letter onlyLetterOf(CaseUnderTest patient) {
        assertThat(lettersOf(patient)).hasSize(1);
        return lettersOf(patient).get(0);
    }

    private static Letter dischargeOf(CaseUnderTest patient) {
        return lettersOf(patient).stream()
                .filter(letter -> letter.kind() == LetterKind.DISCHARGE)
                .findFirst()
                .orElseThrow();
    }

    private static List<Letter> lettersOf(CaseUnderTest patient) {
        return engine.get(LetterBook.class).ofCase(patient.caseNumber());
    }

    private static void inOneTransaction(Runnable deed) {
        new TransactionTemplate(engine.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> deed.run());
    }
}
