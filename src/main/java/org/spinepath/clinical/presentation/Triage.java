package org.spinepath.clinical.presentation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;

/**
 * What the GP assessment means: whether a metastasis is suspected, how urgent it is and what to do at once. It advises; no triage ends
 * a case.
 *
 * @param metastasisSuspected false only when every ground for suspicion is known false
 * @param urgency             {@code ROUTINE} when not suspected
 * @param painMechanisms      those known to be there
 * @param myelopathySuspected whether a sign of R15 is known to be there
 * @param immediateActions    advice to the referrer, in the order in which to act
 * @param explanation         why, and which unknown facts could change it
 */
public record Triage(
        boolean metastasisSuspected,
        Urgency urgency,
        Set<PainMechanism> painMechanisms,
        boolean myelopathySuspected,
        List<ImmediateAction> immediateActions,
        Explanation explanation) {

    public Triage {
        painMechanisms = Collections.unmodifiableSet(
                painMechanisms.isEmpty() ? EnumSet.noneOf(PainMechanism.class) : EnumSet.copyOf(painMechanisms));
        immediateActions = List.copyOf(immediateActions);
    }

    public static Triage of(Facts facts) {
        Explanation.Draft draft = Explanation.draft();
        Set<PainMechanism> mechanisms = painMechanisms(facts, draft);
        boolean myelopathy = myelopathy(facts, draft);
        boolean suspected = suspected(facts, draft);
        Urgency urgency = suspected ? urgency(facts, draft) : Urgency.ROUTINE;
        List<ImmediateAction> actions = immediateActions(facts, draft);
        return new Triage(suspected, urgency, mechanisms, myelopathy, actions, draft.done());
    }

    /** Every rule of this decision, in the order of the contract. */
    public static List<DecisionRule> rules() {
        return Stream.<DecisionRule[]>of(
                        PainRule.values(), SuspicionRule.values(), UrgencyRule.values(), ImmediateActionRule.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    private static Set<PainMechanism> painMechanisms(Facts facts, Explanation.Draft draft) {
        Set<PainMechanism> mechanisms = EnumSet.noneOf(PainMechanism.class);
        for (PainRule rule : PainRule.values()) {
            Condition holds = rule.holds(facts);
            draft.ask(holds);
            if (holds.isTrue()) {
                mechanisms.add(rule.mechanism());
                draft.because(rule.rule(), ClinicalBasis.TRIAGE, rule.sentence(facts));
            }
        }
        if (mechanisms.size() > 1) {
            draft.because(Rule.R16, "The pain has more than one mechanism.");
        }
        return mechanisms;
    }

    private static boolean myelopathy(Facts facts, Explanation.Draft draft) {
        Condition suspected = NeurologicalDeficit.myelopathySuspected(facts);
        draft.ask(suspected);
        if (suspected.isTrue()) {
            draft.because(
                    Rule.R15,
                    "Myelopathy is suspected: " + Wording.whatIsTrue(facts, NeurologicalDeficit.MYELOPATHY_SIGNS)
                            + ".");
        }
        return suspected.isTrue();
    }

    private static boolean suspected(Facts facts, Explanation.Draft draft) {
        Condition suspicion = Condition.anyOf(Arrays.stream(SuspicionRule.values())
                .map(rule -> rule.holds(facts))
                .toList());
        Arrays.stream(SuspicionRule.values())
                .filter(rule -> rule.holds(facts).isTrue())
                .forEach(rule -> draft.because(rule.rule(), ClinicalBasis.TRIAGE, rule.sentence(facts)));
        if (suspicion.isUnknown()) {
            draft.ask(suspicion);
            draft.because(
                    Rule.INCOMPLETE_ASSESSMENT,
                    "A metastasis is not excluded; not known: " + Wording.labels(suspicion.unknownFacts()) + ".");
        }
        if (suspicion.isFalse()) {
            draft.because(
                    Rule.R43,
                    ClinicalBasis.TRIAGE,
                    "No deficit, no swallowing or airway symptoms, no lesion seen and no pain that points to a metastasis"
                            + " (" + Wording.of(facts, PresentationFacts.CANCER_HISTORY) + ").");
        }
        return !suspicion.isFalse();
    }

    private static Urgency urgency(Facts facts, Explanation.Draft draft) {
        List<UrgencyRule> emergencies = firing(Urgency.EMERGENCY, facts);
        if (!emergencies.isEmpty()) {
            emergencies.forEach(rule -> draft.because(rule.rule(), ClinicalBasis.TRIAGE, rule.sentence(facts)));
            draft.ask(doubts(emergencies, facts));
            return Urgency.EMERGENCY;
        }
        Condition emergency = anyOf(Urgency.EMERGENCY, facts);
        draft.ask(emergency);
        List<UrgencyRule> urgent = firing(Urgency.URGENT, facts);
        if (!urgent.isEmpty()) {
            urgent.forEach(rule -> draft.because(rule.rule(), ClinicalBasis.TRIAGE, rule.sentence(facts)));
            return Urgency.URGENT;
        }
        Condition raised = emergency.or(anyOf(Urgency.URGENT, facts));
        if (raised.isUnknown()) {
            draft.ask(raised);
            draft.because(
                    Rule.INCOMPLETE_ASSESSMENT,
                    "It counts as urgent until these are known: " + Wording.labels(raised.unknownFacts()) + ".");
            return Urgency.URGENT;
        }
        draft.because(
                Rule.NICE_NG234, ClinicalBasis.TRIAGE, "Every reason to see the patient sooner is known to be absent.");
        return Urgency.ROUTINE;
    }

    private static List<ImmediateAction> immediateActions(Facts facts, Explanation.Draft draft) {
        draft.ask(ImmediateActionRule.steroidDoubts(facts));
        draft.ask(ImmediateActionRule.ASSESS_AIRWAY.holds(facts));
        List<ImmediateActionRule> advised = Arrays.stream(ImmediateActionRule.values())
                .filter(rule -> rule.holds(facts).isTrue())
                .toList();
        advised.forEach(rule -> draft.because(
                rule.rule(), ClinicalBasis.TRIAGE, rule.action(facts).text()));
        boolean deficit = NeurologicalDeficit.present(facts).isTrue();
        if (deficit && advised.contains(ImmediateActionRule.ANTI_INFLAMMATORY)) {
            draft.warn(
                    "ULCER_RISK",
                    "An anti-inflammatory drug together with a steroid for the deficit may cause an ulcer (X6).");
        }
        return advised.stream().map(rule -> rule.action(facts)).toList();
    }

    private static List<UrgencyRule> firing(Urgency tier, Facts facts) {
        return UrgencyRule.of(tier).stream()
                .filter(rule -> rule.holds(facts).isTrue())
                .toList();
    }

    private static Condition anyOf(Urgency tier, Facts facts) {
        return Condition.anyOf(
                UrgencyRule.of(tier).stream().map(rule -> rule.holds(facts)).toList());
    }

    /** Unknown facts take the tier away only when every rule that gives it is in doubt. */
    private static Set<Fact<?>> doubts(List<UrgencyRule> firing, Facts facts) {
        Set<Fact<?>> doubts = new HashSet<>();
        for (UrgencyRule rule : firing) {
            Set<Fact<?>> open = rule.doubts(facts);
            if (open.isEmpty()) {
                return Set.of();
            }
            doubts.addAll(open);
        }
        return doubts;
    }
}
