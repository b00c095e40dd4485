package org.spinepath.clinical.presentation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.StatedRule;
import org.spinepath.clinical.evidence.Wording;

/** What makes the pain (R7, R11, R13), in the order of the contract. */
public enum PainRule implements StatedRule {
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
    private final Statement statement;

    PainRule(
            PainMechanism mechanism,
            Rule rule,
            Set<Fact<?>> reads,
            Function<Facts, Condition> holds,
            Function<Facts, String> sentence) {
        this.mechanism = mechanism;
        this.statement = new Statement(rule, reads, holds, sentence);
    }

    @Override
    public String id() {
        return name() + "_PAIN";
    }

    @Override
    public Statement statement() {
        return statement;
    }

    PainMechanism mechanism() {
        return mechanism;
    }
}
