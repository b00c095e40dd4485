package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.journeys.ClickedCase.today;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.StepNames;
import org.spinepath.pathway.cases.Steps;

/** The ways that few patients take, each to its end or to where it joins the others. */
@Journey
class OtherWaysThroughThePathwayTest {

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void aPatientWithoutSuspicionIsReferredAnywayAndGoesToNeurosurgery() {
        ClickedCase patient = ward.refer(new Referral("J-2001", "None known", "", "No"))
                .step("AssessPatient", Answers::mildPainAndNothingElse)
                .step("AdvisePrimaryCare", form -> {
                    form.reads("no suspicion of a spinal metastasis");
                    form.pick("What happens next", "Refer for imaging anyway")
                            .type("Why refer anyway", "The patient's pain is not like anything before.");
                })
                .step("PerformImaging", form -> {
                    Answers.oneMetastasisOfC6(form);
                    form.tick("Findings", "Lesion inside the dura or the cord");
                })
                .step("ReferToNeurosurgery", form -> form.confirm("Neurosurgery has accepted the patient"));

        assertThat(patient.outcome()).isEqualTo("REFERRED_TO_NEUROSURGERY");
    }

    @Test
    void aPatientWithoutMetastasisGoesBackWithAdvice() {
        ClickedCase patient = ward.refer(new Referral("J-2002", "Past", "BREAST", "Not known"))
                .step("AssessPatient", Answers::mechanicalPainWithoutDeficit)
                .step("PerformImaging", Answers::noMetastasis)
                .step(
                        "AdviseOtherDiagnosis",
                        form -> form.confirm("The report and the advice have been sent to the referrer"));

        assertThat(patient.outcome()).isEqualTo("OTHER_DIAGNOSIS");
    }

    @Test
    void aMeetingThatIsLateIsChasedAndDecidesAgainstTheRecommendation() {
        ClickedCase patient = ward.refer(new Referral("J-2003", "Current", "LYMPHOMA", "No"))
                .step("AssessPatient", Answers::mechanicalPainWithoutDeficit)
                .step("PerformImaging", Answers::oneMetastasisOfC6)
                .step("PrepareMdtReview", form -> {
                    Answers.fitAndWilling(form);
                    form.tick("Ask for an opinion", "Palliative care");
                })
                .step("CollectOpinions", form -> form.pick("What would you do", "Best supportive care"))
                .leaveUndone("ReviewAtMdt")
                .step("ChaseOverdueStep", form -> {
                    form.reads(StepNames.of(Steps.REVIEW_AT_MDT) + " is overdue");
                    form.pick("What you did", "Spoke with the team");
                })
                .leaveUndoneStill()
                .step("EscalateToClinicalLead", form -> form.pick("What you did", "Had it reassigned"))
                .stepOf("oncologist", "ReviewAtMdt", form -> {
                    Answers.quorum(form);
                    form.pick("Outcome", "Treat").pick("Treatment", "Best supportive care");
                    form.reads("This differs from the recommendation");
                    form.pick("Kind of reason", "The patient’s wish")
                            .type("Why not the recommended treatment", "Wants to be at home.");
                })
                .stepOf(
                        "palliative",
                        "GiveNonSurgicalTreatment",
                        form -> form.pick("Treatment", "Started")
                                .date("Date it started", today())
                                .pick("Treatment given", "Best supportive care"));

        assertThat(patient.restsAt("ReviewAtMdt")).isFalse();
    }
}
