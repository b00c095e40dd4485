package org.spinepath.clinical.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** One line of a decision, which says what it looks at: what it does not declare cannot change it. */
public interface DecisionRule {

    /** Its name within the decision, for example {@code RADICULAR_PAIN}. */
    String id();

    /** Every fact it may look at. */
    Set<Fact<?>> reads();

    /** Every fact that at least one of these rules may look at. */
    static Set<Fact<?>> readsOf(Iterable<? extends DecisionRule> rules) {
        Set<Fact<?>> reads = new HashSet<>();
        rules.forEach(rule -> reads.addAll(rule.reads()));
        return Set.copyOf(reads);
    }

    /** All facts of these parts together. */
    @SafeVarargs
    static Set<Fact<?>> union(Collection<? extends Fact<?>>... parts) {
        Set<Fact<?>> all = new HashSet<>();
        for (Collection<? extends Fact<?>> part : parts) {
            all.addAll(part);
        }
        return Set.copyOf(all);
    }
}
