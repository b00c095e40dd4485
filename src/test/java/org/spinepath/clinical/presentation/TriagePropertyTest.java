package org.spinepath.clinical.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.properties.Property;

class TriagePropertyTest {

    @Test
    void everyRuleReadsOnlyWhatItDeclares() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            for (DecisionRule rule : Triage.rules()) {
                Set<Fact<?>> read = new HashSet<>();
                evaluate(rule, facts.observedBy(read::add));
                assertThat(rule.reads()).as(rule.id()).containsAll(read);
            }
        });
    }

    @Test
    void whatNoRuleReadsChangesNothing() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Facts others = AnyFacts.of(chance);
            Set<Fact<?>> reads = DecisionRule.readsOf(Triage.rules());
            Facts changed = AnyFacts.replaced(facts, others, fact -> !reads.contains(fact));

            assertThat(Triage.of(changed)).isEqualTo(Triage.of(facts));
        });
    }

    @Test
    void whatIsNotNamedMissingCannotChangeTheDecision() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Facts answers = AnyFacts.of(chance);
            Triage triage = Triage.of(facts);
            Facts answered =
                    AnyFacts.answeredExcept(facts, answers, triage.explanation().missing());

            assertThat(decided(Triage.of(answered))).isEqualTo(decided(triage));
        });
    }

    @Test
    void anUnknownFactNeverGivesLowerUrgencyThanTheLowestOfItsValues() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Fact<?> fact = chance.oneOf(PresentationFacts.ALL);
            Facts unknown = facts.without(fact);
            Urgency lowest = AnyFacts.valuesOf(fact).stream()
                    .map(value -> Triage.of(AnyFacts.with(unknown, fact, value)).urgency())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();

            assertThat(Triage.of(unknown).urgency()).isGreaterThanOrEqualTo(lowest);
        });
    }

    @Test
    void everyTriageExplainsItself() {
        Property.holds(chance -> {
            Facts facts = AnyFacts.of(chance);
            Triage triage = Triage.of(facts);

            assertThat(triage.explanation().reasons()).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.text()).endsWith(".");
                assertThat(reason.source()).isNotBlank();
            });
            assertThat(triage.explanation().missing())
                    .allSatisfy(name ->
                            assertThat(facts.known()).extracting(Fact::name).doesNotContain(name));
        });
    }

    private static List<Object> decided(Triage triage) {
        return List.of(
                triage.metastasisSuspected(),
                triage.urgency(),
                triage.painMechanisms(),
                triage.myelopathySuspected(),
                codes(triage.immediateActions()));
    }

    private static List<String> codes(Collection<ImmediateAction> actions) {
        return actions.stream().map(ImmediateAction::code).toList();
    }

    private static Condition evaluate(DecisionRule rule, Facts facts) {
        if (rule instanceof PainRule pain) {
            return pain.holds(facts);
        }
        if (rule instanceof SuspicionRule suspicion) {
            return suspicion.holds(facts);
        }
        if (rule instanceof UrgencyRule urgency) {
            return urgency.holds(facts);
        }
        return ((ImmediateActionRule) rule).holds(facts);
    }
}
