package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;

class GradingPropertyTest {

    @Property
    void everyItemAndWarningReadsOnlyWhatItDeclares(@ForAll("patients") Facts facts) {
        for (RevisedTokuhashiScore.Item item : RevisedTokuhashiScore.Item.values()) {
            assertReadsDeclared(item, facts, item::points);
        }
        for (TomitaScore.Item item : TomitaScore.Item.values()) {
            assertReadsDeclared(item, facts, item::points);
        }
        for (ModifiedBauerScore.Item item : ModifiedBauerScore.Item.values()) {
            assertReadsDeclared(item, facts, item::points);
        }
        for (VanDerLindenScore.Item item : VanDerLindenScore.Item.values()) {
            assertReadsDeclared(item, facts, item::points);
        }
        for (PrognosisWarning warning : PrognosisWarning.values()) {
            assertReadsDeclared(warning, facts, warning::applies);
        }
    }

    @Property
    void whatNoRuleReadsChangesNothing(@ForAll("patients") Facts facts, @ForAll("patients") Facts others) {
        Facts changed =
                AnyFacts.replaced(facts, others, fact -> !Grading.reads().contains(fact));

        assertThat(Grading.of(changed)).isEqualTo(Grading.of(facts));
    }

    /** Without a published SINS total, which stands for items until all of them are known. */
    @Property
    void whatIsNotNamedMissingCannotChangeTheGrading(
            @ForAll("patients") Facts patient, @ForAll("patients") Facts answers) {
        Facts facts = patient.without(ImagingFacts.SINS_TOTAL);
        Grading grading = Grading.of(facts);
        Facts answered = AnyFacts.answeredExcept(
                facts,
                answers.without(ImagingFacts.SINS_TOTAL),
                grading.explanation().missing());

        assertThat(graded(Grading.of(answered))).isEqualTo(graded(grading));
    }

    @Property
    void aMissingItemNeverCountsAsZero(@ForAll("patients") Facts facts, @ForAll("scoredFacts") Fact<?> fact) {
        Facts unknown = facts.without(fact);
        for (Object value : AnyFacts.valuesOf(fact)) {
            Facts completed = AnyFacts.with(unknown, fact, value);
            assertNarrows(RevisedTokuhashiScore.of(unknown), RevisedTokuhashiScore.of(completed));
            assertNarrows(TomitaScore.of(unknown), TomitaScore.of(completed));
            assertNarrows(ModifiedBauerScore.of(unknown), ModifiedBauerScore.of(completed));
            assertNarrows(VanDerLindenScore.of(unknown), VanDerLindenScore.of(completed));
        }
    }

    @Property
    void everyGradingExplainsItself(@ForAll("patients") Facts facts) {
        assertThat(Grading.of(facts).explanation().reasons()).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.text()).endsWith(".");
            assertThat(reason.source()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<Facts> patients() {
        return AnyFacts.anyFacts();
    }

    @Provide
    Arbitrary<Fact<?>> scoredFacts() {
        return Arbitraries.of(DecisionRule.readsOf(Stream.<DecisionRule[]>of(
                        RevisedTokuhashiScore.Item.values(),
                        TomitaScore.Item.values(),
                        ModifiedBauerScore.Item.values(),
                        VanDerLindenScore.Item.values())
                .flatMap(Stream::of)
                .toList()));
    }

    private interface Evaluation {
        Object of(Facts facts);
    }

    private static void assertReadsDeclared(DecisionRule rule, Facts facts, Evaluation evaluation) {
        Set<Fact<?>> read = new HashSet<>();
        evaluation.of(facts.observedBy(read::add));
        assertThat(rule.reads()).as(rule.id()).containsAll(read);
    }

    private static void assertNarrows(PrognosticScore<?> open, PrognosticScore<?> completed) {
        assertThat(open.total().isPresent())
                .isEqualTo(open.points().isPresent() && open.missing().isEmpty());
        if (open.points().isPresent() && completed.points().isPresent()) {
            assertThat(completed.min().getAsInt())
                    .isGreaterThanOrEqualTo(open.min().getAsInt());
            assertThat(completed.max().getAsInt())
                    .isLessThanOrEqualTo(open.max().getAsInt());
        }
    }

    private static List<Object> graded(Grading grading) {
        return List.of(
                grading.sins(),
                grading.stability(),
                grading.epiduralCompression(),
                grading.cordCompression(),
                grading.tokuhashi(),
                grading.tomita(),
                grading.bauer(),
                grading.vanDerLinden(),
                grading.radiosensitivity(),
                grading.growth(),
                grading.solitary());
    }
}
