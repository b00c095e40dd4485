package org.spinepath.clinical.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a decision explains itself.
 *
 * @param reasons  what led to it, in the order in which the rules were applied
 * @param warnings what the reader must look at
 * @param missing  names of the unknown facts that could have changed it, in alphabetical order
 */
public record Explanation(List<Reason> reasons, List<Warning> warnings, SortedSet<String> missing) {

    public Explanation {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    public static Draft draft() {
        return new Draft();
    }

    /** Collects an explanation while a decision is being made; drops repetitions. */
    public static final class Draft {

        private final Set<Reason> reasons = new LinkedHashSet<>();
        private final Set<Warning> warnings = new LinkedHashSet<>();
        private final SortedSet<String> missing = new TreeSet<>(Comparator.naturalOrder());

        private Draft() {}

        public Draft because(Rule rule, String text) {
            reasons.add(Reason.of(rule, text));
            return this;
        }

        public Draft because(Rule rule, ClinicalBasis ours, String text) {
            reasons.add(Reason.of(rule, ours, text));
            return this;
        }

        public Draft warn(Warning warning) {
            warnings.add(warning);
            return this;
        }

        public Draft warn(String code, String text) {
            warnings.add(new Warning(code, text));
            return this;
        }

        /** Names the facts that would settle the condition, if it is unknown. */
        public Draft ask(Condition condition) {
            return ask(condition.unknownFacts());
        }

        public Draft ask(Collection<? extends Fact<?>> facts) {
            facts.forEach(fact -> missing.add(fact.name()));
            return this;
        }

        public Draft ask(Fact<?> fact) {
            missing.add(fact.name());
            return this;
        }

        /** Adds all that another explanation holds. */
        public Draft add(Explanation other) {
            reasons.addAll(other.reasons());
            warnings.addAll(other.warnings());
            missing.addAll(other.missing());
            return this;
        }

        public Explanation done() {
            return new Explanation(new ArrayList<>(reasons), new ArrayList<>(warnings), missing);
        }
    }
}
