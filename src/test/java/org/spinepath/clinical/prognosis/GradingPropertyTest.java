package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.properties.Property;

class GradingPropertyTest {

    private static final Set<Fact<?>> SCORED = DecisionRule.readsOf(Stream.<DecisionRule[]>of(
                    RevisedTokuhashiScore.Item.values(),
                    TomitaScore.Item.values(),
                    ModifiedBauerScore.Item.values(),
                    VanDerLindenScore.Item.values())
            .flatMap(Stream::of)
            .toList());
    private static final List<Fact<?>> SCORED_FACTS =
            AnyFacts.VOCABULARY.stream().filter(SCORED::contains).toList();

    @Test
    void everyItemAndWarningReadsOnlyWhatItDeclares() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
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
        });
    }

    @Test
    void whatNoRuleReadsChangesNothing() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Facts others = AnyFacts.of(chance);
            Facts changed =
                    AnyFacts.replaced(facts, others, fact -> !Grading.reads().contains(fact));

            assertThat(Grading.of(changed)).isEqualTo(Grading.of(facts));
        });
    }

    /** Without a published SINS total, which stands for items until all of them are known. */
    @Test
    void whatIsNotNamedMissingCannotChangeTheGrading() {
        Property.holds(chance -> {
            Facts patient = AnyFacts.of(chance);
            Facts answers = AnyFacts.of(chance);
            Facts facts = patient.without(ImagingFacts.SINS_TOTAL);
            Grading grading = Grading.of(facts);
            Facts answered = AnyFacts.answeredExcept(
                    facts,
                    answers.without(ImagingFacts.SINS_TOTAL),
                    grading.explanation().missing());

            assertThat(graded(Grading.of(answered))).isEqualTo(graded(grading));
        });
    }

    @Test
    void aMissingItemNeverCountsAsZero() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Fact<?> fact = chance.oneOf(SCORED_FACTS);
            Facts unknown = facts.without(fact);
            for (Object value : AnyFacts.valuesOf(fact)) {
                Facts completed = AnyFacts.with(unknown, fact, value);
                assertNarrows(RevisedTokuhashiScore.of(unknown), RevisedTokuhashiScore.of(completed));
                assertNarrows(TomitaScore.of(unknown), TomitaScore.of(completed));
                assertNarrows(ModifiedBauerScore.of(unknown), ModifiedBauerScore.of(completed));
                assertNarrows(VanDerLindenScore.of(unknown), VanDerLindenScore.of(completed));
            }
        });
    }

    @Test
    void everyGradingExplainsItself() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            assertThat(Grading.of(facts).explanation().reasons()).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.text()).endsWith(".");
                assertThat(reason.source()).isNotBlank();
            });
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
