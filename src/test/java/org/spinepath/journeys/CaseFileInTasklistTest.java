package org.spinepath.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** An MDT member opens a task between two patients and sees the case at one look. */
@Journey
class CaseFileInTasklistTest {

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void theCaseTabShowsUrgencyRecommendationReasonPicturesAndWhatWouldChangeIt() {
        ClickedCase patient = ward.refer(new Referral("J-9001", "Current", "PROSTATE", "No"))
                .step("AssessPatient", Answers::mechanicalPainWithoutDeficit)
                .step("PerformImaging", Answers::oneMetastasisOfC6)
                .step("PrepareMdtReview", Answers::fitAndWilling);

        Member surgeon = patient.at("surgeon", "ReviewAtMdt");
        Locator file = surgeon.caseFile();

        assertThat(file.locator(".spinepath-case-head")).containsText("Urgent");
        assertThat(file.locator(".spinepath-case-advice")).containsText("Radical resection");
        assertThat(file.locator(".spinepath-reasons summary").first()).isVisible();
        assertThat(file.getByRole(
                        AriaRole.IMG, new Locator.GetByRoleOptions().setName("SINS 10 of 18, potentially unstable")))
                .isVisible();
        assertThat(file.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Affected levels: C6")))
                .isVisible();
        assertThat(file.locator(".spinepath-changes li").first()).containsText("instead of");
        assertThat(file.locator(".spinepath-timeline")).containsText(StepNames.of(Steps.ASSESS_PATIENT));
        surgeon.photographCaseFile();
    }
}
