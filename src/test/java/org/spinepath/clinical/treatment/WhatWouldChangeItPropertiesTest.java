package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_DESPITE_RADIOTHERAPY;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_SCORE;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.SpinalInstabilityNeoplasticScore;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.prognosis.LifeExpectancy;
import org.spinepath.properties.Chance;
import org.spinepath.properties.Property;

/** What holds, for every patient, of what would change the recommendation. */
class WhatWouldChangeItPropertiesTest {

    private static final List<Fact<?>> CONTRACT_ORDER = AnyFacts.VOCABULARY;
    private static final List<PublishedCase> PUBLISHED = PublishedCase.all();

    /** What would change it, by patient: every property tries the same ones. */
    private static final Map<Facts, List<RecommendationChange>> CHANGES = new ConcurrentHashMap<>();

    @Test
    void everyChangeIsAsTheRecommendationThenSays() {
        Property.holds(120, chance -> {
            Facts facts = patient(chance);
            assertThat(changesOf(facts)).doesNotHaveDuplicates().allSatisfy(change -> assertConfirmed(facts, change));
        });
    }

    @Test
    void nothingThatContradictsTheKnownIsProposed() {
        Property.holds(120, chance -> {
            Facts facts = patient(chance);
            assertThat(changesOf(facts))
                    .noneSatisfy(change -> assertThat(contradicts(facts, change.fact(), change.to()))
                            .isTrue());
        });
    }

    @Test
    void theUnknownComesFirstThenTheOrderOfTheContract() {
        Property.holds(120, chance -> {
            Facts facts = patient(chance);
            assertThat(changesOf(facts))
                    .extracting(change -> (change.learned() ? 0 : 1000) + CONTRACT_ORDER.indexOf(change.fact()))
                    .isSorted();
        });
    }

    @Test
    void everyAnswerYesOrNoThatTurnsItIsListed() {
        Property.holds(120, chance -> {
            Facts facts = patient(chance);
            Optional<Treatment> now = TreatmentRecommendation.of(facts).treatment();
            List<RecommendationChange> changes = changesOf(facts);
            for (Fact<?> fact : CONTRACT_ORDER) {
                if (fact.type() instanceof FactType.YesNo) {
                    assertThat(otherTreatments(facts, now, fact, List.of(true, false)))
                            .as(fact.name())
                            .hasSameElementsAs(treatmentsBy(changes, fact));
                }
            }
        });
    }

    @Test
    void everyTreatmentThatAChoiceLeadsToIsListedOnce() {
        Property.holds(120, chance -> {
            Facts facts = patient(chance);
            Optional<Treatment> now = TreatmentRecommendation.of(facts).treatment();
            List<RecommendationChange> changes = changesOf(facts);
            for (Fact<?> fact : List.of(
                    PresentationFacts.PRIMARY_TUMOUR, ImagingFacts.METASTASIS, ImagingFacts.COMPRESSION_CAUSE)) {
                assertThat(treatmentsBy(changes, fact))
                        .as(fact.name())
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(otherTreatments(facts, now, fact, AnyFacts.valuesOf(fact)));
            }
        });
    }

    @Test
    void noNearerDegreeTurnsIt() {
        Property.holds(120, chance -> {
            Facts facts = patient(chance);
            Optional<Treatment> now = TreatmentRecommendation.of(facts).treatment();
            List<RecommendationChange> changes = changesOf(facts);
            for (Fact<?> fact : List.of(
                    PresentationFacts.ASIA_GRADE,
                    PresentationFacts.PAIN_SCORE,
                    PresentationFacts.KARNOFSKY,
                    PresentationFacts.DEFICIT_DURATION_HOURS,
                    ImagingFacts.EXTRASPINAL_BONE_METASTASES,
                    ImagingFacts.VERTEBRAL_BODY_COLLAPSE,
                    ImagingFacts.EPIDURAL_COMPRESSION,
                    ImagingFacts.SINS_TOTAL,
                    TreatmentFacts.LIFE_EXPECTANCY)) {
                Optional<?> known = facts.valueOf(fact);
                if (known.isPresent()) {
                    assertNearest(facts, now, fact, known.get(), changes);
                }
            }
        });
    }

    private static List<RecommendationChange> changesOf(Facts facts) {
        return CHANGES.computeIfAbsent(facts, WhatWouldChangeIt::of);
    }

    /** Of the values on either side the nearest that turns it is listed, and no other. */
    private static void assertNearest(
            Facts facts, Optional<Treatment> now, Fact<?> fact, Object known, List<RecommendationChange> changes) {
        List<Object> values = new ArrayList<>(AnyFacts.valuesOf(fact));
        if (!values.contains(known)) {
            return;
        }
        int at = values.indexOf(known);
        List<Object> nearest = new ArrayList<>();
        for (int below = at - 1; below >= 0; below--) {
            if (turns(facts, now, fact, values.get(below))) {
                nearest.add(values.get(below));
                break;
            }
        }
        for (int above = at + 1; above < values.size(); above++) {
            if (turns(facts, now, fact, values.get(above))) {
                nearest.add(values.get(above));
                break;
            }
        }
        assertThat(changes.stream()
                        .filter(change -> change.fact().equals(fact))
                        .<Object>map(RecommendationChange::to)
                        .toList())
                .as(fact.name())
                .isEqualTo(nearest);
    }

