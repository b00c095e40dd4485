package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.spinepath.clinical.treatment.Treatment.BEST_SUPPORTIVE_CARE;
import static org.spinepath.clinical.treatment.Treatment.DECOMPRESSION_AND_STABILISATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** What would have to be otherwise for another treatment, in the contract's own examples and in published cases. */
class WhatWouldChangeItTest {

    private static final Facts THYROID = PublishedCase.named("C02").facts();

    @Test
    void aCurableTumourIsNoLongerResectedWhenLifeExpectancyIsShorter() {
        assertThat(changesOf(THYROID, TreatmentFacts.LIFE_EXPECTANCY))
                .containsExactly(tuple(
                        LifeExpectancy.OVER_12_MONTHS,
                        LifeExpectancy.MONTHS_3_TO_12,
                        Optional.of(DECOMPRESSION_AND_STABILISATION),
                        RecommendationRow.T7));
    }

    @Test
    void fitnessNobodyAskedForTurnsItEitherWayAndComesFirst() {
        Facts unasked = THYROID.without(TreatmentFacts.FIT_FOR_SURGERY);

        assertThat(WhatWouldChangeIt.of(unasked).get(0).learned()).isTrue();
        assertThat(changesOf(unasked, TreatmentFacts.FIT_FOR_SURGERY))
                .containsExactly(
                        tuple(null, true, Optional.of(Treatment.RADICAL_RESECTION), RecommendationRow.T6),
                        tuple(null, false, Optional.of(Treatment.RADIOTHERAPY), RecommendationRow.T4));
    }

    @Test
    void whoDeclinesEverythingIsCaredFor() {
        assertThat(changesOf(THYROID, TreatmentFacts.PATIENT_ACCEPTS_TREATMENT))
                .containsExactly(tuple(true, false, Optional.of(BEST_SUPPORTIVE_CARE), RecommendationRow.T1));
    }

    @Test
    void theLimitOfAnUnknownDurationIsTold() {
        Facts paraplegic = Patient.withNothingToOperateOn()
                .facts()
                .with(PresentationFacts.ASIA_GRADE, AsiaGrade.A)
                .with(PresentationFacts.LIMB_WEAKNESS, true)
                .with(ImagingFacts.EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_3)
                .with(ImagingFacts.COMPRESSION_CAUSE, CompressionCause.TUMOUR)
                .without(PresentationFacts.DEFICIT_DURATION_HOURS);

        assertThat(changesOf(paraplegic, PresentationFacts.DEFICIT_DURATION_HOURS))
                .extracting(change -> change.toList().get(1))
                .containsExactly(49);
        assertThat(changesOf(
                        paraplegic.with(PresentationFacts.DEFICIT_DURATION_HOURS, 5000),
                        PresentationFacts.DEFICIT_DURATION_HOURS))
                .extracting(change -> change.toList().get(1))
                .containsExactly(48);
    }

    @Test
    void aFurtherLevelMakesATumourNoLongerSolitary() {
        assertThat(WhatWouldChangeIt.of(THYROID))
                .filteredOn(change -> change.fact().equals(ImagingFacts.AFFECTED_LEVELS))
                .isNotEmpty()
                .allSatisfy(change -> assertThat((Set<?>) change.to())
                        .hasSize(2)
                        .satisfies(levels ->
                                assertThat(levels.contains(VertebralLevel.C4)).isTrue()));
    }

    @Test
    void everyPublishedCaseHasSomethingThatWouldChangeIt() {
        for (PublishedCase published : PublishedCase.all()) {
            assertThat(WhatWouldChangeIt.of(published.facts()))
                    .as(published.id())
                    .isNotEmpty()
                    .allSatisfy(change -> WhatWouldChangeItPropertiesTest.assertConfirmed(published.facts(), change));
        }
    }

    private static List<Tuple> changesOf(Facts facts, Fact<?> fact) {
        return WhatWouldChangeIt.of(facts).stream()
                .filter(change -> change.fact().equals(fact))
                .map(change -> tuple(change.from(), change.to(), change.treatment(), change.row()))
                .toList();
    }
}
