package org.spinepath.clinical.presentation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;

/** What makes the pain (R7, R11, R13), in the order of the contract. */
public enum PainRule implements DecisionRule {
    CANCER_INDUCED(
            PainMechanism.CANCER_INDUCED,
            Rule.R7,
            Pain.READS,
            Pain::cancerInduced,
            facts -> facts.is(PresentationFacts.PAIN_UNREMITTING).isTrue()
                    ? "Cancer-induced pain: at night and unremitting."
                    : "Cancer-induced pain: at night and not provoked by movement."),
    RADICULAR(
            PainMechanism.RADICULAR,
            Rule.R11,
            Pain.READS,
            Pain::radicular,
            facts -> "Radicular pain: "
                    + Wording.whatIsTrue(
                            facts,
                            List.of(PresentationFacts.PAIN_BURNING_OR_SHOOTING, PresentationFacts.PAIN_DERMATOMAL))
                    + "."),
    MECHANICAL(
            PainMechanism.MECHANICAL,
            Rule.R13,
            Pain.READS,
            Pain::mechanical,
            facts -> "Mechanical pain: "
                    + Wording.whatIsTrue(
                            facts,
                            List.of(
                                    PresentationFacts.PAIN_PROVOKED_BY_MOVEMENT,
                                    PresentationFacts.PAIN_RELIEVED_BY_REST))
                    + ".");

    private final PainMechanism mechanism;
    private final Rule rule;
    private final Set<Fact<?>> reads;
    private final Function<Facts, Condition> holds;
    private final Function<Facts, String> sentence;

    PainRule(
            PainMechanism mechanism,
            Rule rule,
            Set<Fact<?>> reads,
            Function<Facts, Condition> holds,
            Function<Facts, String> sentence) {
        this.mechanism = mechanism;
        this.rule = rule;
        this.reads = reads;
        this.holds = holds;
        this.sentence = sentence;
    }

    @Override
    public String id() {
        return name() + "_PAIN";
    }

    @Override
    public Set<Fact<?>> reads() {
        return reads;
    }

    /** Whether the pain has this mechanism. */
    public Condition holds(Facts facts) {
        return holds.apply(facts);
    }

    PainMechanism mechanism() {
        return mechanism;
    }

    Rule rule() {
        return rule;
    }

    String sentence(Facts facts) {
        return sentence.apply(facts);
    }
}
