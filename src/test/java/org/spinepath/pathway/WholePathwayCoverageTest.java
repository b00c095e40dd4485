package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.spinepath.pathway.Elements.AWAIT_LATE_STEP;
import static org.spinepath.pathway.Elements.AWAIT_STOP;
import static org.spinepath.pathway.Elements.CHASE_ACKNOWLEDGED;
import static org.spinepath.pathway.Elements.CLOCK_ESCALATED;
import static org.spinepath.pathway.Elements.CLOCK_OVERDUE;
import static org.spinepath.pathway.Elements.CLOCK_STOPPED;
import static org.spinepath.pathway.Elements.CLOCK_WARNED;
import static org.spinepath.pathway.Elements.CLOCK_WARNING_DUE;
import static org.spinepath.pathway.Elements.DEATH_RECORDED;
import static org.spinepath.pathway.Elements.DIED;
import static org.spinepath.pathway.Elements.EMERGENCY_RAISED;
import static org.spinepath.pathway.Elements.LATE_STEP_FINISHED;
import static org.spinepath.pathway.Elements.LEAD_ACKNOWLEDGED;
import static org.spinepath.pathway.Elements.LOST_TO_FOLLOW_UP;
import static org.spinepath.pathway.Elements.LOWERING_RECORDED;
import static org.spinepath.pathway.Elements.LOWER_URGENCY;
import static org.spinepath.pathway.Elements.MEETING_DECIDED;
import static org.spinepath.pathway.Elements.NOT_SUSPECTED;
import static org.spinepath.pathway.Elements.OPINIONS_COLLECTED;
import static org.spinepath.pathway.Elements.OTHER_DIAGNOSIS;
import static org.spinepath.pathway.Elements.REFERRED_TO_NEUROSURGERY;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.Elements.WARN_OF_CLOCK;
import static org.spinepath.pathway.Elements.WITHDRAWAL_RECORDED;
import static org.spinepath.pathway.Elements.WRITE_DISCHARGE_LETTER;
import static org.spinepath.pathway.GivenAnswers.adjuvantGiven;
import static org.spinepath.pathway.GivenAnswers.backToImaging;
import static org.spinepath.pathway.GivenAnswers.chased;
import static org.spinepath.pathway.GivenAnswers.goodVisit;
import static org.spinepath.pathway.GivenAnswers.harmlessAssessment;
import static org.spinepath.pathway.GivenAnswers.imagingConfirms;
import static org.spinepath.pathway.GivenAnswers.imagingExcludes;
import static org.spinepath.pathway.GivenAnswers.imagingIsInconclusive;
import static org.spinepath.pathway.GivenAnswers.irradiated;
import static org.spinepath.pathway.GivenAnswers.moreInformation;
import static org.spinepath.pathway.GivenAnswers.none;
import static org.spinepath.pathway.GivenAnswers.notDone;
import static org.spinepath.pathway.GivenAnswers.operated;
import static org.spinepath.pathway.GivenAnswers.opinion;
import static org.spinepath.pathway.GivenAnswers.readyForReview;
import static org.spinepath.pathway.GivenAnswers.suspiciousAssessment;
import static org.spinepath.pathway.GivenAnswers.visitOf;
import static org.spinepath.pathway.cases.Steps.ADVISE_OTHER_DIAGNOSIS;
import static org.spinepath.pathway.cases.Steps.ADVISE_PRIMARY_CARE;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.CONFIRM_LETTER_RECEIVED;
import static org.spinepath.pathway.cases.Steps.Decisions.ASSESS_RELAPSE;
import static org.spinepath.pathway.cases.Steps.Decisions.GRADE_IMAGING;
import static org.spinepath.pathway.cases.Steps.Decisions.PLAN_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.Decisions.PLAN_SURGERY;
import static org.spinepath.pathway.cases.Steps.Decisions.RAISE_EMERGENCY;
import static org.spinepath.pathway.cases.Steps.Decisions.RECOMMEND_TREATMENT;
import static org.spinepath.pathway.cases.Steps.Decisions.RECORD_MDT_DECISION;
import static org.spinepath.pathway.cases.Steps.Decisions.REGRADE_IMAGING;
import static org.spinepath.pathway.cases.Steps.Decisions.RENEW_RECOMMENDATION;
import static org.spinepath.pathway.cases.Steps.Decisions.SELECT_IMAGING;
import static org.spinepath.pathway.cases.Steps.Decisions.TRIAGE_REFERRAL;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.Events.DISCHARGED_TO_PRIMARY_CARE;
import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.Events.REFERRAL_RECEIVED;
import static org.spinepath.pathway.cases.Steps.Events.SECOND_RUNG_DUE;
import static org.spinepath.pathway.cases.Steps.GIVE_ADJUVANT_TREATMENT;
import static org.spinepath.pathway.cases.Steps.GIVE_NON_SURGICAL_TREATMENT;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.PERFORM_SURGERY;
import static org.spinepath.pathway.cases.Steps.PREPARE_MDT_REVIEW;
import static org.spinepath.pathway.cases.Steps.Phases.MDT_REVIEW;
import static org.spinepath.pathway.cases.Steps.REFER_TO_NEUROSURGERY;
import static org.spinepath.pathway.cases.Steps.REVIEW_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.REVIEW_AT_MDT;
import static org.spinepath.pathway.cases.Steps.REVIEW_COMPLICATION;
import static org.spinepath.pathway.cases.Steps.TRACE_LOST_PATIENT;
import static org.spinepath.pathway.variables.CaseVariables.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.PatientStatus;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.Elements.Gateways;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.vocabulary.AdviceOutcome;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.spinepath.pathway.vocabulary.ComplicationOutcome;
import org.spinepath.pathway.vocabulary.TraceOutcome;

