package org.spinepath.clinical.evidence;

import java.util.Set;
import java.util.function.Function;

/** Something that the reader of a decision must look at, when it applies. */
public interface WarningRule extends DecisionRule {

    /**
     * What makes a warning.
     *
     * @param reads every fact that {@code applies} and {@code text} may look at
     * @param text  asked only when the warning applies
     */
    record Caution(Set<Fact<?>> reads, Function<Facts, Condition> applies, Function<Facts, String> text) {}

    Caution caution();

    @Override
    default Set<Fact<?>> reads() {
        return caution().reads();
    }

    /** Whether to warn. */
    default Condition applies(Facts facts) {
        return caution().applies().apply(facts);
    }

    /** The warning in this patient's words. */
    default Warning warning(Facts facts) {
        return new Warning(id(), caution().text().apply(facts));
    }
}
