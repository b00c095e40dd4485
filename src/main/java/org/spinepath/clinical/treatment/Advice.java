package org.spinepath.clinical.treatment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.evidence.Fact;

/**
 * What a row recommends for one patient.
 *
 * @param treatment    the recommended one; empty when the row recommends none
 * @param alternatives the row's own, in order
 * @param provisional  whether the row itself calls its recommendation provisional
 * @param open         unknown facts on which the choice between the row's treatments depends
 */
record Advice(Optional<Treatment> treatment, List<Treatment> alternatives, boolean provisional, Set<Fact<?>> open) {

    static Advice none() {
        return new Advice(Optional.empty(), List.of(), false, Set.of());
    }

    static Advice of(Treatment treatment, Treatment... alternatives) {
        return new Advice(Optional.of(treatment), List.of(alternatives), false, Set.of());
    }

    Advice provisionalWhen(boolean so) {
        return new Advice(treatment, alternatives, provisional || so, open);
    }

    Advice or(Treatment alternative) {
        List<Treatment> more = new ArrayList<>(alternatives);
        more.add(alternative);
        return new Advice(treatment, List.copyOf(more), provisional, open);
    }

    Advice orWhen(Match match, Treatment alternative) {
        return match.isTrue() ? or(alternative) : this;
    }

    Advice dependingOn(Match... matches) {
        Set<Fact<?>> more = new LinkedHashSet<>(open);
        for (Match match : matches) {
            more.addAll(match.open());
        }
        return new Advice(treatment, alternatives, provisional, Set.copyOf(more));
    }
}
