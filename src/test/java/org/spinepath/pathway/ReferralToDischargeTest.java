package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.SampleAnswers.surgery;
import static org.spinepath.pathway.SampleAnswers.ticked;
import static org.spinepath.pathway.SampleAnswers.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.imaging.ImagingConclusion;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;

class ReferralToDischargeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
    void anOperatedPatientGoesFromReferralToDischarge() {
        CaseUnderTest patient = engine.newCase();
        patient.submits("AssessPatient", assessment());
        assertThat(patient.know(CaseVariables.METASTASIS_SUSPECTED)).contains(true);
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.EMERGENCY);

        patient.submits("PerformImaging", imaging());
        assertThat(patient.know(CaseVariables.IMAGING_CONCLUSION)).contains(ImagingConclusion.CONFIRMED);

        patient.submits("PrepareMdtReview", preparation());
        assertThat(patient.know(CaseVariables.RECOMMENDED_TREATMENT)).contains(Treatment.RADICAL_RESECTION);
        assertThat(patient.openTasks())
                .containsExactly(
                        "CollectOpinions",
                        "CollectOpinions",
                        "CollectOpinions",
                        "CollectOpinions",
                        "CollectOpinions",
                        "ReviewAtMdt");

        patient.submits("ReviewAtMdt", decision("RADICAL_RESECTION"));
        assertThat(patient.openTasks()).containsExactly("PerformSurgery");

        patient.submits("PerformSurgery", surgery("RADICAL_RESECTION", "2026-03-02"));
        assertThat(patient.know(CaseVariables.URGENCY)).contains(Urgency.ROUTINE);
        assertThat(patient.know(CaseVariables.VISITS).orElseThrow()).hasSize(5);

        for (int number = 1; number <= 5; number++) {
            assertThat(patient.openTasks()).isEmpty();
            Instant visit = patient.know(CaseVariables.NEXT_VISIT_AT).orElseThrow();
            assertThat(patient.know(CaseVariables.NEXT_VISIT_ON)).contains(LocalDate.ofInstant(visit, LONDON));
            engine.reaches(visit);
            patient.submits("ReviewAftercare", visit());
        }
        patient.submits("ConfirmLetterReceived", Map.of("letterReceived", true));

        assertThat(patient.isOpen()).isFalse();
        assertThat(patient.know(CaseVariables.OUTCOME)).contains(CaseOutcome.DISCHARGED_TO_PRIMARY_CARE);
        assertThat(patient.know(CaseVariables.DISCHARGE_LETTER).orElseThrow().treatment())
                .isEqualTo(Treatment.RADICAL_RESECTION);
    }

    @Test
    void theLetterTellsOfAComplicationThatAnEarlierVisitFound() {
        CaseUnderTest patient = engine.newCase();
        patient.submits("AssessPatient", assessment())
                .submits("PerformImaging", imaging())
                .submits("PrepareMdtReview", preparation())
                .submits("ReviewAtMdt", decision("RADICAL_RESECTION"))
                .submits("PerformSurgery", surgery("RADICAL_RESECTION", "2026-03-02"));

        for (int number = 1; number <= 5; number++) {
            engine.reaches(patient.know(CaseVariables.NEXT_VISIT_AT).orElseThrow());
            Map<String, Object> answers = new HashMap<>(visit());
            if (number == 1) {
                answers.put("complications", ticked("PNEUMONIA"));
            }
            patient.submits("ReviewAftercare", answers);
        }

        assertThat(patient.know(CaseVariables.DISCHARGE_LETTER).orElseThrow().complications())
                .containsExactly(Complication.PNEUMONIA);
    }
}