    static void assertConfirmed(Facts facts, RecommendationChange change) {
        TreatmentRecommendation now = TreatmentRecommendation.of(facts);
        TreatmentRecommendation then = TreatmentRecommendation.of(AnyFacts.with(facts, change.fact(), change.to()));

        assertThat(change.from()).isEqualTo(facts.valueOf(change.fact()).orElse(null));
        assertThat(then.treatment()).as(change.fact().name()).isEqualTo(change.treatment());
        assertThat(then.row()).isEqualTo(change.row());
        assertThat(then.provisional()).isEqualTo(change.provisional());
        assertThat(change.treatment()).isNotEqualTo(now.treatment());
    }

    private static List<Optional<Treatment>> treatmentsBy(List<RecommendationChange> changes, Fact<?> fact) {
        return changes.stream()
                .filter(change -> change.fact().equals(fact))
                .map(RecommendationChange::treatment)
                .toList();
    }

    private static boolean turns(Facts facts, Optional<Treatment> now, Fact<?> fact, Object value) {
        return !otherTreatments(facts, now, fact, List.of(value)).isEmpty();
    }

    /** What those of these values that contradict nothing lead to, where it is not the treatment of now. */
    private static List<Optional<Treatment>> otherTreatments(
            Facts facts, Optional<Treatment> now, Fact<?> fact, List<?> values) {
        return values.stream()
                .filter(value -> !contradicts(facts, fact, value))
                .map(value -> treatment(facts, fact, value))
                .filter(then -> !then.equals(now))
                .toList();
    }

    private static Optional<Treatment> treatment(Facts facts, Fact<?> fact, Object value) {
        return TreatmentRecommendation.of(AnyFacts.with(facts, fact, value)).treatment();
    }

    private static boolean contradicts(Facts facts, Fact<?> fact, Object value) {
        Facts then = AnyFacts.with(facts, fact, value);
        boolean aboutPain = Pain.READS.contains(fact)
                || Set.of(PresentationFacts.LOCAL_TENDERNESS, PRIOR_RADIOTHERAPY_TO_SPINE)
                        .contains(fact);
        boolean aboutLevels =
                Set.of(ImagingFacts.AFFECTED_LEVELS, ImagingFacts.INDEX_LEVEL).contains(fact);
        boolean aboutSins = SpinalInstabilityNeoplasticScore.reads().contains(fact);
        return aboutPain && painContradictsItself(then)
                || aboutLevels && indexLevelIsElsewhere(then)
                || aboutSins && totalContradictsItems(then)
                || fact.equals(ImagingFacts.SINS_TOTAL) && !facts.knows(fact);
    }

    private static boolean painContradictsItself(Facts facts) {
        boolean described = false;
        for (Fact<?> fact : Pain.READS) {
            described |= fact.type() instanceof FactType.YesNo
                    && !fact.equals(PAIN_PRESENT)
                    && facts.valueOf(fact).equals(Optional.of(true));
        }
        boolean tender = facts.is(PresentationFacts.LOCAL_TENDERNESS).isTrue();
        boolean scored = facts.valueOf(PAIN_SCORE).orElse(0) > 0;
        boolean noScore = facts.valueOf(PAIN_SCORE).equals(Optional.of(0));
        return facts.is(PAIN_PRESENT).isFalse() && (described || scored || tender)
                || noScore && (described || facts.is(PAIN_PRESENT).isTrue())
                || facts.is(PAIN_DESPITE_RADIOTHERAPY).isTrue()
                        && facts.is(PRIOR_RADIOTHERAPY_TO_SPINE).isFalse();
    }

    private static boolean indexLevelIsElsewhere(Facts facts) {
        return facts.when(
                        ImagingFacts.AFFECTED_LEVELS,
                        levels -> levels.isEmpty()
                                || facts.when(ImagingFacts.INDEX_LEVEL, level -> !levels.contains(level))
                                        .isTrue())
                .isTrue();
    }

    private static boolean totalContradictsItems(Facts facts) {
        SpinalInstabilityNeoplasticScore items =
                SpinalInstabilityNeoplasticScore.of(facts.without(ImagingFacts.SINS_TOTAL));
        return facts.when(ImagingFacts.SINS_TOTAL, total -> total < items.min() || total > items.max())
                .isTrue();
    }

    /** Any patient; any confirmed one who may be operated on; and the patients of the literature, each with a fact changed or forgotten. */
    private static Facts patient(Chance chance) {
        return AnyFacts.noted(
                chance,
                switch (chance.below(3)) {
                    case 0 -> nearlyPublished(chance);
                    case 1 -> operable(AnyFacts.unnoted(chance));
                    default -> AnyFacts.unnoted(chance);
                });
    }

    private static Facts operable(Facts facts) {
        return facts.with(ImagingFacts.METASTASIS, MetastasisFinding.CONFIRMED)
                .with(TreatmentFacts.LIFE_EXPECTANCY, LifeExpectancy.MONTHS_3_TO_12)
                .with(TreatmentFacts.FIT_FOR_SURGERY, true)
                .with(TreatmentFacts.PATIENT_ACCEPTS_SURGERY, true)
                .with(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT, true)
                .without(ImagingFacts.DISC_INVOLVED)
                .without(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY)
                .without(ImagingFacts.SINS_TOTAL);
    }

    private static Facts nearlyPublished(Chance chance) {
        PublishedCase published = PUBLISHED.get(chance.below(PUBLISHED.size()));
        Fact<?> fact = CONTRACT_ORDER.get(chance.below(CONTRACT_ORDER.size()));
        return AnyFacts.changed(published.facts(), fact, 30, chance);
    }
}