/**
 * Plays cases through all diagrams until every element and every flow has been used; one that no scenario reaches fails the class.
 */
class WholePathwayCoverageTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);

    private static final PathwayEngine PATHWAY =
            PathwayEngine.start(ProcessCoverageConfigurator::initializeProcessCoverageExtensions);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    new RunningEngine(PATHWAY.engine()))
            .assertClassCoverageAtLeast(1.0)
            .build();

    @AfterAll
    static void stop() {
        PATHWAY.close();
    }

    @BeforeEach
    void itIsNoon() {
        BpmnAwareTests.init(PATHWAY.engine());
        PATHWAY.clear();
    }

    @Nested
    class Referral {

        @Test
        void aSuspectedMetastasisGoesToImagingAsUrgent() {
            PlayedCase aCase = referred().answers(ASSESS_PATIENT, suspiciousAssessment());

            assertThat(aCase.instance())
                    .hasPassedInOrder(
                            REFERRAL_RECEIVED,
                            ASSESS_PATIENT,
                            TRIAGE_REFERRAL,
                            Gateways.SUSPICION_OF_METASTASIS,
                            START_CLOCKS,
                            SELECT_IMAGING)
                    .hasNotPassed(ADVISE_PRIMARY_CARE)
                    .isWaitingAtExactly(PERFORM_IMAGING);
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.URGENT);

            Task imaging = aCase.open(PERFORM_IMAGING);
            assertThat(aCase.groupsOf(PERFORM_IMAGING)).containsExactly("radiology");
            assertThat(imaging.getDueDate()).isEqualTo(inTime("P5D"));
            assertThat(imaging.getFollowUpDate()).isEqualTo(inTime("P3DT18H"));
            assertThat(imaging.getPriority()).isEqualTo(75);
        }

        @Test
        void aDeficitIsAnEmergency() {
            PlayedCase aCase = referred().answers(ASSESS_PATIENT, withADeficit());

            Task imaging = aCase.open(PERFORM_IMAGING);
            assertThat(imaging.getDueDate()).isEqualTo(inTime("PT24H"));
            assertThat(imaging.getFollowUpDate()).isEqualTo(inTime("PT12H"));
            assertThat(imaging.getPriority()).isEqualTo(100);
        }

        @Test
        void thePracticeAssessesItsOwnPatientWithinADay() {
            PlayedCase aCase = referred();

            assertThat(aCase.open(ASSESS_PATIENT).getDueDate()).isEqualTo(inTime("PT24H"));
            assertThat(aCase.groupsOf(ASSESS_PATIENT)).containsExactly(PathwayEngine.PRACTICE);
        }

        @Test
        void emergencySignsInTheReferralLeaveFourHoursForTheAssessment() {
            Task assessment = referredWith(true).open(ASSESS_PATIENT);

            assertThat(assessment.getDueDate()).isEqualTo(inTime("PT4H"));
            assertThat(assessment.getFollowUpDate()).isEqualTo(inTime("PT2H"));
        }

        @Test
        void withoutSuspicionPrimaryCareGetsAdviceAndAPersonEndsTheCase() {
            PlayedCase aCase = referred().answers(ASSESS_PATIENT, harmlessAssessment());
            assertThat(aCase.instance()).isWaitingAtExactly(ADVISE_PRIMARY_CARE);

            aCase.answers(ADVISE_PRIMARY_CARE, none().with(ADVICE_OUTCOME, AdviceOutcome.ADVICE_SENT));

            assertThat(aCase.instance())
                    .isEnded()
                    .hasPassedInOrder(ADVISE_PRIMARY_CARE, Gateways.ADVICE_OUTCOME, NOT_SUSPECTED)
                    .hasNotPassed(START_CLOCKS);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.NOT_SUSPECTED);
        }

        @Test
        void thePracticeCanReferAnywayAndThenTheCaseIsAtLeastUrgent() {
            PlayedCase aCase = referred()
                    .answers(ASSESS_PATIENT, harmlessAssessment())
                    .answers(
                            ADVISE_PRIMARY_CARE,
                            none().with(ADVICE_OUTCOME, AdviceOutcome.REFER_ANYWAY)
                                    .with(REFER_ANYWAY_REASON, "The family is worried."));

            assertThat(aCase.instance())
                    .hasPassedInOrder(ADVISE_PRIMARY_CARE, Gateways.ADVICE_OUTCOME, START_CLOCKS, SELECT_IMAGING)
                    .hasNotPassed(NOT_SUSPECTED)
                    .isWaitingAtExactly(PERFORM_IMAGING);
            assertThat(aCase.open(PERFORM_IMAGING).getPriority()).isEqualTo(75);
        }
    }

    @Nested
    class Imaging {

        @Test
        void aConfirmedMetastasisGoesToTheMdt() {
            PlayedCase aCase = suspected().answers(PERFORM_IMAGING, imagingConfirms());

            assertThat(aCase.instance())
                    .hasPassedInOrder(
                            PERFORM_IMAGING, Gateways.IMAGING_OUTCOME, GRADE_IMAGING, Gateways.METASTASIS_CONFIRMED)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);
            assertThat(aCase.groupsOf(PREPARE_MDT_REVIEW)).containsExactly("mdtCoordinator");
        }

        @Test
        void aTumourWithinTheDuraIsHandedToNeurosurgery() {
            PlayedCase aCase = suspected()
                    .answers(
                            PERFORM_IMAGING,
                            imagingConfirms().with(IMAGING_FINDINGS, Set.of("intraduralOrIntramedullary")))
                    .answers(REFER_TO_NEUROSURGERY, none().with(NEUROSURGERY_ACCEPTED, true));

            assertThat(aCase.instance())
                    .isEnded()
                    .hasPassedInOrder(Gateways.METASTASIS_CONFIRMED, REFER_TO_NEUROSURGERY, REFERRED_TO_NEUROSURGERY)
                    .hasNotPassed(PREPARE_MDT_REVIEW);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.REFERRED_TO_NEUROSURGERY);
        }

        @Test
        void anExcludedMetastasisIsAnotherDiagnosisOfWhichPrimaryCareIsTold() {
            PlayedCase aCase = suspected()
                    .answers(PERFORM_IMAGING, imagingExcludes())
                    .answers(ADVISE_OTHER_DIAGNOSIS, none().with(ADVICE_SENT, true));

            assertThat(aCase.instance())
                    .isEnded()
                    .hasPassedInOrder(Gateways.METASTASIS_CONFIRMED, ADVISE_OTHER_DIAGNOSIS, OTHER_DIAGNOSIS)
                    .hasNotPassed(PREPARE_MDT_REVIEW);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.OTHER_DIAGNOSIS);
        }

        @Test
        void anInconclusiveImagingIsRepeatedOnceAndThenGoesToTheSurgeons() {
            PlayedCase aCase = suspected().answers(PERFORM_IMAGING, imagingIsInconclusive());
            assertThat(aCase.instance()).isWaitingAtExactly(PERFORM_IMAGING);
            assertThat(aCase.open(PERFORM_IMAGING).getDueDate()).isEqualTo(inTime("P3D"));

            aCase.answers(PERFORM_IMAGING, imagingIsInconclusive());

            assertThat(aCase.instance())
                    .hasPassedInOrder(SELECT_IMAGING, GRADE_IMAGING, SELECT_IMAGING, GRADE_IMAGING)
                    .hasNotPassed(ADVISE_OTHER_DIAGNOSIS)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);
        }

        @Test
        void imagingThatDidNotTakePlaceIsTheCoordinatorsToSolve() {
            PlayedCase aCase = suspected().answers(PERFORM_IMAGING, notDone());
            assertThat(aCase.instance())
                    .hasPassedInOrder(PERFORM_IMAGING, Gateways.IMAGING_OUTCOME)
                    .hasNotPassed(GRADE_IMAGING)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);

            aCase.answers(PREPARE_MDT_REVIEW, backToImaging());

            assertThat(aCase.instance())
                    .hasPassedInOrder(Gateways.PREPARATION_OUTCOME, Gateways.MORE_INFORMATION, SELECT_IMAGING)
                    .hasNotPassed(RECOMMEND_TREATMENT)
                    .isWaitingAtExactly(PERFORM_IMAGING);
        }
    }

    @Nested
    class Review {

        @Test
        void theMeetingWaitsForNobody() {
            PlayedCase aCase = prepared();
            assertThat(aCase.instance()).isWaitingAt(COLLECT_OPINIONS, REVIEW_AT_MDT);
            assertThat(aCase.groupsOf(COLLECT_OPINIONS)).containsExactlyInAnyOrder("spineSurgery", "radiationOncology");

            aCase.mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION);

            assertThat(aCase.instance())
                    .hasPassedInOrder(RECOMMEND_TREATMENT, REVIEW_AT_MDT, MEETING_DECIDED, RECORD_MDT_DECISION)
                    .hasNotPassed(OPINIONS_COLLECTED)
                    .isWaitingAtExactly(PERFORM_SURGERY);
        }

        @Test
        void everyInvitedDisciplineGivesItsOpinionBeforeTheMeeting() {
            PlayedCase aCase = prepared().answers(COLLECT_OPINIONS, opinion()).answers(COLLECT_OPINIONS, opinion());

            assertThat(aCase.instance())
                    .hasPassed(OPINIONS_COLLECTED)
                    .hasNotPassed(MEETING_DECIDED)
                    .isWaitingAtExactly(MDT_REVIEW, REVIEW_AT_MDT);
        }

        @Test
        void theMeetingMayAskForMoreInformation() {
            PlayedCase aCase = prepared().answers(REVIEW_AT_MDT, moreInformation());

            assertThat(aCase.instance())
                    .hasPassedInOrder(
                            RECORD_MDT_DECISION, Gateways.TREATMENT_DECISION, Gateways.MORE_INFORMATION, SELECT_IMAGING)
                    .hasNotPassed(PLAN_SURGERY, GIVE_NON_SURGICAL_TREATMENT)
                    .isWaitingAtExactly(PERFORM_IMAGING);
        }

        @Test
        void theReviewIsDueByTheTargetsTable() {
            Task review = prepared().open(REVIEW_AT_MDT);

            assertThat(review.getDueDate()).isEqualTo(inTime("P2D"));
            assertThat(review.getPriority()).isEqualTo(75);
        }
    }

    @Nested
    class TreatmentGiven {

        @Test
        void anOperationIsPlannedBeforeItIsPerformed() {
            PlayedCase aCase = prepared().mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION);
            assertThat(aCase.groupsOf(PERFORM_SURGERY)).containsExactly("spineSurgery");
            assertThat(aCase.open(PERFORM_SURGERY).getDueDate()).isEqualTo(inTime("P14D"));

            aCase.answers(PERFORM_SURGERY, operated(today()));

            assertThat(aCase.instance())
                    .hasPassedInOrder(PLAN_SURGERY, PERFORM_SURGERY, Gateways.TREATMENT_OUTCOME, PLAN_AFTERCARE)
                    .hasNotPassed(GIVE_NON_SURGICAL_TREATMENT)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.ROUTINE);
        }

        @Test
        void anOperationThatDidNotTakePlaceGoesBackToTheMdt() {
            PlayedCase aCase = prepared()
                    .mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION)
                    .answers(PERFORM_SURGERY, notDone());

            assertThat(aCase.instance())
                    .hasPassedInOrder(PERFORM_SURGERY, Gateways.TREATMENT_OUTCOME, Gateways.BACK_TO_MDT)
                    .hasNotPassed(PLAN_AFTERCARE)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);
        }

        @Test
        void radiotherapyIsGivenByItsOwnTeam() {
            PlayedCase aCase = prepared().mdtDecides(Treatment.RADIOTHERAPY);
            assertThat(aCase.groupsOf(GIVE_NON_SURGICAL_TREATMENT)).containsExactly("radiationOncology");

            aCase.answers(GIVE_NON_SURGICAL_TREATMENT, irradiated(today()));

            assertThat(aCase.instance())
                    .hasPassedInOrder(GIVE_NON_SURGICAL_TREATMENT, Gateways.TREATMENT_OUTCOME, PLAN_AFTERCARE)
                    .hasNotPassed(PLAN_SURGERY, PERFORM_SURGERY)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
        }
    }

    @Nested
    class Aftercare {

        @Test
        void visitsFollowTheTreatmentDateUntilPrimaryCareTakesThePatientBack() {
            PlayedCase aCase = operatedOnPatient();
            for (String offset : List.of("P10D", "P42D", "2026-06-02", "2026-09-02", "2027-03-02")) {
                aCase.untilTheNextVisit();
                assertThat(today()).isEqualTo(day(offset));
                aCase.answers(REVIEW_AFTERCARE, goodVisit());
            }

            assertThat(aCase.instance())
                    .hasPassedInOrder(ASSESS_RELAPSE, Gateways.AFTERCARE_STEP, WRITE_DISCHARGE_LETTER)
                    .isWaitingAtExactly(CONFIRM_LETTER_RECEIVED);
            assertThat(aCase.groupsOf(CONFIRM_LETTER_RECEIVED)).containsExactly(PathwayEngine.PRACTICE);

            aCase.answers(CONFIRM_LETTER_RECEIVED, none().with(LETTER_RECEIVED, true));

            assertThat(aCase.instance()).isEnded().hasPassed(DISCHARGED_TO_PRIMARY_CARE);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.DISCHARGED_TO_PRIMARY_CARE);
        }

        @Test
        void aMissedVisitIsRebooked() {
            PlayedCase aCase = operatedOnPatient().untilTheNextVisit().answers(REVIEW_AFTERCARE, notDone());

            assertThat(aCase.instance())
                    .hasPassedInOrder(
                            REVIEW_AFTERCARE, ASSESS_RELAPSE, Gateways.AFTERCARE_STEP, Gateways.AFTERCARE_CONTINUES)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
            assertThat(aCase.untilTheNextVisit().open(REVIEW_AFTERCARE)).isNotNull();
        }

        @Test
        void adjuvantRadiotherapyFollowsAHealedWoundAfterThreeWeeks() {
            PlayedCase aCase = adjuvantPlanned()
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit().with(WOUND_STATUS, WoundStatus.HEALING));
            assertThat(aCase.instance()).hasNotPassed(GIVE_ADJUVANT_TREATMENT).isWaitingAtExactly(NEXT_VISIT_DUE);

            aCase.untilTheNextVisit().answers(REVIEW_AFTERCARE, goodVisit());
            assertThat(today()).isEqualTo(day("P21D"));
            assertThat(aCase.open(GIVE_ADJUVANT_TREATMENT).getDueDate())
                    .isEqualTo(
                            Date.from(day("P42D").atStartOfDay(ZoneOffset.UTC).toInstant()));

            aCase.answers(GIVE_ADJUVANT_TREATMENT, adjuvantGiven(today()));
            assertThat(aCase.instance())
                    .hasPassedInOrder(GIVE_ADJUVANT_TREATMENT, Gateways.ADJUVANT_OUTCOME, Gateways.AFTERCARE_CONTINUES)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
        }

        @Test
        void adjuvantRadiotherapyThatWasNotGivenGoesBackToTheMdt() {
            PlayedCase aCase = adjuvantPlanned()
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit().with(WOUND_STATUS, WoundStatus.HEALING))
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit())
                    .answers(GIVE_ADJUVANT_TREATMENT, notDone());

            assertThat(aCase.instance())
                    .hasPassedInOrder(GIVE_ADJUVANT_TREATMENT, Gateways.ADJUVANT_OUTCOME, Gateways.BACK_TO_MDT)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);
        }

        @Test
        void aNewDeficitGoesBackToImagingAsAnEmergency() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(
                            REVIEW_AFTERCARE,
                            goodVisit().with(WALKING, Walking.WITH_AID).with(ASIA_GRADE, AsiaGrade.D));

            assertThat(aCase.instance())
                    .hasPassedInOrder(ASSESS_RELAPSE, Gateways.AFTERCARE_STEP, START_CLOCKS, SELECT_IMAGING)
                    .isWaitingAtExactly(PERFORM_IMAGING);
            assertThat(aCase.open(PERFORM_IMAGING).getPriority()).isEqualTo(100);
        }

        @Test
        void withoutANewMetastasisATreatedPatientReturnsToTheVisits() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit())
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit().with(PAIN_SCORE, 4))
                    .answers(PERFORM_IMAGING, imagingExcludes());

            assertThat(aCase.instance())
                    .hasPassedInOrder(Gateways.METASTASIS_CONFIRMED, Gateways.AFTERCARE_CONTINUES)
                    .hasNotPassed(ADVISE_OTHER_DIAGNOSIS)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
            assertThat(clocksOf(aCase)).isEmpty();

            aCase.untilTheNextVisit().answers(REVIEW_AFTERCARE, goodVisit().with(PAIN_SCORE, 8));
            assertThat(aCase.instance()).isWaitingAtExactly(PERFORM_IMAGING);
            assertThat(clocksOf(aCase)).containsExactlyInAnyOrder("SuspicionToImaging", "SuspicionToPlan");
        }

        @Test
        void aDeteriorationThatTheVisitDoesNotFindLeavesNoSurgeryToWaitFor() {
            PlayedCase aCase = operatedOnPatient();
            PATHWAY.get(PathwayMessages.class)
                    .reportDeterioration(aCase.number(), new Deterioration(null, null, null, PATHWAY.now()));
            PATHWAY.runsDueJobs();
            assertThat(clocksOf(aCase)).containsExactly("DeficitToSurgery");

            aCase.answers(REVIEW_AFTERCARE, goodVisit());

            assertThat(aCase.instance()).isWaitingAtExactly(NEXT_VISIT_DUE);
            assertThat(clocksOf(aCase)).isEmpty();
        }

        @Test
        void aWoundProblemIsReviewedOnTheSameDay() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(
                            REVIEW_AFTERCARE,
                            goodVisit()
                                    .with(WOUND_STATUS, WoundStatus.PROBLEM)
                                    .with(COMPLICATIONS, Set.of(Complication.WOUND_INFECTION)));
            Task review = aCase.open(REVIEW_COMPLICATION);
            assertThat(aCase.groupsOf(REVIEW_COMPLICATION)).containsExactly("spineSurgery");
            assertThat(review.getDueDate()).isEqualTo(Date.from(PATHWAY.now().plus(Duration.ofHours(4))));

            aCase.answers(REVIEW_COMPLICATION, none().with(COMPLICATION_OUTCOME, ComplicationOutcome.MANAGED));

            assertThat(aCase.instance())
                    .hasPassedInOrder(Gateways.AFTERCARE_STEP, REVIEW_COMPLICATION, Gateways.AFTERCARE_CONTINUES)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
        }

        @Test
        void painThatDoesNotRespondGoesBackToTheMdt() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit().with(PAIN_SCORE, 5))
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, goodVisit().with(PAIN_SCORE, 6));

            assertThat(aCase.instance())
                    .hasPassedInOrder(ASSESS_RELAPSE, Gateways.AFTERCARE_STEP, Gateways.BACK_TO_MDT)
                    .hasNotPassed(WRITE_DISCHARGE_LETTER)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);
        }

        @Test
        void aDeathLearntAtAVisitEndsTheCase() {
            PlayedCase aCase =
                    operatedOnPatient().untilTheNextVisit().answers(REVIEW_AFTERCARE, visitOf(PatientStatus.DIED));

            assertThat(aCase.instance()).isEnded().hasPassed(DIED).hasNotPassed(WRITE_DISCHARGE_LETTER);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.DIED);
        }

        @Test
        void aLostPatientWhoIsFoundReturnsToTheVisits() {
            PlayedCase aCase =
                    lostPatient().answers(TRACE_LOST_PATIENT, none().with(TRACE_OUTCOME, TraceOutcome.FOUND));

            assertThat(aCase.instance())
                    .hasPassedInOrder(TRACE_LOST_PATIENT, Gateways.TRACE_OUTCOME, Gateways.AFTERCARE_CONTINUES)
                    .hasNotPassed(LOST_TO_FOLLOW_UP)
                    .isWaitingAtExactly(NEXT_VISIT_DUE);
        }

        @Test
        void aLostPatientIsOnlyGivenUpByTheCoordinator() {
            PlayedCase aCase = lostPatient();
            assertThat(aCase.groupsOf(TRACE_LOST_PATIENT)).containsExactly("mdtCoordinator");

            aCase.answers(TRACE_LOST_PATIENT, none().with(TRACE_OUTCOME, TraceOutcome.NOT_FOUND));

            assertThat(aCase.instance()).isEnded().hasPassedInOrder(Gateways.TRACE_OUTCOME, LOST_TO_FOLLOW_UP);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.LOST_TO_FOLLOW_UP);
        }

        private PlayedCase lostPatient() {
            return operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(REVIEW_AFTERCARE, visitOf(PatientStatus.LOST_TO_FOLLOW_UP));
        }

        private PlayedCase adjuvantPlanned() {
            return prepared()
                    .mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION)
                    .answers(PERFORM_SURGERY, operated(today()).with(ADJUVANT_RADIOTHERAPY_PLANNED, true));
        }
    }

    @Nested
    class AtAnyTime {

        @Test
        void aDeteriorationMakesTheCaseAnEmergencyAndTheWorkInHandGoesOn() {
            PlayedCase aCase = confirmed();
            assertThat(aCase.open(PREPARE_MDT_REVIEW).getDueDate()).isEqualTo(inTime("P1D"));

            PATHWAY.get(PathwayMessages.class)
                    .reportDeterioration(
                            aCase.number(),
                            new Deterioration(Walking.UNABLE, AsiaGrade.C, DeficitProgression.RAPID, PATHWAY.now()));
            PATHWAY.runsDueJobs();

            assertThat(aCase.instance())
                    .hasPassedInOrder(RAISE_EMERGENCY, REGRADE_IMAGING, RENEW_RECOMMENDATION, EMERGENCY_RAISED)
                    .isWaitingAtExactly(PREPARE_MDT_REVIEW);
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.EMERGENCY);
            assertThat(aCase.valueOf(OUTCOME)).isEmpty();
            Task preparation = aCase.open(PREPARE_MDT_REVIEW);
            assertThat(preparation.getDueDate()).isEqualTo(inTime("PT2H"));
            assertThat(preparation.getPriority()).isEqualTo(100);
        }

        @Test
        void aDeathEndsTheCaseAtOnce() {
            PlayedCase aCase = confirmed();

            PATHWAY.get(PathwayMessages.class).reportDeath(aCase.number());

            assertThat(aCase.instance()).isEnded().hasPassed(DEATH_RECORDED).hasNotPassed(REVIEW_AT_MDT);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.DIED);
        }

        @Test
        void aWithdrawalEndsTheCaseAtOnce() {
            PlayedCase aCase = referred();

            PATHWAY.get(PathwayMessages.class).withdraw(aCase.number());

            assertThat(aCase.instance()).isEnded().hasPassed(WITHDRAWAL_RECORDED);
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.WITHDRAWN);
        }

        @Test
        void aLoweredUrgencyLowersTheOpenTaskAndTheWorkInHandGoesOn() {
            PlayedCase aCase = referred().answers(ASSESS_PATIENT, withADeficit());

            PATHWAY.get(PathwayMessages.class).lowerUrgency(aCase.number(), Urgency.URGENT);
            PATHWAY.runsDueJobs();

            assertThat(aCase.instance())
                    .hasPassedInOrder(LOWER_URGENCY, LOWERING_RECORDED)
                    .isWaitingAtExactly(PERFORM_IMAGING);
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.URGENT);
            assertThat(aCase.open(PERFORM_IMAGING).getPriority()).isEqualTo(75);
        }

        @Test
        void aWithdrawnCaseThatIsReopenedGoesOnToItsEnd() {
            PlayedCase withdrawn = suspected();
            PATHWAY.get(PathwayMessages.class).withdraw(withdrawn.number());

            PlayedCase again = withdrawn.opensAgain();
            assertThat(again.instance()).isWaitingAtExactly(PERFORM_IMAGING);
            again.answers(PERFORM_IMAGING, imagingExcludes())
                    .answers(ADVISE_OTHER_DIAGNOSIS, none().with(ADVICE_SENT, true));

            assertThat(again.valueOf(OUTCOME)).contains(CaseOutcome.OTHER_DIAGNOSIS);
            assertThat(withdrawn.valueOf(OUTCOME)).contains(CaseOutcome.WITHDRAWN);
        }
    }

    @Nested
    class Overdue {

        @ParameterizedTest(name = "{0}: limit {1}")
        @CsvSource({
            "AssessPatient,                      AssessPatient,            PT24H",
            "AdvisePrimaryCare,                  AdvisePrimaryCare,        P1D",
            "PerformImaging,                     PerformImaging,           P5D",
            "ReferToNeurosurgery,                ReferToNeurosurgery,      P1D",
            "AdviseOtherDiagnosis,               AdviseOtherDiagnosis,     P1D",
            "PrepareMdtReview,                   PrepareMdtReview,         P1D",
            "CollectOpinions#multiInstanceBody,  CollectOpinions,          P1D",
            "ReviewAtMdt,                        ReviewAtMdt,              P2D",
            "PerformSurgery,                     PerformSurgery,           P14D",
            "GiveNonSurgicalTreatment,           GiveNonSurgicalTreatment, P14D",
            "ReviewAftercare,                    ReviewAftercare,          P7D",
            "TraceLostPatient,                   TraceLostPatient,         P3D",
            "ReviewComplication,                 ReviewComplication,       PT8H",
            "GiveAdjuvantTreatment,              GiveAdjuvantTreatment,    P42D",
            "ConfirmLetterReceived,              ConfirmLetterReceived,    P7D"
        })
        void everyStepEscalatesAtItsLimitAndStaysOpen(String startBefore, String step, String limit) {
            PlayedCase aCase = PlayedCase.putBefore(PATHWAY, startBefore, freshNumber(), URGENT_CASE);
            int open = aCase.openTasks(step).size();
            assertThat(aCase.openTasks(step)).allSatisfy(task -> {
                assertThat(task.getDueDate()).isEqualTo(inTime(limit));
                assertThat(task.getPriority()).isEqualTo(75);
            });

            aCase.at(inTime(limit).toInstant());

            assertThat(aCase.instance()).hasPassedInOrder(step + "Overdue", step + "Escalated");
            assertThat(aCase.openTasks(step))
                    .hasSize(open)
                    .allSatisfy(task -> assertThat(task.getPriority()).isEqualTo(85));
            assertThat(aCase.escalations()).hasSize(open);
            assertThat(aCase.valueOf(OUTCOME)).isEmpty();
        }

        @Test
        void theEscalationEndsWhenTheLateStepIsDone() {
            PlayedCase aCase = suspected().after(Duration.ofDays(5));
            ProcessInstance escalation = aCase.escalations().get(0);
            assertThat(escalation).isWaitingAt(CHASE_OVERDUE_STEP, AWAIT_LATE_STEP, SECOND_RUNG_DUE);

            aCase.answers(PERFORM_IMAGING, imagingConfirms());

            assertThat(escalation)
                    .isEnded()
                    .hasPassedInOrder(AWAIT_LATE_STEP, LATE_STEP_FINISHED)
                    .hasNotPassed(CHASE_ACKNOWLEDGED, ESCALATE_TO_CLINICAL_LEAD);
        }

        @Test
        void anAcknowledgedChaseDoesNotEndTheEscalation() {
            PlayedCase aCase = suspected().after(Duration.ofDays(5));
            ProcessInstance escalation = aCase.escalations().get(0);

            acknowledge(escalation, CHASE_OVERDUE_STEP);

            assertThat(escalation)
                    .hasPassedInOrder(CHASE_OVERDUE_STEP, CHASE_ACKNOWLEDGED)
                    .isWaitingAtExactly(AWAIT_LATE_STEP, SECOND_RUNG_DUE);
        }

        @Test
        void afterHalfTheTargetAgainTheClinicalLeadIsToldAndTheStepStillCounts() {
            PlayedCase aCase = suspected().after(Duration.ofDays(5));
            ProcessInstance escalation = aCase.escalations().get(0);
            assertThat(escalation).hasNotPassed(SECOND_RUNG_DUE);

            aCase.after(Duration.ofHours(60));
            assertThat(escalation).hasPassed(SECOND_RUNG_DUE).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);

            acknowledge(escalation, ESCALATE_TO_CLINICAL_LEAD);
            assertThat(escalation)
                    .hasPassedInOrder(ESCALATE_TO_CLINICAL_LEAD, LEAD_ACKNOWLEDGED)
                    .isNotEnded();

            aCase.answers(PERFORM_IMAGING, imagingConfirms());
            assertThat(escalation).isEnded().hasPassed(LATE_STEP_FINISHED);
        }

        @Test
        void theWholeWayIsTimedTooAndIsStoppedByItsMilestone() {
            PlayedCase aCase = suspected();
            ProcessInstance suspicionToImaging = clockOf(aCase, "SuspicionToImaging");
            ProcessInstance suspicionToPlan = clockOf(aCase, "SuspicionToPlan");
            assertThat(suspicionToImaging).isWaitingAtExactly(AWAIT_STOP);

            aCase.after(Duration.ofDays(7));
            assertThat(suspicionToImaging)
                    .hasPassedInOrder(CLOCK_WARNING_DUE, WARN_OF_CLOCK, CLOCK_WARNED, CLOCK_OVERDUE, CLOCK_ESCALATED)
                    .isWaitingAtExactly(AWAIT_STOP);
            assertThat(aCase.escalations()).hasSize(3);

            aCase.answers(PERFORM_IMAGING, imagingConfirms());
            assertThat(suspicionToImaging).isEnded().hasPassed(CLOCK_STOPPED);
            assertThat(suspicionToPlan).isWaitingAtExactly(AWAIT_STOP);
            assertThat(aCase.escalations()).hasSize(1);
        }

        private ProcessInstance clockOf(PlayedCase aCase, String clock) {
            return PATHWAY.runtime()
                    .createProcessInstanceQuery()
                    .processDefinitionKey(Processes.CASE_CLOCK)
                    .processInstanceBusinessKey(aCase.number())
                    .variableValueEquals("clock", clock)
                    .singleResult();
        }

        @Test
        void aCaseThatEndsTakesItsEscalationsWithIt() {
            PlayedCase aCase = suspected().after(Duration.ofDays(5));
            assertThat(aCase.escalations()).hasSize(1);

            PATHWAY.get(PathwayMessages.class).reportDeath(aCase.number());
            PATHWAY.runsDueJobs();

            assertThat(aCase.escalations()).isEmpty();
        }

        private void acknowledge(ProcessInstance escalation, String task) {
            PATHWAY.forms()
                    .submitTaskForm(
                            PATHWAY.tasks()
                                    .createTaskQuery()
                                    .processInstanceId(escalation.getId())
                                    .taskDefinitionKey(task)
                                    .singleResult()
                                    .getId(),
                            chased().values());
            PATHWAY.runsDueJobs();
        }
    }

    private static final Map<String, Object> URGENT_CASE = Map.of(
            REFERRER_TEAM.name(),
            PathwayEngine.PRACTICE,
            URGENCY.name(),
            Urgency.URGENT.name(),
            TREATMENT_TEAM.name(),
            "radiationOncology",
            VISIT_GROUP.name(),
            "spineSurgery");

    /** The clocks over several steps that run in the case. */
    private static List<Object> clocksOf(PlayedCase aCase) {
        return PATHWAY
                .runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.CASE_CLOCK)
                .processInstanceBusinessKey(aCase.number())
                .list()
                .stream()
                .map(clock -> PATHWAY.runtime().getVariable(clock.getId(), "clock"))
                .toList();
    }

    private static PlayedCase referred() {
        return referredWith(false);
    }

    private static PlayedCase referredWith(boolean emergencySigns) {
        return PlayedCase.of(PATHWAY.newCase(new NewCase(
                freshNumber(),
                UUID.randomUUID().toString(),
                PathwayEngine.PRACTICE,
                ReferrerRole.GENERAL_PRACTITIONER,
                PATHWAY.now(),
                63,
                Sex.FEMALE,
                CancerHistory.CURRENT,
                PrimaryTumour.PROSTATE,
                null,
                emergencySigns,
                null)));
    }

    private static PlayedCase suspected() {
        return referred().answers(ASSESS_PATIENT, suspiciousAssessment());
    }

    private static PlayedCase confirmed() {
        return suspected().answers(PERFORM_IMAGING, imagingConfirms());
    }

    private static PlayedCase prepared() {
        return confirmed().answers(PREPARE_MDT_REVIEW, readyForReview());
    }

    private static PlayedCase operatedOnPatient() {
        return prepared()
                .mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION)
                .answers(PERFORM_SURGERY, operated(today()));
    }

    private static GivenAnswers withADeficit() {
        return suspiciousAssessment()
                .with(ASIA_GRADE, AsiaGrade.D)
                .with(NEUROLOGICAL_SIGNS, Set.of("limbWeakness"))
                .with(DEFICIT_DURATION_HOURS, 12)
                .with(DEFICIT_PROGRESSION, DeficitProgression.RAPID);
    }

    private static String freshNumber() {
        return "SP-2026-%06d".formatted(NUMBERS.incrementAndGet());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(PATHWAY.now(), ZoneOffset.UTC);
    }

    /** A time after the beginning of the test. */
    private static Date inTime(String time) {
        return Date.from(PathwayEngine.NOON.plus(Duration.parse(time)));
    }

    /** A day after the beginning of the test, or a date. */
    private static LocalDate day(String offsetOrDate) {
        return offsetOrDate.startsWith("P")
                ? LocalDate.parse("2026-03-02").plus(Period.parse(offsetOrDate))
                : LocalDate.parse(offsetOrDate);
    }
}
