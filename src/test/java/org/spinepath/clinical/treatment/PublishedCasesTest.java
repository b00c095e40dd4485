package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recommendation beside what the authors of published cases did. A disagreement is reported with its row, never tuned away. */
class PublishedCasesTest {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedCasesTest.class);

    @Test
    void atLeastElevenOfTheTwelvePublishedCasesAgree() {
        List<PublishedCase> cases = PublishedCase.all();
        List<String> disagreements = new ArrayList<>();
        for (PublishedCase published : cases) {
            TreatmentRecommendation recommendation = TreatmentRecommendation.of(published.facts());
            if (!recommendation.treatment().equals(Optional.of(published.published()))) {
                disagreements.add(published.id() + ": published " + published.published() + ", row "
                        + recommendation.row() + " recommends "
                        + recommendation.treatment().map(Enum::name).orElse("none"));
            }
        }
        int agreeing = cases.size() - disagreements.size();
        LOG.info("Published cases: {} of {} agree", agreeing, cases.size());
        disagreements.forEach(disagreement -> LOG.info("Disagreement: {}", disagreement));

        assertThat(cases).hasSize(12);
        assertThat(agreeing).as("disagreements: %s", disagreements).isGreaterThanOrEqualTo(11);
    }

    @Test
    void theIrradiatedRenalPatientNeedsAWoundRiskPlan() {
        PublishedCase renal = PublishedCase.named("C26");

        TreatmentRecommendation recommendation = TreatmentRecommendation.of(renal.facts());

        assertThat(recommendation.woundInfectionRisk().map(Enum::name))
                .hasValue(renal.alsoExpected().get("woundInfectionRisk").asText());
        renal.alsoExpected()
                .get("adjuncts")
                .forEach(adjunct -> assertThat(recommendation.adjuncts()).contains(Adjunct.valueOf(adjunct.asText())));
    }
}
