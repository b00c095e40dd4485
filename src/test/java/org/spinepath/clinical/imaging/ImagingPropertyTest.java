package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;

class ImagingPropertyTest {

    @Property
    void everyRuleReadsOnlyWhatItDeclares(@ForAll("patients") Facts facts) {
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
    }

    @Property
    void whatNoRuleReadsChangesNothing(@ForAll("patients") Facts facts, @ForAll("patients") Facts others) {
        Set<Fact<?>> reads = DecisionRule.readsOf(ImagingSelection.rules());
        Facts changed = AnyFacts.replaced(facts, others, fact -> !reads.contains(fact));

        assertThat(ImagingSelection.of(changed)).isEqualTo(ImagingSelection.of(facts));
    }

    @Property
    void whatTheConclusionDoesNotReadChangesNothing(
            @ForAll("patients") Facts facts, @ForAll("patients") Facts others, @ForAll boolean treated) {
        Facts changed = AnyFacts.replaced(
                facts, others, fact -> !ImagingConclusion.reads().contains(fact));

        assertThat(ImagingConclusion.of(changed, 2, treated)).isEqualTo(ImagingConclusion.of(facts, 2, treated));
        assertThat(ImagingConclusion.explain(changed, 1, treated))
                .isEqualTo(ImagingConclusion.explain(facts, 1, treated));
    }

    @Property
    void whatIsNotNamedMissingCannotChangeTheModalities(
            @ForAll("patients") Facts facts, @ForAll("patients") Facts answers) {
        ImagingSelection selection = ImagingSelection.of(facts);
        Facts answered =
                AnyFacts.answeredExcept(facts, answers, selection.explanation().missing());

        assertThat(ImagingSelection.of(answered).modalities()).isEqualTo(selection.modalities());
    }

    /** Without a published SINS total, which stands for items until all of them are known. */
    @Property
    void whatIsNotNamedMissingCannotChangeStability(
            @ForAll("patients") Facts patient, @ForAll("patients") Facts answers) {
        Facts facts = patient.without(ImagingFacts.SINS_TOTAL);
        SpinalStability stability = SpinalStability.of(facts);
        Facts answered = AnyFacts.answeredExcept(
                facts,
                answers.without(ImagingFacts.SINS_TOTAL),
                stability.explanation().missing());

        assertThat(SpinalStability.of(answered).stability()).isEqualTo(stability.stability());
    }

    @Property
    void aMissingItemNeverCountsAsZero(@ForAll("patients") Facts facts, @ForAll("sinsFacts") Fact<?> fact) {
        Facts unknown = facts.without(ImagingFacts.SINS_TOTAL).without(fact);
        Assume.that(!AnyFacts.isSettled(unknown, fact));
        SpinalInstabilityNeoplasticScore open = SpinalInstabilityNeoplasticScore.of(unknown);

        for (Object value : AnyFacts.valuesOf(fact)) {
            SpinalInstabilityNeoplasticScore completed =
                    SpinalInstabilityNeoplasticScore.of(AnyFacts.with(unknown, fact, value));
            assertThat(completed.min()).isGreaterThanOrEqualTo(open.min());
            assertThat(completed.max()).isLessThanOrEqualTo(open.max());
        }
        assertThat(open.total().isPresent()).isEqualTo(open.missing().isEmpty());
    }

    @Property
    void imagingIsNeverConcludedWithoutAReason(
            @ForAll("patients") Facts facts, @ForAll("rounds") int round, @ForAll boolean treated) {
        assertThat(ImagingConclusion.explain(facts, round, treated).reasons()).isNotEmpty();
        assertThat(ImagingSelection.of(facts).explanation().reasons()).isNotEmpty();
        assertThat(ImagingSelection.of(facts).modalities()).isNotEmpty().doesNotContain(ImagingModality.RADIOGRAPH);
    }

    @Property
    void aDeficitAnInvolvedDiscOrAnUnstableSpineNeverBecomesAnotherDiagnosis(
            @ForAll("patients") Facts facts, @ForAll("rounds") int round, @ForAll boolean treated) {
        if (ImagingConclusion.needsTheSurgeon(facts).isTrue()) {
            assertThat(ImagingConclusion.of(facts, round, treated))
                    .isNotIn(ImagingConclusion.OTHER_DIAGNOSIS, ImagingConclusion.ALREADY_TREATED);
        }
    }

    @Provide
    Arbitrary<Facts> patients() {
        return AnyFacts.anyFacts();
    }

    @Provide
    Arbitrary<Integer> rounds() {
        return Arbitraries.integers().between(1, 3);
    }

    @Provide
    Arbitrary<Fact<?>> sinsFacts() {
        return Arbitraries.of(SpinalInstabilityNeoplasticScore.reads())
                .filter(fact -> !fact.equals(ImagingFacts.SINS_TOTAL) && !fact.equals(PAIN_PRESENT));
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
