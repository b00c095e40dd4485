package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.SampleAnswers;
import org.spinepath.pathway.cases.Steps;

/** The MDT meeting with three of its members, two of whom decide the same case. */
@Journey
class MeetingTest {

    private static final String WORDS = "Stereotactic radiotherapy would do as well.";

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void opinionsAreHiddenUntilTheOwnIsGivenAndOneOfTwoDecisionsWins() {
        String caseNumber = ward.referred("J-7001", false, Duration.ZERO);
        ward.progress()
                .answer(caseNumber, "AssessPatient", SampleAnswers.assessment())
                .answer(caseNumber, "PerformImaging", SampleAnswers.imaging())
                .answer(caseNumber, "PrepareMdtReview", SampleAnswers.preparation());
        Member surgeon = ward.member("surgeon");
        Member oncologist = ward.member("oncologist");
        Member coordinator = ward.member("coordinator");

        surgeon.take(StepNames.of(Steps.COLLECT_OPINIONS), caseNumber)
                .pick("What would you do", "Radical resection (wide or marginal)");
        surgeon.complete();
        oncologist.open(StepNames.of(Steps.REVIEW_AT_MDT), caseNumber);
        assertThat(oncologist.opinions()).containsText("once your discipline has given its own");
        assertThat(oncologist.opinions()).not().containsText("Radical resection");
        oncologist
                .take(StepNames.of(Steps.COLLECT_OPINIONS), caseNumber)
                .pick("What would you do", "Radiotherapy")
                .type("Why, and what else matters", WORDS);
        oncologist.complete();

        coordinator.visit("/meetings/next");
        assertThat(coordinator.agendaOf(Referral.NAME)).containsText("2 of 5 given, 1 agrees with the recommendation");
        assertThat(coordinator.barriersOnPage()).isEmpty();
        coordinator.photographAtBothSizes("meeting");

        FormOnScreen review = surgeon.take(StepNames.of(Steps.REVIEW_AT_MDT), caseNumber);
        review.reads("Agreement: 1 of 2 opinions advise what is recommended, radical resection.");
        review.reads(WORDS);
        Answers.quorum(review);
        review.pick("Outcome", "Treat")
                .pick("Treatment", "Radical resection (wide or marginal)")
                .tick("Who disagrees", "Medical oncology")
                .type("Why they disagree", WORDS);
        surgeon.hearsNothingNew();
        ward.decidedElsewhere("oncologist", caseNumber, "RADICAL_RESECTION");
        assertThat(surgeon.completeTooLate()).contains("This review was already decided by Onno Cell");

        surgeon.open(StepNames.of(Steps.PERFORM_SURGERY), caseNumber);
        assertThat(surgeon.caseFile()).containsText("Decided by the MDT");
        assertThat(surgeon.caseFile()).containsText("recorded by Onno Cell");
        assertThat(surgeon.barriersIn("Case")).isEmpty();
    }
}
