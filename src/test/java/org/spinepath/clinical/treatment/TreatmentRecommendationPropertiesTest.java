package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.properties.Chance;
import org.spinepath.properties.Property;

/** What holds of the recommendation for every patient. */
class TreatmentRecommendationPropertiesTest {

    @Test
    void noPatientIsTooStrange() {
        Property.holds(300, chance -> {
            Facts facts = patient(chance);
            TreatmentRecommendation recommendation = TreatmentRecommendation.of(facts);

            assertThat(recommendation.explanation().reasons()).isNotEmpty();
            assertThat(recommendation.treatment()).isEqualTo(treatmentAlone(facts));
            recommendation
                    .treatment()
                    .ifPresent(treatment -> assertThat(recommendation.alternatives())
                            .doesNotContain(treatment)
                            .doesNotHaveDuplicates());
        });
    }

    @Test
    void eachRuleReadsOnlyWhatItDeclares() {
        Property.holds(200, chance -> {
            Facts facts = patient(chance);
            for (RecommendationRow row : RecommendationRow.values()) {
                assertReadsOnlyDeclared(row, facts, seen -> {
                    row.when(seen);
                    row.advise(seen);
                    if (row.when(seen).isTrue()) {
                        row.explain(seen, Explanation.draft());
                    }
                });
            }
            for (Indication indication : Indication.values()) {
                assertReadsOnlyDeclared(indication, facts, seen -> {
                    indication.when(seen);
                    indication.explain(seen, Explanation.draft());
                });
            }
            for (Treatment treatment : Treatment.values()) {
                for (Adjunct adjunct : Adjunct.values()) {
                    assertReadsOnlyDeclared(adjunct, facts, seen -> {
                        adjunct.when(seen, Optional.of(treatment));
                        adjunct.sentence(seen);
                    });
                }
                for (RecommendationWarning warning : RecommendationWarning.values()) {
                    Course course =
                            new Course(RecommendationRow.T3, Advice.of(treatment, Treatment.values()), true, List.of());
                    assertReadsOnlyDeclared(warning, facts, seen -> {
                        warning.when(seen, course);
                        warning.sentence(seen);
                    });
                }
            }
        });
    }

    @Test
    void whatNoRuleReadsChangesNothing() {
        Property.holds(200, chance -> {
            Facts facts = patient(chance);
            Set<Fact<?>> unread = new HashSet<>(AnyFacts.VOCABULARY);
            unread.removeAll(DecisionRule.readsOf(TreatmentRecommendation.rules()));
            assertThat(unread).contains(PresentationFacts.AGE_YEARS, PresentationFacts.EMERGENCY_SIGNS);
            TreatmentRecommendation recommendation = TreatmentRecommendation.of(facts);

            for (Fact<?> fact : unread) {
                assertThat(TreatmentRecommendation.of(facts.without(fact))).isEqualTo(recommendation);
                for (Object value : AnyFacts.valuesOf(fact).subList(0, 2)) {
                    assertThat(TreatmentRecommendation.of(AnyFacts.with(facts, fact, value)))
                            .isEqualTo(recommendation);
                }
            }
        });
    }

    @Test
    void anUnknownThatCouldChangeTheTreatmentIsNamed() {
        Property.holds(400, chance -> {
            Facts facts = patient(chance);
            TreatmentRecommendation recommendation = TreatmentRecommendation.of(facts);
            List<String> unnamed = new ArrayList<>();

            for (Fact<?> fact : AnyFacts.VOCABULARY) {
                if (facts.knows(fact) || isNamed(recommendation, fact)) {
                    continue;
                }
                for (Object value : AnyFacts.valuesOf(fact)) {
                    if (contradicts(facts, fact, value)) {
                        continue;
                    }
                    Facts settled = AnyFacts.with(facts, fact, value);
                    if (!treatmentAlone(settled).equals(recommendation.treatment())) {
                        unnamed.add(fact + "=" + value + ": " + recommendation.row() + " became "
                                + RecommendationRow.firstOf(settled));
                    }
                }
            }

            assertThat(unnamed).isEmpty();
        });
    }

    /** Without reasons, alternatives, adjuncts and warnings, which take four times as long. */
    private static Optional<Treatment> treatmentAlone(Facts facts) {
        return RecommendationRow.firstOf(facts).advise(facts).treatment();
    }

    /** Any patient; any confirmed one who is willing; and a patient with nothing to operate on, a few of whose facts were changed. */
    private static Facts patient(Chance chance) {
        return AnyFacts.noted(
                chance,
                switch (chance.below(3)) {
                    case 0 -> nearlyHealthy(chance);
                    case 1 -> confirmedAndWilling(AnyFacts.unnoted(chance));
                    default -> AnyFacts.unnoted(chance);
                });
    }

    private static Facts nearlyHealthy(Chance chance) {
        Facts facts = Patient.withNothingToOperateOn().withPain().facts();
        int changes = 2 + chance.below(9);
        for (int change = 0; change < changes; change++) {
            Fact<?> fact = AnyFacts.VOCABULARY.get(chance.below(AnyFacts.VOCABULARY.size()));
            facts = AnyFacts.changed(facts, fact, 20, chance);
        }
        return facts;
    }

    /** Past rows T0 and T1, where most random patients would end. */
    private static Facts confirmedAndWilling(Facts facts) {
        return facts.with(ImagingFacts.METASTASIS, MetastasisFinding.CONFIRMED)
                .without(ImagingFacts.DISC_INVOLVED)
                .without(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY)
                .without(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT)
                .without(ImagingFacts.SINS_TOTAL);
    }

    /** Asking whether there is pain asks for all that describes it; the items of SINS are asked for rather than a published total. */
    private static boolean isNamed(TreatmentRecommendation recommendation, Fact<?> fact) {
        Set<String> missing = recommendation.explanation().missing();
        boolean painIsAskedFor = missing.contains(PresentationFacts.PAIN_PRESENT.name());
        return missing.contains(fact.name())
                || fact.equals(ImagingFacts.SINS_TOTAL)
                || painIsAskedFor && Pain.READS.contains(fact);
    }

    /** Answers that the intake refuses or the scores set aside: a pain feature without pain, an index level outside the list. */
    private static boolean contradicts(Facts facts, Fact<?> fact, Object value) {
        boolean featureWithoutPain = facts.is(PresentationFacts.PAIN_PRESENT).isFalse()
                && Pain.READS.contains(fact)
                && !fact.equals(PresentationFacts.PAIN_PRESENT);
        boolean levelOutsideTheList = fact.equals(ImagingFacts.INDEX_LEVEL)
                && facts.when(ImagingFacts.AFFECTED_LEVELS, levels -> !levels.contains((VertebralLevel) value))
                        .isTrue();
        boolean replacesAPublishedTotal = facts.knows(ImagingFacts.SINS_TOTAL);
        boolean progressOfNoDeficit = fact.equals(PresentationFacts.DEFICIT_PROGRESSION)
                && NeurologicalDeficit.present(facts).isFalse();
        return featureWithoutPain || levelOutsideTheList || replacesAPublishedTotal || progressOfNoDeficit;
    }

    private static void assertReadsOnlyDeclared(DecisionRule rule, Facts facts, Consumer<Facts> evaluation) {
        Set<Fact<?>> read = new HashSet<>();
        evaluation.accept(facts.observedBy(read::add));
        assertThat(rule.reads()).as(rule.id()).containsAll(read);
    }
}
