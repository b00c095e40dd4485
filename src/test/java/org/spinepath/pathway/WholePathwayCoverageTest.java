package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
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
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.cases.PathwayMessages;
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
            PlayedCase aCase = referred().answers("AssessPatient", suspiciousAssessment());

            assertThat(aCase.instance())
                    .hasPassedInOrder(
                            "ReferralReceived",
                            "AssessPatient",
                            "TriageReferral",
                            "SuspicionOfMetastasis",
                            "StartClocks",
                            "SelectImaging")
                    .hasNotPassed("AdvisePrimaryCare")
                    .isWaitingAtExactly("PerformImaging");
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.URGENT);

            Task imaging = aCase.open("PerformImaging");
            assertThat(aCase.groupsOf("PerformImaging")).containsExactly("radiology");
            assertThat(imaging.getDueDate()).isEqualTo(inTime("P5D"));
            assertThat(imaging.getFollowUpDate()).isEqualTo(inTime("P3DT18H"));
            assertThat(imaging.getPriority()).isEqualTo(75);
        }

        @Test
        void aDeficitIsAnEmergency() {
            PlayedCase aCase = referred().answers("AssessPatient", withADeficit());

            Task imaging = aCase.open("PerformImaging");
            assertThat(imaging.getDueDate()).isEqualTo(inTime("PT24H"));
            assertThat(imaging.getFollowUpDate()).isEqualTo(inTime("PT12H"));
            assertThat(imaging.getPriority()).isEqualTo(100);
        }

        @Test
        void thePracticeAssessesItsOwnPatientWithinADay() {
            PlayedCase aCase = referred();

            assertThat(aCase.open("AssessPatient").getDueDate()).isEqualTo(inTime("PT24H"));
            assertThat(aCase.groupsOf("AssessPatient")).containsExactly(PathwayEngine.PRACTICE);
        }

        @Test
        void emergencySignsInTheReferralLeaveFourHoursForTheAssessment() {
            Task assessment = referredWith(true).open("AssessPatient");

            assertThat(assessment.getDueDate()).isEqualTo(inTime("PT4H"));
            assertThat(assessment.getFollowUpDate()).isEqualTo(inTime("PT2H"));
        }

        @Test
        void withoutSuspicionPrimaryCareGetsAdviceAndAPersonEndsTheCase() {
            PlayedCase aCase = referred().answers("AssessPatient", harmlessAssessment());
            assertThat(aCase.instance()).isWaitingAtExactly("AdvisePrimaryCare");

            aCase.answers("AdvisePrimaryCare", none().with(ADVICE_OUTCOME, AdviceOutcome.ADVICE_SENT));

            assertThat(aCase.instance())
                    .isEnded()
                    .hasPassedInOrder("AdvisePrimaryCare", "AdviceOutcome", "NotSuspected")
                    .hasNotPassed("StartClocks");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.NOT_SUSPECTED);
        }

        @Test
        void thePracticeCanReferAnywayAndThenTheCaseIsAtLeastUrgent() {
            PlayedCase aCase = referred()
                    .answers("AssessPatient", harmlessAssessment())
                    .answers(
                            "AdvisePrimaryCare",
                            none().with(ADVICE_OUTCOME, AdviceOutcome.REFER_ANYWAY)
                                    .with(REFER_ANYWAY_REASON, "The family is worried."));

            assertThat(aCase.instance())
                    .hasPassedInOrder("AdvisePrimaryCare", "AdviceOutcome", "StartClocks", "SelectImaging")
                    .hasNotPassed("NotSuspected")
                    .isWaitingAtExactly("PerformImaging");
            assertThat(aCase.open("PerformImaging").getPriority()).isEqualTo(75);
        }
    }

    @Nested
    class Imaging {

        @Test
        void aConfirmedMetastasisGoesToTheMdt() {
            PlayedCase aCase = suspected().answers("PerformImaging", imagingConfirms());

            assertThat(aCase.instance())
                    .hasPassedInOrder("PerformImaging", "ImagingOutcome", "GradeImaging", "MetastasisConfirmed")
                    .isWaitingAtExactly("PrepareMdtReview");
            assertThat(aCase.groupsOf("PrepareMdtReview")).containsExactly("mdtCoordinator");
        }

        @Test
        void aTumourWithinTheDuraIsHandedToNeurosurgery() {
            PlayedCase aCase = suspected()
                    .answers(
                            "PerformImaging",
                            imagingConfirms().with(IMAGING_FINDINGS, Set.of("intraduralOrIntramedullary")))
                    .answers("ReferToNeurosurgery", none().with(NEUROSURGERY_ACCEPTED, true));

            assertThat(aCase.instance())
                    .isEnded()
                    .hasPassedInOrder("MetastasisConfirmed", "ReferToNeurosurgery", "ReferredToNeurosurgery")
                    .hasNotPassed("PrepareMdtReview");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.REFERRED_TO_NEUROSURGERY);
        }

        @Test
        void anExcludedMetastasisIsAnotherDiagnosisOfWhichPrimaryCareIsTold() {
            PlayedCase aCase = suspected()
                    .answers("PerformImaging", imagingExcludes())
                    .answers("AdviseOtherDiagnosis", none().with(ADVICE_SENT, true));

            assertThat(aCase.instance())
                    .isEnded()
                    .hasPassedInOrder("MetastasisConfirmed", "AdviseOtherDiagnosis", "OtherDiagnosis")
                    .hasNotPassed("PrepareMdtReview");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.OTHER_DIAGNOSIS);
        }

        @Test
        void anInconclusiveImagingIsRepeatedOnceAndThenGoesToTheSurgeons() {
            PlayedCase aCase = suspected().answers("PerformImaging", imagingIsInconclusive());
            assertThat(aCase.instance()).isWaitingAtExactly("PerformImaging");
            assertThat(aCase.open("PerformImaging").getDueDate()).isEqualTo(inTime("P3D"));

            aCase.answers("PerformImaging", imagingIsInconclusive());

            assertThat(aCase.instance())
                    .hasPassedInOrder("SelectImaging", "GradeImaging", "SelectImaging", "GradeImaging")
                    .hasNotPassed("AdviseOtherDiagnosis")
                    .isWaitingAtExactly("PrepareMdtReview");
        }

        @Test
        void imagingThatDidNotTakePlaceIsTheCoordinatorsToSolve() {
            PlayedCase aCase = suspected().answers("PerformImaging", notDone());
            assertThat(aCase.instance())
                    .hasPassedInOrder("PerformImaging", "ImagingOutcome")
                    .hasNotPassed("GradeImaging")
                    .isWaitingAtExactly("PrepareMdtReview");

            aCase.answers("PrepareMdtReview", backToImaging());

            assertThat(aCase.instance())
                    .hasPassedInOrder("PreparationOutcome", "MoreInformation", "SelectImaging")
                    .hasNotPassed("RecommendTreatment")
                    .isWaitingAtExactly("PerformImaging");
        }
    }

    @Nested
    class Review {

        @Test
        void theMeetingWaitsForNobody() {
            PlayedCase aCase = prepared();
            assertThat(aCase.instance()).isWaitingAt("CollectOpinions", "ReviewAtMdt");
            assertThat(aCase.groupsOf("CollectOpinions"))
                    .containsExactlyInAnyOrder("spineSurgery", "radiationOncology");

            aCase.mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION);

            assertThat(aCase.instance())
                    .hasPassedInOrder("RecommendTreatment", "ReviewAtMdt", "MeetingDecided", "RecordMdtDecision")
                    .hasNotPassed("OpinionsCollected")
                    .isWaitingAtExactly("PerformSurgery");
        }

        @Test
        void everyInvitedDisciplineGivesItsOpinionBeforeTheMeeting() {
            PlayedCase aCase = prepared().answers("CollectOpinions", opinion()).answers("CollectOpinions", opinion());

            assertThat(aCase.instance())
                    .hasPassed("OpinionsCollected")
                    .hasNotPassed("MeetingDecided")
                    .isWaitingAtExactly("MdtReview", "ReviewAtMdt");
        }

        @Test
        void theMeetingMayAskForMoreInformation() {
            PlayedCase aCase = prepared().answers("ReviewAtMdt", moreInformation());

            assertThat(aCase.instance())
                    .hasPassedInOrder("RecordMdtDecision", "TreatmentDecision", "MoreInformation", "SelectImaging")
                    .hasNotPassed("PlanSurgery", "GiveNonSurgicalTreatment")
                    .isWaitingAtExactly("PerformImaging");
        }

        @Test
        void theReviewIsDueByTheTargetsTable() {
            Task review = prepared().open("ReviewAtMdt");

            assertThat(review.getDueDate()).isEqualTo(inTime("P2D"));
            assertThat(review.getPriority()).isEqualTo(75);
        }
    }

    @Nested
    class TreatmentGiven {

        @Test
        void anOperationIsPlannedBeforeItIsPerformed() {
            PlayedCase aCase = prepared().mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION);
            assertThat(aCase.groupsOf("PerformSurgery")).containsExactly("spineSurgery");
            assertThat(aCase.open("PerformSurgery").getDueDate()).isEqualTo(inTime("P14D"));

            aCase.answers("PerformSurgery", operated(today()));

            assertThat(aCase.instance())
                    .hasPassedInOrder("PlanSurgery", "PerformSurgery", "TreatmentOutcome", "PlanAftercare")
                    .hasNotPassed("GiveNonSurgicalTreatment")
                    .isWaitingAtExactly("NextVisitDue");
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.ROUTINE);
        }

        @Test
        void anOperationThatDidNotTakePlaceGoesBackToTheMdt() {
            PlayedCase aCase = prepared()
                    .mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION)
                    .answers("PerformSurgery", notDone());

            assertThat(aCase.instance())
                    .hasPassedInOrder("PerformSurgery", "TreatmentOutcome", "BackToMdt")
                    .hasNotPassed("PlanAftercare")
                    .isWaitingAtExactly("PrepareMdtReview");
        }

        @Test
        void radiotherapyIsGivenByItsOwnTeam() {
            PlayedCase aCase = prepared().mdtDecides(Treatment.RADIOTHERAPY);
            assertThat(aCase.groupsOf("GiveNonSurgicalTreatment")).containsExactly("radiationOncology");

            aCase.answers("GiveNonSurgicalTreatment", irradiated(today()));

            assertThat(aCase.instance())
                    .hasPassedInOrder("GiveNonSurgicalTreatment", "TreatmentOutcome", "PlanAftercare")
                    .hasNotPassed("PlanSurgery", "PerformSurgery")
                    .isWaitingAtExactly("NextVisitDue");
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
                aCase.answers("ReviewAftercare", goodVisit());
            }

            assertThat(aCase.instance())
                    .hasPassedInOrder("AssessRelapse", "AftercareStep", "WriteDischargeLetter")
                    .isWaitingAtExactly("ConfirmLetterReceived");
            assertThat(aCase.groupsOf("ConfirmLetterReceived")).containsExactly(PathwayEngine.PRACTICE);

            aCase.answers("ConfirmLetterReceived", none().with(LETTER_RECEIVED, true));

            assertThat(aCase.instance()).isEnded().hasPassed("DischargedToPrimaryCare");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.DISCHARGED_TO_PRIMARY_CARE);
        }

        @Test
        void aMissedVisitIsRebooked() {
            PlayedCase aCase = operatedOnPatient().untilTheNextVisit().answers("ReviewAftercare", notDone());

            assertThat(aCase.instance())
                    .hasPassedInOrder("ReviewAftercare", "AssessRelapse", "AftercareStep", "AftercareContinues")
                    .isWaitingAtExactly("NextVisitDue");
            assertThat(aCase.untilTheNextVisit().open("ReviewAftercare")).isNotNull();
        }

        @Test
        void adjuvantRadiotherapyFollowsAHealedWoundAfterThreeWeeks() {
            PlayedCase aCase = adjuvantPlanned()
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit().with(WOUND_STATUS, WoundStatus.HEALING));
            assertThat(aCase.instance()).hasNotPassed("GiveAdjuvantTreatment").isWaitingAtExactly("NextVisitDue");

            aCase.untilTheNextVisit().answers("ReviewAftercare", goodVisit());
            assertThat(today()).isEqualTo(day("P21D"));
            assertThat(aCase.open("GiveAdjuvantTreatment").getDueDate())
                    .isEqualTo(
                            Date.from(day("P42D").atStartOfDay(ZoneOffset.UTC).toInstant()));

            aCase.answers("GiveAdjuvantTreatment", adjuvantGiven(today()));
            assertThat(aCase.instance())
                    .hasPassedInOrder("GiveAdjuvantTreatment", "AdjuvantOutcome", "AftercareContinues")
                    .isWaitingAtExactly("NextVisitDue");
        }

        @Test
        void adjuvantRadiotherapyThatWasNotGivenGoesBackToTheMdt() {
            PlayedCase aCase = adjuvantPlanned()
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit().with(WOUND_STATUS, WoundStatus.HEALING))
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit())
                    .answers("GiveAdjuvantTreatment", notDone());

            assertThat(aCase.instance())
                    .hasPassedInOrder("GiveAdjuvantTreatment", "AdjuvantOutcome", "BackToMdt")
                    .isWaitingAtExactly("PrepareMdtReview");
        }

        @Test
        void aNewDeficitGoesBackToImagingAsAnEmergency() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(
                            "ReviewAftercare",
                            goodVisit().with(WALKING, Walking.WITH_AID).with(ASIA_GRADE, AsiaGrade.D));

            assertThat(aCase.instance())
                    .hasPassedInOrder("AssessRelapse", "AftercareStep", "StartClocks", "SelectImaging")
                    .isWaitingAtExactly("PerformImaging");
            assertThat(aCase.open("PerformImaging").getPriority()).isEqualTo(100);
        }

        @Test
        void withoutANewMetastasisATreatedPatientReturnsToTheVisits() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit())
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit().with(PAIN_SCORE, 4))
                    .answers("PerformImaging", imagingExcludes());

            assertThat(aCase.instance())
                    .hasPassedInOrder("MetastasisConfirmed", "AftercareContinues")
                    .hasNotPassed("AdviseOtherDiagnosis")
                    .isWaitingAtExactly("NextVisitDue");
            assertThat(clocksOf(aCase)).isEmpty();

            aCase.untilTheNextVisit().answers("ReviewAftercare", goodVisit().with(PAIN_SCORE, 8));
            assertThat(aCase.instance()).isWaitingAtExactly("PerformImaging");
            assertThat(clocksOf(aCase)).containsExactlyInAnyOrder("SuspicionToImaging", "SuspicionToPlan");
        }

        @Test
        void aDeteriorationThatTheVisitDoesNotFindLeavesNoSurgeryToWaitFor() {
            PlayedCase aCase = operatedOnPatient();
            PATHWAY.get(PathwayMessages.class)
                    .reportDeterioration(aCase.number(), new Deterioration(null, null, null, PATHWAY.now()));
            PATHWAY.runsDueJobs();
            assertThat(clocksOf(aCase)).containsExactly("DeficitToSurgery");

            aCase.answers("ReviewAftercare", goodVisit());

            assertThat(aCase.instance()).isWaitingAtExactly("NextVisitDue");
            assertThat(clocksOf(aCase)).isEmpty();
        }

        @Test
        void aWoundProblemIsReviewedOnTheSameDay() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers(
                            "ReviewAftercare",
                            goodVisit()
                                    .with(WOUND_STATUS, WoundStatus.PROBLEM)
                                    .with(COMPLICATIONS, Set.of(Complication.WOUND_INFECTION)));
            Task review = aCase.open("ReviewComplication");
            assertThat(aCase.groupsOf("ReviewComplication")).containsExactly("spineSurgery");
            assertThat(review.getDueDate()).isEqualTo(Date.from(PATHWAY.now().plus(Duration.ofHours(4))));

            aCase.answers("ReviewComplication", none().with(COMPLICATION_OUTCOME, ComplicationOutcome.MANAGED));

            assertThat(aCase.instance())
                    .hasPassedInOrder("AftercareStep", "ReviewComplication", "AftercareContinues")
                    .isWaitingAtExactly("NextVisitDue");
        }

        @Test
        void painThatDoesNotRespondGoesBackToTheMdt() {
            PlayedCase aCase = operatedOnPatient()
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit().with(PAIN_SCORE, 5))
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", goodVisit().with(PAIN_SCORE, 6));

            assertThat(aCase.instance())
                    .hasPassedInOrder("AssessRelapse", "AftercareStep", "BackToMdt")
                    .hasNotPassed("WriteDischargeLetter")
                    .isWaitingAtExactly("PrepareMdtReview");
        }

        @Test
        void aDeathLearntAtAVisitEndsTheCase() {
            PlayedCase aCase =
                    operatedOnPatient().untilTheNextVisit().answers("ReviewAftercare", visitOf(PatientStatus.DIED));

            assertThat(aCase.instance()).isEnded().hasPassed("Died").hasNotPassed("WriteDischargeLetter");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.DIED);
        }

        @Test
        void aLostPatientWhoIsFoundReturnsToTheVisits() {
            PlayedCase aCase =
                    lostPatient().answers("TraceLostPatient", none().with(TRACE_OUTCOME, TraceOutcome.FOUND));

            assertThat(aCase.instance())
                    .hasPassedInOrder("TraceLostPatient", "TraceOutcome", "AftercareContinues")
                    .hasNotPassed("LostToFollowUp")
                    .isWaitingAtExactly("NextVisitDue");
        }

        @Test
        void aLostPatientIsOnlyGivenUpByTheCoordinator() {
            PlayedCase aCase = lostPatient();
            assertThat(aCase.groupsOf("TraceLostPatient")).containsExactly("mdtCoordinator");

            aCase.answers("TraceLostPatient", none().with(TRACE_OUTCOME, TraceOutcome.NOT_FOUND));

            assertThat(aCase.instance()).isEnded().hasPassedInOrder("TraceOutcome", "LostToFollowUp");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.LOST_TO_FOLLOW_UP);
        }

        private PlayedCase lostPatient() {
            return operatedOnPatient()
                    .untilTheNextVisit()
                    .answers("ReviewAftercare", visitOf(PatientStatus.LOST_TO_FOLLOW_UP));
        }

        private PlayedCase adjuvantPlanned() {
            return prepared()
                    .mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION)
                    .answers("PerformSurgery", operated(today()).with(ADJUVANT_RADIOTHERAPY_PLANNED, true));
        }
    }

    @Nested
    class AtAnyTime {

        @Test
        void aDeteriorationMakesTheCaseAnEmergencyAndTheWorkInHandGoesOn() {
            PlayedCase aCase = confirmed();
            assertThat(aCase.open("PrepareMdtReview").getDueDate()).isEqualTo(inTime("P1D"));

            PATHWAY.get(PathwayMessages.class)
                    .reportDeterioration(
                            aCase.number(),
                            new Deterioration(Walking.UNABLE, AsiaGrade.C, DeficitProgression.RAPID, PATHWAY.now()));
            PATHWAY.runsDueJobs();

            assertThat(aCase.instance())
                    .hasPassedInOrder("RaiseEmergency", "RegradeImaging", "RenewRecommendation", "EmergencyRaised")
                    .isWaitingAtExactly("PrepareMdtReview");
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.EMERGENCY);
            assertThat(aCase.valueOf(OUTCOME)).isEmpty();
            Task preparation = aCase.open("PrepareMdtReview");
            assertThat(preparation.getDueDate()).isEqualTo(inTime("PT2H"));
            assertThat(preparation.getPriority()).isEqualTo(100);
        }

        @Test
        void aDeathEndsTheCaseAtOnce() {
            PlayedCase aCase = confirmed();

            PATHWAY.get(PathwayMessages.class).reportDeath(aCase.number());

            assertThat(aCase.instance()).isEnded().hasPassed("DeathRecorded").hasNotPassed("ReviewAtMdt");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.DIED);
        }

        @Test
        void aWithdrawalEndsTheCaseAtOnce() {
            PlayedCase aCase = referred();

            PATHWAY.get(PathwayMessages.class).withdraw(aCase.number());

            assertThat(aCase.instance()).isEnded().hasPassed("WithdrawalRecorded");
            assertThat(aCase.valueOf(OUTCOME)).contains(CaseOutcome.WITHDRAWN);
        }

        @Test
        void aLoweredUrgencyLowersTheOpenTaskAndTheWorkInHandGoesOn() {
            PlayedCase aCase = referred().answers("AssessPatient", withADeficit());

            PATHWAY.get(PathwayMessages.class).lowerUrgency(aCase.number(), Urgency.URGENT);
            PATHWAY.runsDueJobs();

            assertThat(aCase.instance())
                    .hasPassedInOrder("LowerUrgency", "LoweringRecorded")
                    .isWaitingAtExactly("PerformImaging");
            assertThat(aCase.valueOf(URGENCY)).contains(Urgency.URGENT);
            assertThat(aCase.open("PerformImaging").getPriority()).isEqualTo(75);
        }

        @Test
        void aWithdrawnCaseThatIsReopenedGoesOnToItsEnd() {
            PlayedCase withdrawn = suspected();
            PATHWAY.get(PathwayMessages.class).withdraw(withdrawn.number());

            PlayedCase again = withdrawn.opensAgain();
            assertThat(again.instance()).isWaitingAtExactly("PerformImaging");
            again.answers("PerformImaging", imagingExcludes())
                    .answers("AdviseOtherDiagnosis", none().with(ADVICE_SENT, true));

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
            assertThat(escalation).isWaitingAt("ChaseOverdueStep", "AwaitLateStep", "SecondRungDue");

            aCase.answers("PerformImaging", imagingConfirms());

            assertThat(escalation)
                    .isEnded()
                    .hasPassedInOrder("AwaitLateStep", "LateStepFinished")
                    .hasNotPassed("ChaseAcknowledged", "EscalateToClinicalLead");
        }

        @Test
        void anAcknowledgedChaseDoesNotEndTheEscalation() {
            PlayedCase aCase = suspected().after(Duration.ofDays(5));
            ProcessInstance escalation = aCase.escalations().get(0);

            acknowledge(escalation, "ChaseOverdueStep");

            assertThat(escalation)
                    .hasPassedInOrder("ChaseOverdueStep", "ChaseAcknowledged")
                    .isWaitingAtExactly("AwaitLateStep", "SecondRungDue");
        }

        @Test
        void afterHalfTheTargetAgainTheClinicalLeadIsToldAndTheStepStillCounts() {
            PlayedCase aCase = suspected().after(Duration.ofDays(5));
            ProcessInstance escalation = aCase.escalations().get(0);
            assertThat(escalation).hasNotPassed("SecondRungDue");

            aCase.after(Duration.ofHours(60));
            assertThat(escalation).hasPassed("SecondRungDue").isWaitingAt("EscalateToClinicalLead");

            acknowledge(escalation, "EscalateToClinicalLead");
            assertThat(escalation)
                    .hasPassedInOrder("EscalateToClinicalLead", "LeadAcknowledged")
                    .isNotEnded();

            aCase.answers("PerformImaging", imagingConfirms());
            assertThat(escalation).isEnded().hasPassed("LateStepFinished");
        }

        @Test
        void theWholeWayIsTimedTooAndIsStoppedByItsMilestone() {
            PlayedCase aCase = suspected();
            ProcessInstance suspicionToImaging = clockOf(aCase, "SuspicionToImaging");
            ProcessInstance suspicionToPlan = clockOf(aCase, "SuspicionToPlan");
            assertThat(suspicionToImaging).isWaitingAtExactly("AwaitStop");

            aCase.after(Duration.ofDays(7));
            assertThat(suspicionToImaging)
                    .hasPassedInOrder("ClockWarningDue", "WarnOfClock", "ClockWarned", "ClockOverdue", "ClockEscalated")
                    .isWaitingAtExactly("AwaitStop");
            assertThat(aCase.escalations()).hasSize(3);

            aCase.answers("PerformImaging", imagingConfirms());
            assertThat(suspicionToImaging).isEnded().hasPassed("ClockStopped");
            assertThat(suspicionToPlan).isWaitingAtExactly("AwaitStop");
            assertThat(aCase.escalations()).hasSize(1);
        }

        private ProcessInstance clockOf(PlayedCase aCase, String clock) {
            return PATHWAY.runtime()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("CaseClock")
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
                .processDefinitionKey("CaseClock")
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
        return referred().answers("AssessPatient", suspiciousAssessment());
    }

    private static PlayedCase confirmed() {
        return suspected().answers("PerformImaging", imagingConfirms());
    }

    private static PlayedCase prepared() {
        return confirmed().answers("PrepareMdtReview", readyForReview());
    }

    private static PlayedCase operatedOnPatient() {
        return prepared()
                .mdtDecides(Treatment.DECOMPRESSION_AND_STABILISATION)
                .answers("PerformSurgery", operated(today()));
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
