package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be told to a case at any time, by clicking beside whatever task is open. */
@Journey
class EmergencyLaneTest {

    private static final int EMERGENCY = 100;
    private static final int URGENT = 75;

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void aDeteriorationIsReportedLoweredAndTheCaseWithdrawnAndReopened() {
        ClickedCase patient = ward.refer(new Referral("J-3001", "Current", "BREAST", "No"));

        Member gp = patient.at("gp", "AssessPatient");
        assertThat(gp.reportsOffered()).containsExactly("Report deterioration", "Report death", "Withdraw referral");
        assertThat(gp.report("Report deterioration")
                        .reads(Referral.NAME)
                        .pick("Walking", "Cannot walk")
                        .type("Hours since it began", "-3")
                        .refusedAt("Hours since it began", "Make it an emergency")
                        .type("Hours since it began", "3")
                        .send("Make it an emergency"))
                .contains(patient.number(), "is an emergency");
        patient.awaitPriority("AssessPatient", EMERGENCY);
        patient.step("AssessPatient", Answers::mechanicalPainWithoutDeficit);

        patient.step("PerformImaging", Answers::oneMetastasisOfC6).step("PrepareMdtReview", Answers::fitAndWilling);
        Member surgeon = patient.at("surgeon", "ReviewAtMdt");
        assertThat(surgeon.report("Lower urgency")
                        .pick("New urgency", "Urgent")
                        .pick("Reason", "Over-triaged: the finding was not confirmed")
                        .send("Lower the urgency"))
                .contains("lowered to urgent");
        patient.awaitPriority("ReviewAtMdt", URGENT);

        Member coordinator = patient.at("coordinator", "ReviewAtMdt");
        assertThat(coordinator
                        .report("Withdraw referral")
                        .pick("Reason", "Another reason")
                        .refusedAt("In your own words", "Withdraw and close the case")
                        .type("In your own words", "The family has moved away.")
                        .send("Withdraw and close the case"))
                .contains("is closed");
        assertThat(patient.outcome()).isEqualTo("WITHDRAWN");

        assertThat(coordinator
                        .reopen()
                        .type("Case number", patient.number())
                        .reads("withdrawn")
                        .reads("Where it stood: MDT review")
                        .pick("Reason", "Closed by mistake")
                        .send("Reopen the case"))
                .contains("open again");
        assertThat(patient.restsAt("ReviewAtMdt")).isTrue();
    }
}
