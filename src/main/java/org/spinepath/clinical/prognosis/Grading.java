package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.EPIDURAL_COMPRESSION;
import static org.spinepath.clinical.imaging.ImagingFacts.IMAGING_PERFORMED;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.WarningRule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.imaging.EpiduralCompression;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingWarning;
import org.spinepath.clinical.imaging.SpinalInstabilityNeoplasticScore;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.imaging.Stability;

/**
 * What imaging and the tumour say together, before any treatment is weighed. What is empty is not known.
 *
 * @param sins                SINS of the index level
 * @param stability           empty when the unknown facts leave more than one answer open
 * @param epiduralCompression the reported grade
 * @param cordCompression     grade 2 or 3
 * @param tokuhashi           revised Tokuhashi score
 * @param tomita              Tomita score
 * @param bauer               modified Bauer score
 * @param vanDerLinden        van der Linden score
 * @param radiosensitivity    of the primary tumour
 * @param growth              of the primary tumour
 * @param solitary            whether the metastasis is the only one, as far as seen
 * @param explanation         why, what to look at, and which unknown facts could change any of it
 */
public record Grading(
        SpinalInstabilityNeoplasticScore sins,
        Optional<Stability> stability,
        Optional<EpiduralCompressionGrade> epiduralCompression,
        Optional<Boolean> cordCompression,
        RevisedTokuhashiScore tokuhashi,
        TomitaScore tomita,
        ModifiedBauerScore bauer,
        VanDerLindenScore vanDerLinden,
        Optional<Radiosensitivity> radiosensitivity,
        Optional<TumourGrowth> growth,
        Optional<Boolean> solitary,
        Explanation explanation) {

    public static Grading of(Facts facts) {
        SpinalInstabilityNeoplasticScore sins = SpinalInstabilityNeoplasticScore.of(facts);
        SpinalStability stability = SpinalStability.of(facts);
        RevisedTokuhashiScore tokuhashi = RevisedTokuhashiScore.of(facts);
        TomitaScore tomita = TomitaScore.of(facts);
        ModifiedBauerScore bauer = ModifiedBauerScore.of(facts);
        VanDerLindenScore vanDerLinden = VanDerLindenScore.of(facts);
        Explanation.Draft draft = Explanation.draft();

        explain(draft, sins, stability);
        draft.add(stability.explanation());
        explainCompression(draft, facts);
        explain(draft, Rule.TOKUHASHI, tokuhashi);
        explain(draft, Rule.TOMITA, tomita);
        explain(draft, Rule.BAUER, bauer);
        explain(draft, Rule.VAN_DER_LINDEN, vanDerLinden);
        explainBiology(draft, facts);
        explainSolitary(draft, facts);
        warn(draft, facts);

        return new Grading(
                sins,
                stability.stability(),
                facts.valueOf(EPIDURAL_COMPRESSION),
                EpiduralCompression.cordCompression(facts).known(),
                tokuhashi,
                tomita,
                bauer,
                vanDerLinden,
                TumourBiology.radiosensitivity(facts),
                TumourBiology.growth(facts),
                Solitary.of(facts).known(),
                draft.done());
    }

    /** Every rule of this decision, in the order of the contract. */
    public static List<DecisionRule> rules() {
        return Stream.<DecisionRule[]>of(
                        SpinalInstabilityNeoplasticScore.Item.values(),
                        SpinalStability.Outright.values(),
                        RevisedTokuhashiScore.Item.values(),
                        TomitaScore.Item.values(),
                        ModifiedBauerScore.Item.values(),
                        VanDerLindenScore.Item.values(),
                        ImagingWarning.values(),
                        PrognosisWarning.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /** Everything this decision may look at. */
    public static Set<Fact<?>> reads() {
        return DecisionRule.readsOf(rules());
    }

    private static void explain(
            Explanation.Draft draft, SpinalInstabilityNeoplasticScore sins, SpinalStability stability) {
        draft.ask(sins.missing());
        if (sins.total().isEmpty()) {
            draft.because(
                    Rule.SINS,
                    "SINS is incomplete, between " + sins.min() + " and " + sins.max() + "; not known: "
                            + Wording.labels(sins.missing()) + ".");
        } else if (stability.isOutright()) {
            // Otherwise the stability says the total itself.
            draft.because(Rule.SINS, "SINS is " + sins.min() + " of 18.");
        }
    }

    private static void explainCompression(Explanation.Draft draft, Facts facts) {
        Condition cordCompression = EpiduralCompression.cordCompression(facts);
        draft.ask(cordCompression);
        if (!cordCompression.isUnknown()) {
            draft.because(
                    Rule.ESCC,
                    "The " + Wording.of(facts, EPIDURAL_COMPRESSION) + " means "
                            + (cordCompression.isTrue() ? "cord compression." : "no cord compression."));
        }
    }

    private static void explain(Explanation.Draft draft, Rule rule, PrognosticScore<?> score) {
        draft.ask(score.missing());
        if (score.points().isEmpty()) {
            draft.because(rule, "The " + rule.statement() + " was not made for this primary tumour: no total.");
            return;
        }
        String value = score.total().isPresent()
                ? " is " + score.total().getAsInt()
                : " is incomplete, between " + score.min().getAsInt() + " and "
                        + score.max().getAsInt();
        String meaning = score.band().map(band -> ": " + band.text()).orElse("");
        String unknown = score.missing().isEmpty() ? "" : "; not settled by: " + Wording.labels(score.missing());
        draft.because(rule, "The " + rule.statement() + value + meaning + unknown + ".");
    }

    private static void explainBiology(Explanation.Draft draft, Facts facts) {
        if (!facts.knows(PRIMARY_TUMOUR)) {
            draft.ask(PRIMARY_TUMOUR);
            return;
        }
        draft.because(
                Rule.TOMITA,
                ClinicalBasis.PROGNOSIS,
                "Growth of the " + Wording.of(facts, PRIMARY_TUMOUR) + ": "
                        + Wording.words(TumourBiology.growth(facts).orElseThrow()) + ".");
        draft.because(
                Rule.NOMS,
                ClinicalBasis.PROGNOSIS,
                "Sensitivity of the " + Wording.of(facts, PRIMARY_TUMOUR) + " to conventional radiotherapy: "
                        + Wording.words(TumourBiology.radiosensitivity(facts).orElseThrow()) + ".");
    }

    private static void explainSolitary(Explanation.Draft draft, Facts facts) {
        Condition solitary = Solitary.of(facts);
        draft.ask(solitary);
        if (solitary.isTrue()) {
            draft.because(
                    Rule.R25,
                    ClinicalBasis.PROGNOSIS,
                    "Solitary: one affected vertebra, no other bone metastasis, no visceral metastasis.");
        }
        // What would settle it is the whole-spine MRI itself, also when other imaging was performed.
        if (Solitary.seenWithoutWholeSpine(facts).isTrue()) {
            draft.ask(IMAGING_PERFORMED);
        }
    }

    private static void warn(Explanation.Draft draft, Facts facts) {
        Stream.<WarningRule[]>of(ImagingWarning.values(), PrognosisWarning.values())
                .flatMap(Arrays::stream)
                .forEach(warning -> {
                    Condition applies = warning.applies(facts);
                    draft.ask(applies);
                    if (applies.isTrue()) {
                        draft.warn(warning.warning(facts));
                    }
                });
    }
}
