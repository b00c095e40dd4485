package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.properties.Property;

class ImagingPropertyTest {

    private static final List<Fact<?>> SINS_FACTS = AnyFacts.VOCABULARY.stream()
            .filter(SpinalInstabilityNeoplasticScore.reads()::contains)
            .filter(fact -> !fact.equals(ImagingFacts.SINS_TOTAL) && !fact.equals(PAIN_PRESENT))
            .toList();

    @Test
    void everyRuleReadsOnlyWhatItDeclares() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            for (ImagingRule rule : ImagingRule.values()) {
                assertReadsDeclared(rule, facts, rule::holds);
            }
            for (ImagingWarning warning : ImagingWarning.values()) {
                assertReadsDeclared(warning, facts, warning::applies);
            }
            for (SpinalInstabilityNeoplasticScore.Item item : SpinalInstabilityNeoplasticScore.Item.values()) {
                assertReadsDeclared(item, facts, item::points);
            }
            for (SpinalStability.Outright finding : SpinalStability.Outright.values()) {
                assertReadsDeclared(finding, facts, finding::holds);
            }
        });
    }

    @Test
    void whatNoRuleReadsChangesNothing() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Facts others = AnyFacts.of(chance);
            Set<Fact<?>> reads = DecisionRule.readsOf(ImagingSelection.rules());
            Facts changed = AnyFacts.replaced(facts, others, fact -> !reads.contains(fact));

            assertThat(ImagingSelection.of(changed)).isEqualTo(ImagingSelection.of(facts));
        });
    }

    @Test
    void whatTheConclusionDoesNotReadChangesNothing() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Facts others = AnyFacts.of(chance);
            boolean treated = chance.yesNo();
            Facts changed = AnyFacts.replaced(
                    facts, others, fact -> !ImagingConclusion.reads().contains(fact));

            assertThat(ImagingConclusion.of(changed, 2, treated)).isEqualTo(ImagingConclusion.of(facts, 2, treated));
            assertThat(ImagingConclusion.explain(changed, 1, treated))
                    .isEqualTo(ImagingConclusion.explain(facts, 1, treated));
        });
    }

    @Test
    void whatIsNotNamedMissingCannotChangeTheModalities() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Facts answers = AnyFacts.of(chance);
            ImagingSelection selection = ImagingSelection.of(facts);
            Facts answered = AnyFacts.answeredExcept(
                    facts, answers, selection.explanation().missing());

            assertThat(ImagingSelection.of(answered).modalities()).isEqualTo(selection.modalities());
        });
    }

    /** Without a published SINS total, which stands for items until all of them are known. */
    @Test
    void whatIsNotNamedMissingCannotChangeStability() {
        Property.holds(chance -> {
            Facts patient = AnyFacts.of(chance);
            Facts answers = AnyFacts.of(chance);
            Facts facts = patient.without(ImagingFacts.SINS_TOTAL);
            SpinalStability stability = SpinalStability.of(facts);
            Facts answered = AnyFacts.answeredExcept(
                    facts,
                    answers.without(ImagingFacts.SINS_TOTAL),
                    stability.explanation().missing());

            assertThat(SpinalStability.of(answered).stability()).isEqualTo(stability.stability());
        });
    }

    @Test
    void aMissingItemNeverCountsAsZero() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance).without(ImagingFacts.SINS_TOTAL);
            Fact<?> fact = chance.oneOf(SINS_FACTS.stream()
                    .filter(one -> !AnyFacts.isSettled(facts.without(one), one))
                    .toList());
            Facts unknown = facts.without(fact);
            SpinalInstabilityNeoplasticScore open = SpinalInstabilityNeoplasticScore.of(unknown);

            for (Object value : AnyFacts.valuesOf(fact)) {
                SpinalInstabilityNeoplasticScore completed =
                        SpinalInstabilityNeoplasticScore.of(AnyFacts.with(unknown, fact, value));
                assertThat(completed.min()).isGreaterThanOrEqualTo(open.min());
                assertThat(completed.max()).isLessThanOrEqualTo(open.max());
            }
            assertThat(open.total().isPresent()).isEqualTo(open.missing().isEmpty());
        });
    }

    @Test
    void imagingIsNeverConcludedWithoutAReason() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            int round = (int) chance.between(1, 3);
            boolean treated = chance.yesNo();
            assertThat(ImagingConclusion.explain(facts, round, treated).reasons())
                    .isNotEmpty();
            assertThat(ImagingSelection.of(facts).explanation().reasons()).isNotEmpty();
            assertThat(ImagingSelection.of(facts).modalities()).isNotEmpty().doesNotContain(ImagingModality.RADIOGRAPH);
        });
    }

    @Test
    void aDeficitAnInvolvedDiscOrAnUnstableSpineNeverBecomesAnotherDiagnosis() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            int round = (int) chance.between(1, 3);
            boolean treated = chance.yesNo();
            if (ImagingConclusion.needsTheSurgeon(facts).isTrue()) {
                assertThat(ImagingConclusion.of(facts, round, treated))
                        .isNotIn(ImagingConclusion.OTHER_DIAGNOSIS, ImagingConclusion.ALREADY_TREATED);
            }
        });
    }

    private interface Evaluation {
        Object of(Facts facts);
    }

    private static void assertReadsDeclared(DecisionRule rule, Facts facts, Evaluation evaluation) {
        Set<Fact<?>> read = new HashSet<>();
        evaluation.of(facts.observedBy(read::add));
        assertThat(rule.reads()).as(rule.id()).containsAll(read);
    }
}
