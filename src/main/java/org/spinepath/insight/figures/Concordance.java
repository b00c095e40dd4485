package org.spinepath.insight.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.spinepath.insight.SmallNumbers;
import org.spinepath.pathway.mdt.DecisionLog.Choice;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;

/**
 * How often the MDT chose what was recommended; nothing when it decided fewer than five times.
 *
 * @param chosen      treatments chosen in the period
 * @param recommended of these, those for which there was a settled recommendation
 * @param followed    of these, those that were what was recommended
 * @param overrides   why it was something else, by code
 */
record Concordance(int chosen, int recommended, int followed, List<Override> overrides) {

    record Override(OverrideReasonCode reason, int count) {}

    private static final Concordance TOO_FEW = new Concordance(0, 0, 0, List.of());

    /** Empty when there were too few decisions. */
    static Concordance of(List<Choice> choices) {
        if (choices.size() < SmallNumbers.FEWEST_CASES) {
            return TOO_FEW;
        }
        List<Choice> advised =
                choices.stream().filter(choice -> choice.recommended() != null).toList();
        Map<OverrideReasonCode, Long> reasons = choices.stream()
                .map(Choice::overrideReasonCode)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return new Concordance(
                choices.size(),
                advised.size(),
                (int) advised.stream()
                        .filter(choice -> choice.against().follows())
                        .count(),
                reasons.entrySet().stream()
                        .map(reason ->
                                new Override(reason.getKey(), reason.getValue().intValue()))
                        .sorted(Comparator.comparingInt(Override::count)
                                .reversed()
                                .thenComparing(Override::reason))
                        .toList());
    }
}
