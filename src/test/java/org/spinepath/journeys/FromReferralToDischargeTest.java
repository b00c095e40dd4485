package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.journeys.Answers.seenWithPain;
import static org.spinepath.journeys.ClickedCase.today;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.EveryTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One patient from the referral to the discharge letter, everybody at their own screen, by clicking only. */
@Journey
@ExtendWith(OutputCaptureExtension.class)
class FromReferralToDischargeTest {

    @Autowired
    private JdbcClient database;

    @RegisterExtension
    final Ward ward = new Ward();

    @Test
    void aSolitaryProstateMetastasisOfC6IsResectedIrradiatedFollowedAndDischarged(CapturedOutput log) {
        ClickedCase patient = ward.refer(new Referral("J-1001", "Current", "PROSTATE", "No"));

        patient.step("AssessPatient", Answers::mechanicalPainWithoutDeficit)
                .step("PerformImaging", form -> {
                    form.reads("MRI of the whole spine", "CT of the spine", "URGENT");
                    Answers.oneMetastasisOfC6(form);
                })
                .step("PrepareMdtReview", form -> {
                    Answers.fitAndWilling(form);
                    form.tick("Ask for an opinion", "Spine surgery", "Medical oncology");
                })
                .stepOf(
                        "surgeon",
                        "CollectOpinions",
                        form -> form.pick("What would you do", "Radical resection (wide or marginal)")
                                .type("Why, and what else matters", "One slow metastasis in a fit patient."))
                .stepOf(
                        "oncologist",
                        "CollectOpinions",
                        form -> form.pick("What would you do", "Radiotherapy")
                                .type("Why, and what else matters", "Stereotactic radiotherapy would do as well."))
                .stepOf("surgeon", "ReviewAtMdt", form -> {
                    form.reads("Recommended: radical resection");
                    form.reads("Stereotactic radiotherapy would do as well.");
                    Answers.quorum(form);
                    form.pick("Outcome", "Treat").pick("Treatment", "Radical resection (wide or marginal)");
                    form.doesNotRead("This differs from the recommendation");
                })
                .step(
                        "PerformSurgery",
                        form -> form.pick("Surgery", "Done")
                                .date("Date of the operation", today())
                                .pick("Procedure", "Radical resection (wide or marginal)")
                                .pick("Approach", "Anterior")
                                .pick("Radiotherapy planned after it", "Yes"))
                .nextVisitOf(
                        "nurse",
                        form -> seenWithPain(form, "2")
                                .pick("Wound", "Problem")
                                .tick("Complications", "Wound breakdown"))
                .step("ReviewComplication", form -> form.pick("Result", "Managed without an operation"))
                .nextVisit(form -> seenWithPain(form, "2").pick("Wound", "Healed"))
                .step(
                        "GiveAdjuvantTreatment",
                        form -> form.pick("Radiotherapy", "Started").date("Date it started", today()))
                .nextVisit(form -> form.pick("Visit", "Took place").pick("The patient", "Cannot be reached"))
                .step("TraceLostPatient", form -> form.pick("Result", "Found; follow-up goes on"));
        while (!patient.restsAt("ConfirmLetterReceived")) {
            patient.nextVisit(form -> seenWithPain(form, "1").pick("Wound", "Healed"));
        }
        patient.step("ConfirmLetterReceived", form -> {
            form.reads("radical resection", "When to come back");
            form.confirm("The letter has been received and read");
        });

        assertThat(patient.outcome()).isEqualTo("DISCHARGED_TO_PRIMARY_CARE");
        standsIn("PATIENT", log, "J-1001", Referral.NAME, Referral.DATE_OF_BIRTH);
        standsIn("NOTE", log, "One slow metastasis in a fit patient.", "Stereotactic radiotherapy would do as well.");
    }

    /** Who the patient is, and what people wrote, is in one table each and never in a log. */
    private void standsIn(String table, CapturedOutput log, String... words) {
        assertThat(new EveryTable(database).containing(List.of(words)))
                .containsOnlyKeys(words)
                .allSatisfy((word, tables) -> assertThat(tables).containsExactly(table));
        assertThat(log.getAll()).doesNotContain(words);
    }
}
