package org.spinepath.clinical.presentation;

import static org.spinepath.clinical.presentation.PresentationFacts.CANCER_HISTORY;
import static org.spinepath.clinical.presentation.PresentationFacts.FEVER;
import static org.spinepath.clinical.presentation.PresentationFacts.IMMUNOCOMPROMISED;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_AT_NIGHT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_IMMOBILISING;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PROGRESSIVE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_SCORE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_UNREMITTING;
import static org.spinepath.clinical.presentation.PresentationFacts.SPINAL_LESION_ALREADY_SEEN;
import static org.spinepath.clinical.presentation.PresentationFacts.SWALLOWING_OR_AIRWAY_SYMPTOMS;

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

/** What makes a metastasis suspected, in the order of the contract (R6, R17, R43). Any one is enough. */
public enum SuspicionRule implements StatedRule {
    DEFICIT(
            Rule.R17,
            NeurologicalDeficit.READS,
            NeurologicalDeficit::present,
            facts -> "A neurological deficit (" + NeurologicalDeficit.describe(facts)
                    + ") raises suspicion whatever the cancer history."),
    SWALLOWING_OR_AIRWAY(
            Rule.GOOD_PRACTICE,
            Set.of(SWALLOWING_OR_AIRWAY_SYMPTOMS),
            facts -> facts.is(SWALLOWING_OR_AIRWAY_SYMPTOMS),
            facts -> "Swallowing or airway symptoms raise suspicion whatever the cancer history."),
    LESION_ALREADY_SEEN(
            Rule.R17,
            Set.of(SPINAL_LESION_ALREADY_SEEN),
            facts -> facts.is(SPINAL_LESION_ALREADY_SEEN),
            facts -> "A spinal lesion was already seen on a scan."),
    CANCER_HISTORY_WITH_PAIN(
            Rule.R6,
            DecisionRule.union(Pain.READS, Set.of(CANCER_HISTORY)),
            facts -> cancerIsNotExcluded(facts).and(Pain.present(facts)),
            facts -> "Pain with " + Wording.of(facts, CANCER_HISTORY) + "."),
    RED_FLAG_WITHOUT_KNOWN_CANCER(
            Rule.R43,
            DecisionRule.union(redFlagReads(), Set.of(CANCER_HISTORY)),
            facts -> cancerIsNotExcluded(facts).not().and(redFlag(facts)),
            facts -> "No cancer is known, but the pain has a red flag: " + describeRedFlags(facts) + ".");

    private final Statement statement;

    SuspicionRule(Rule rule, Set<Fact<?>> reads, Function<Facts, Condition> holds, Function<Facts, String> sentence) {
        this.statement = new Statement(rule, reads, holds, sentence);
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Statement statement() {
        return statement;
    }

    private static Condition cancerIsNotExcluded(Facts facts) {
        return facts.when(CANCER_HISTORY, history -> history != CancerHistory.NONE_KNOWN);
    }

    private static Condition redFlag(Facts facts) {
        return Condition.anyOf(
                Pain.feature(facts, PAIN_AT_NIGHT),
                Pain.feature(facts, PAIN_UNREMITTING),
                Pain.feature(facts, PAIN_PROGRESSIVE),
                Pain.feature(facts, PAIN_IMMOBILISING),
                Pain.severe(facts),
                Pain.mechanical(facts),
                painWithInfectionRisk(facts));
    }

    private static Condition painWithInfectionRisk(Facts facts) {
        return Pain.present(facts).and(facts.is(FEVER).or(facts.is(IMMUNOCOMPROMISED)));
    }

    private static String describeRedFlags(Facts facts) {
        List<String> flags = new ArrayList<>();
        Stream.of(PAIN_AT_NIGHT, PAIN_UNREMITTING, PAIN_PROGRESSIVE, PAIN_IMMOBILISING)
                .filter(feature -> facts.is(feature).isTrue())
                .map(Fact::label)
                .forEach(flags::add);
        if (Pain.severe(facts).isTrue()) {
            flags.add(Wording.of(facts, PAIN_SCORE));
        }
        if (Pain.mechanical(facts).isTrue()) {
            flags.add("mechanical pain");
        }
        if (painWithInfectionRisk(facts).isTrue()) {
            flags.add("pain with " + Wording.whatIsTrue(facts, List.of(FEVER, IMMUNOCOMPROMISED)));
        }
        return String.join(", ", flags);
    }

    private static Set<Fact<?>> redFlagReads() {
        return DecisionRule.union(Pain.READS, Set.of(FEVER, IMMUNOCOMPROMISED));
    }
}
