package org.spinepath.clinical.presentation;

import static org.spinepath.clinical.presentation.PresentationFacts.CANCER_HISTORY;
import static org.spinepath.clinical.presentation.PresentationFacts.FEVER;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;
import static org.spinepath.clinical.presentation.PresentationFacts.SWALLOWING_OR_AIRWAY_SYMPTOMS;

import java.util.Arrays;
import java.util.HashSet;
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

/** What to advise the referrer at once; {@code SAFETY_NET_ADVICE} alone belongs to a patient who is not suspected. */
public enum ImmediateActionRule implements StatedRule {
    ASSESS_AIRWAY(
            Rule.GOOD_PRACTICE,
            Set.of(SWALLOWING_OR_AIRWAY_SYMPTOMS),
            facts -> facts.is(SWALLOWING_OR_AIRWAY_SYMPTOMS),
            facts -> "Assess the airway before the patient lies flat: there are swallowing or airway symptoms, and with"
                    + " stridor lying flat is dangerous."),
    IMMOBILISE(
            Rule.R13,
            DecisionRule.union(emergencyReads(), Pain.READS),
            facts -> emergency(facts).or(Pain.mechanical(facts)),
            facts -> "Fit a hard collar and transfer the patient lying flat"
                    + (Pain.mechanical(facts).isTrue() ? ": mechanical pain marks instability." : ".")),
    CALL_COORDINATOR(
            Rule.NICE_NG234,
            emergencyReads(),
            ImmediateActionRule::emergency,
            facts -> "Call the cord-compression coordinator by phone now; do not send a letter."),
    STEROID_ASK_NOW(
            Rule.NICE_NG234,
            steroidReads(),
            facts -> NeurologicalDeficit.present(facts)
                    .and(Condition.of(isIdentifiedSolidTumour(facts)))
                    .and(Condition.of(!hasFever(facts))),
            facts -> "Ask about dexamethasone 16 mg now: there is a deficit (" + NeurologicalDeficit.describe(facts)
                    + ")."),
    STEROID_ASK_HAEMATOLOGY_FIRST(
            Rule.NICE_NG234,
            steroidReads(),
            facts -> NeurologicalDeficit.present(facts)
                    .and(Condition.of(!isIdentifiedSolidTumour(facts) && !isConfirmedHaematological(facts))),
            facts -> "Ask haematology or oncology before any dexamethasone, and do not delay imaging: a haematological"
                    + " cancer is not excluded (" + Wording.of(facts, CANCER_HISTORY) + ", "
                    + Wording.of(facts, PRIMARY_TUMOUR) + ")."),
    STEROID_OFFER_WITH_HAEMATOLOGY(
            Rule.NICE_NG234,
            steroidReads(),
            facts -> NeurologicalDeficit.present(facts)
                    .and(Condition.of(isConfirmedHaematological(facts)))
                    .and(Condition.of(!hasFever(facts))),
            facts -> "Offer dexamethasone 16 mg for the deficit, further doses with haematology: "
                    + Wording.of(facts, PRIMARY_TUMOUR) + " is confirmed."),
    STEROID_NOT_BEFORE_INFECTION_EXCLUDED(
            Rule.GOOD_PRACTICE,
            steroidReads(),
            facts -> NeurologicalDeficit.present(facts).and(Condition.of(hasFever(facts))),
            facts -> "Give no dexamethasone before infection is excluded: the patient has a fever."),
    ANTI_INFLAMMATORY(
            Rule.R8,
            DecisionRule.union(Pain.READS, NeurologicalDeficit.READS),
            Pain::cancerInduced,
            facts -> "Consider an anti-inflammatory drug for the cancer-induced pain; check renal function and bleeding"
                    + " risk first"
                    + (NeurologicalDeficit.present(facts).isTrue()
                            ? "; together with a steroid it may cause an ulcer."
                            : ".")),
    SAFETY_NET_ADVICE(
            Rule.R43,
            suspicionReads(),
            facts -> Condition.anyOf(Arrays.stream(SuspicionRule.values())
                            .map(rule -> rule.holds(facts))
                            .toList())
                    .not(),
            facts -> "Tell the patient to come back at once with weakness, numbness, unsteady walking, bladder or bowel"
                    + " trouble, or pain that is new, at night or getting worse.");

    private final Statement statement;

    ImmediateActionRule(
            Rule rule, Set<Fact<?>> reads, Function<Facts, Condition> holds, Function<Facts, String> sentence) {
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

    ImmediateAction action(Facts facts) {
        return new ImmediateAction(name(), sentence(facts));
    }

    /** The unknown facts that could bring advice about a steroid, or turn it. */
    static Set<Fact<?>> steroidDoubts(Facts facts) {
        Condition deficit = NeurologicalDeficit.present(facts);
        if (!deficit.isTrue()) {
            return deficit.unknownFacts();
        }
        Set<Fact<?>> open = new HashSet<>(Set.of(CANCER_HISTORY, PRIMARY_TUMOUR, FEVER));
        open.removeIf(facts::knows);
        open.addAll(NeurologicalDeficit.doubts(facts));
        return open;
    }

    private static Condition emergency(Facts facts) {
        return Condition.anyOf(UrgencyRule.of(Urgency.EMERGENCY).stream()
                .map(rule -> rule.holds(facts))
                .toList());
    }

    /** A cancer known by name, now or in the past, that is not haematological: a steroid does not hide its diagnosis. */
    private static boolean isIdentifiedSolidTumour(Facts facts) {
        return facts.isOneOf(CANCER_HISTORY, CancerHistory.CURRENT, CancerHistory.PAST)
                        .isTrue()
                && facts.when(PRIMARY_TUMOUR, primary -> primary != PrimaryTumour.UNKNOWN)
                        .isTrue()
                && !isHaematological(facts);
    }

    /** Under treatment now; one of the past is only suspected to be back. */
    private static boolean isConfirmedHaematological(Facts facts) {
        return isHaematological(facts)
                && facts.isOneOf(CANCER_HISTORY, CancerHistory.CURRENT).isTrue();
    }

    private static boolean isHaematological(Facts facts) {
        return facts.isOneOf(PRIMARY_TUMOUR, PrimaryTumour.LYMPHOMA, PrimaryTumour.MYELOMA)
                .isTrue();
    }

    private static boolean hasFever(Facts facts) {
        return facts.is(FEVER).isTrue();
    }

    private static Set<Fact<?>> emergencyReads() {
        return DecisionRule.readsOf(UrgencyRule.of(Urgency.EMERGENCY));
    }

    private static Set<Fact<?>> suspicionReads() {
        return DecisionRule.readsOf(List.of(SuspicionRule.values()));
    }

    private static Set<Fact<?>> steroidReads() {
        return DecisionRule.union(NeurologicalDeficit.READS, Set.of(CANCER_HISTORY, PRIMARY_TUMOUR, FEVER));
    }
}
