package org.spinepath.clinical.evidence;

import java.util.Set;
import java.util.function.Function;

/** A line of a decision that holds, does not or is open, and says so in a sentence that names what it rests on. */
public interface StatedRule extends DecisionRule {

    /**
     * What makes a rule.
     *
     * @param rule     what it rests on
     * @param reads    every fact that {@code holds} and {@code sentence} may look at
     * @param sentence asked only when the rule holds
     */
    record Statement(
            Rule rule, Set<Fact<?>> reads, Function<Facts, Condition> holds, Function<Facts, String> sentence) {}

    Statement statement();

    @Override
    default Set<Fact<?>> reads() {
        return statement().reads();
    }

    /** Whether this line of the decision applies. */
    default Condition holds(Facts facts) {
        return statement().holds().apply(facts);
    }

    /** What it rests on. */
    default Rule rule() {
        return statement().rule();
    }

    /** Why it applies, in this patient's words. */
    default String sentence(Facts facts) {
        return statement().sentence().apply(facts);
    }
}
