package org.spinepath.clinical.presentation;

import static org.spinepath.clinical.presentation.PresentationFacts.CANCER_HISTORY;
import static org.spinepath.clinical.presentation.PresentationFacts.LOCAL_TENDERNESS;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_AT_NIGHT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_DESPITE_RADIOTHERAPY;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_IMMOBILISING;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_ON_STRAINING;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PROGRESSIVE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_SCORE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_UNREMITTING;
import static org.spinepath.clinical.presentation.PresentationFacts.SPINAL_LESION_ALREADY_SEEN;
import static org.spinepath.clinical.presentation.PresentationFacts.SWALLOWING_OR_AIRWAY_SYMPTOMS;
import static org.spinepath.clinical.presentation.Urgency.EMERGENCY;
import static org.spinepath.clinical.presentation.Urgency.URGENT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.StatedRule;
import org.spinepath.clinical.evidence.Wording;

/** What raises the urgency of a suspected metastasis, by tier, in the order of the contract (R15, R22, NICE NG234). */
public enum UrgencyRule implements StatedRule {
    DEFICIT(
            EMERGENCY,
            Rule.NICE_NG234,
            NeurologicalDeficit.READS,
            NeurologicalDeficit::present,
            facts -> "A neurological deficit: " + NeurologicalDeficit.describe(facts) + "."),
    SWALLOWING_OR_AIRWAY(
            EMERGENCY, Rule.GOOD_PRACTICE, SWALLOWING_OR_AIRWAY_SYMPTOMS, "Swallowing or airway symptoms."),
    /** Counts until MRI shows no cord contact; only a cancer history known to be empty lowers it. */
    RADICULAR_PAIN_UNLESS_NO_CANCER_KNOWN(
            EMERGENCY,
            Rule.NICE_NG234,
            DecisionRule.union(Pain.READS, Set.of(CANCER_HISTORY)),
            facts -> Pain.radicular(facts).and(cancerIsNotExcluded(facts)),
            facts -> "Radicular pain with " + Wording.of(facts, CANCER_HISTORY)
                    + " counts as an emergency until MRI shows no cord contact."),
    MECHANICAL_PAIN(URGENT, Rule.R13, Pain.READS, Pain::mechanical, facts -> "Mechanical pain marks instability."),
    NIGHT_PAIN(URGENT, Rule.NICE_NG234, PAIN_AT_NIGHT, "Pain at night."),
    PROGRESSIVE_PAIN(URGENT, Rule.NICE_NG234, PAIN_PROGRESSIVE, "Progressive pain."),
    UNREMITTING_PAIN(URGENT, Rule.NICE_NG234, PAIN_UNREMITTING, "Unremitting pain."),
    STRAINING_PAIN(URGENT, Rule.NICE_NG234, PAIN_ON_STRAINING, "Pain on straining."),
    IMMOBILISING_PAIN(URGENT, Rule.GOOD_PRACTICE, PAIN_IMMOBILISING, "Immobilising pain."),
    TENDERNESS(URGENT, Rule.NICE_NG234, LOCAL_TENDERNESS, "Local tenderness."),
    SEVERE_PAIN(
            URGENT,
            Rule.NICE_NG234,
            Pain.READS,
            Pain::severe,
            facts -> "Severe pain: " + Wording.of(facts, PAIN_SCORE) + "."),
    PAIN_AFTER_RADIOTHERAPY(URGENT, Rule.GOOD_PRACTICE, PAIN_DESPITE_RADIOTHERAPY, "Pain despite radiotherapy."),
    RADICULAR_PAIN(URGENT, Rule.R11, Pain.READS, Pain::radicular, facts -> "Radicular pain."),
    LESION_ALREADY_SEEN(
            URGENT, Rule.GOOD_PRACTICE, SPINAL_LESION_ALREADY_SEEN, "A spinal lesion was already seen on a scan.");

    private final Urgency tier;
    private final Statement statement;

    UrgencyRule(
            Urgency tier,
            Rule rule,
            Set<Fact<?>> reads,
            Function<Facts, Condition> holds,
            Function<Facts, String> sentence) {
        this.tier = tier;
        this.statement = new Statement(rule, reads, holds, sentence);
    }

    UrgencyRule(Urgency tier, Rule rule, Fact<Boolean> finding, String sentence) {
        this(
                tier,
                rule,
                Pain.FEATURES.contains(finding) ? Pain.READS : Set.of(finding),
                facts -> Pain.FEATURES.contains(finding) ? Pain.feature(facts, finding) : facts.is(finding),
                facts -> sentence);
    }

    /** The rules that raise to this tier. */
    static List<UrgencyRule> of(Urgency tier) {
        return Arrays.stream(values()).filter(rule -> rule.tier == tier).toList();
    }

    @Override
    public String id() {
        return tier + "_" + name();
    }

    @Override
    public Statement statement() {
        return statement;
    }

    /** The tier to which this rule raises. */
    public Urgency tier() {
        return tier;
    }

    /** The unknown facts that could take this rule away although it fires now. */
    Set<Fact<?>> doubts(Facts facts) {
        return switch (this) {
            case DEFICIT -> NeurologicalDeficit.doubts(facts);
            case RADICULAR_PAIN_UNLESS_NO_CANCER_KNOWN ->
                facts.knows(CANCER_HISTORY) ? Set.of() : Set.of(CANCER_HISTORY);
            default -> Set.of();
        };
    }

    private static Condition cancerIsNotExcluded(Facts facts) {
        return Condition.of(
                !facts.isOneOf(CANCER_HISTORY, CancerHistory.NONE_KNOWN).isTrue());
    }
}
