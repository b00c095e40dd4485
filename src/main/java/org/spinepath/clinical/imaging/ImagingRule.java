package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingModality.CT_MYELOGRAPHY;
import static org.spinepath.clinical.imaging.ImagingModality.CT_SPINE;
import static org.spinepath.clinical.imaging.ImagingModality.MRI_WHOLE_SPINE;
import static org.spinepath.clinical.presentation.PresentationFacts.LOCAL_TENDERNESS;
import static org.spinepath.clinical.presentation.PresentationFacts.MRI_CONTRAINDICATED;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_IMMOBILISING;
import static org.spinepath.clinical.presentation.PresentationFacts.SPINAL_INSTRUMENTATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.StatedRule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.SpinalInstrumentation;

/** What to image with, in the order of the contract. A plain radiograph is never asked for: it rules nothing out. */
public enum ImagingRule implements StatedRule {
    MRI_BY_DEFAULT(
            Rule.R18,
            Set.of(MRI_WHOLE_SPINE),
            Set.of(MRI_CONTRAINDICATED, SPINAL_INSTRUMENTATION),
            facts -> Condition.of(!facts.is(MRI_CONTRAINDICATED).isTrue()
                    && !posteriorInstrumentation(facts).isTrue()),
            facts -> "MRI of the whole spine shows soft tissue and tells tumour from oedema; "
                    + (facts.knows(MRI_CONTRAINDICATED)
                            ? "nothing speaks against it."
                            : "whether anything speaks against it is not known.")),
    CT_FOR_STABILITY(
            Rule.R19,
            Set.of(CT_SPINE),
            DecisionRule.union(Pain.READS, Set.of(LOCAL_TENDERNESS), NeurologicalDeficit.READS),
            facts -> Condition.anyOf(
                    Pain.mechanical(facts),
                    Pain.immobilising(facts),
                    facts.is(LOCAL_TENDERNESS),
                    NeurologicalDeficit.present(facts)),
            facts -> "CT of the cervical spine shows bone destruction and stability: " + findings(facts) + "."),
    CT_AND_MYELOGRAPHY_FOR_POSTERIOR_INSTRUMENTATION(
            Rule.R21,
            Set.of(CT_SPINE, CT_MYELOGRAPHY),
            Set.of(SPINAL_INSTRUMENTATION),
            ImagingRule::posteriorInstrumentation,
            facts -> "Screws and rods spoil MRI and plain CT (" + Wording.of(facts, SPINAL_INSTRUMENTATION)
                    + "): CT with CT myelography."),
    CT_FOR_ANTERIOR_INSTRUMENTATION(
            Rule.GOOD_PRACTICE,
            Set.of(CT_SPINE),
            Set.of(SPINAL_INSTRUMENTATION),
            facts -> facts.isOneOf(SPINAL_INSTRUMENTATION, SpinalInstrumentation.ANTERIOR),
            facts -> "Anterior instrumentation: CT beside MRI."),
    CT_WHEN_MRI_IS_CONTRAINDICATED(
            Rule.R19,
            Set.of(CT_SPINE),
            Set.of(MRI_CONTRAINDICATED),
            facts -> facts.is(MRI_CONTRAINDICATED),
            facts -> "MRI is contraindicated: CT instead."),
    CT_MYELOGRAPHY_WHEN_MRI_IS_CONTRAINDICATED_WITH_A_DEFICIT(
            Rule.R20,
            Set.of(CT_MYELOGRAPHY),
            DecisionRule.union(NeurologicalDeficit.READS, Set.of(MRI_CONTRAINDICATED)),
            facts -> facts.is(MRI_CONTRAINDICATED).and(NeurologicalDeficit.present(facts)),
            facts -> "CT alone is not enough for the cord: MRI is contraindicated and there is a deficit ("
                    + NeurologicalDeficit.describe(facts) + ").");

    private final Statement statement;
    private final Set<ImagingModality> modalities;

    ImagingRule(
            Rule rule,
            Set<ImagingModality> modalities,
            Set<Fact<?>> reads,
            Function<Facts, Condition> holds,
            Function<Facts, String> sentence) {
        this.statement = new Statement(rule, reads, holds, sentence);
        this.modalities = modalities;
    }

    /** Posterior screws and rods, alone or with anterior ones. */
    static Condition posteriorInstrumentation(Facts facts) {
        return facts.isOneOf(SPINAL_INSTRUMENTATION, SpinalInstrumentation.POSTERIOR, SpinalInstrumentation.BOTH);
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Statement statement() {
        return statement;
    }

    /** What this rule asks for. */
    public Set<ImagingModality> modalities() {
        return modalities;
    }

    private static String findings(Facts facts) {
        List<String> findings = new ArrayList<>();
        if (Pain.mechanical(facts).isTrue()) {
            findings.add("mechanical pain");
        }
        Stream.of(PAIN_IMMOBILISING, LOCAL_TENDERNESS)
                .filter(finding -> facts.is(finding).isTrue())
                .map(Fact::label)
                .forEach(findings::add);
        if (NeurologicalDeficit.present(facts).isTrue()) {
            findings.add("a deficit (" + NeurologicalDeficit.describe(facts) + ")");
        }
        return String.join(", ", findings);
    }
}
