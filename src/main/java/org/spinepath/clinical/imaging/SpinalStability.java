package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.ALIGNMENT;
import static org.spinepath.clinical.imaging.ImagingFacts.ATLANTOAXIAL_INSTABILITY;
import static org.spinepath.clinical.imaging.ImagingFacts.ODONTOID_FRACTURE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;

/**
 * Stability of the spine: outright findings first, then SINS (0..6 stable, 7..12 potentially unstable, 13..18 unstable).
 *
 * @param stability   empty when the unknown facts leave more than one answer open
 * @param isOutright  whether a finding settles it whatever the score
 * @param explanation why, and which facts are missing
 */
public record SpinalStability(Optional<Stability> stability, boolean isOutright, Explanation explanation) {

    public static SpinalStability of(Facts facts) {
        Explanation.Draft draft = Explanation.draft();
        List<Outright> outright = Arrays.stream(Outright.values())
                .filter(finding -> finding.holds(facts).isTrue())
                .toList();
        if (!outright.isEmpty()) {
            outright.forEach(finding -> draft.because(finding.rule, ClinicalBasis.STABILITY, finding.sentence(facts)));
            return new SpinalStability(Optional.of(Stability.UNSTABLE), true, draft.done());
        }
        Points sins = SpinalInstabilityNeoplasticScore.of(facts).points();
        Optional<Stability> band = Arrays.stream(Stability.values())
                .filter(candidate -> sins.within(points -> bandOf(points) == candidate))
                .findFirst();
        band.ifPresent(stability -> draft.because(Rule.SINS, sentence(sins, stability)));
        if (band.isEmpty()) {
            draft.ask(sins.missing());
        }
        if (!band.equals(Optional.of(Stability.UNSTABLE))) {
            draft.ask(unstable(facts));
        }
        return new SpinalStability(band, false, draft.done());
    }

    /** Whether the spine is unstable; unknown as long as an unknown fact could still show it. */
    public static Condition unstable(Facts facts) {
        return outright(facts).or(SpinalInstabilityNeoplasticScore.of(facts).unstable());
    }

    /** SINS of 7 or more. */
    public static Condition sinsAtLeastSeven(Facts facts) {
        return SpinalInstabilityNeoplasticScore.of(facts).atLeastSeven();
    }

    /** What stability may look at. */
    public static Set<Fact<?>> reads() {
        return DecisionRule.union(
                DecisionRule.readsOf(List.of(Outright.values())), SpinalInstabilityNeoplasticScore.reads());
    }

    private static Condition outright(Facts facts) {
        return Condition.anyOf(Arrays.stream(Outright.values())
                .map(finding -> finding.holds(facts))
                .toList());
    }

    private static Stability bandOf(int points) {
        if (points >= 13) {
            return Stability.UNSTABLE;
        }
        return points >= 7 ? Stability.POTENTIALLY_UNSTABLE : Stability.STABLE;
    }

    private static String sentence(Points sins, Stability stability) {
        String score = sins.total().isPresent()
                ? "SINS is " + sins.min()
                : "SINS is between " + sins.min() + " and " + sins.max() + " whatever is still unknown";
        return score + ": the spine is " + Wording.words(stability) + ".";
    }

    /** The findings that make a spine unstable whatever its score, in the order of the contract. */
    public enum Outright implements DecisionRule {
        ODONTOID_FRACTURE_AT_C0_TO_C2(
                Rule.R35,
                Set.of(ODONTOID_FRACTURE, ImagingFacts.AFFECTED_LEVELS, ImagingFacts.INDEX_LEVEL),
                facts -> facts.is(ODONTOID_FRACTURE).and(AffectedLevels.craniocervical(facts))),
        ATLANTOAXIAL_INSTABILITY_AT_C0_TO_C2(
                Rule.R35,
                Set.of(ATLANTOAXIAL_INSTABILITY, ImagingFacts.AFFECTED_LEVELS, ImagingFacts.INDEX_LEVEL),
                facts -> facts.is(ATLANTOAXIAL_INSTABILITY).and(AffectedLevels.craniocervical(facts))),
        SUBLUXATION(Rule.SINS, Set.of(ALIGNMENT), facts -> facts.isOneOf(ALIGNMENT, Alignment.SUBLUXATION));

        private final Rule rule;
        private final Set<Fact<?>> reads;
        private final Function<Facts, Condition> holds;

        Outright(Rule rule, Set<Fact<?>> reads, Function<Facts, Condition> holds) {
            this.rule = rule;
            this.reads = reads;
            this.holds = holds;
        }

        @Override
        public String id() {
            return name();
        }

        @Override
        public Set<Fact<?>> reads() {
            return reads;
        }

        /** Whether this finding is there. */
        public Condition holds(Facts facts) {
            return holds.apply(facts);
        }

        private String sentence(Facts facts) {
            return switch (this) {
                case ODONTOID_FRACTURE_AT_C0_TO_C2 -> "An odontoid fracture makes the spine unstable outright.";
                case ATLANTOAXIAL_INSTABILITY_AT_C0_TO_C2 ->
                    "Atlantoaxial instability makes the spine unstable outright.";
                case SUBLUXATION -> "A subluxation" + at(facts) + " makes the spine unstable outright.";
            };
        }

        private static String at(Facts facts) {
            return facts.valueOf(ImagingFacts.INDEX_LEVEL)
                    .map(level -> " at " + level)
                    .orElse("");
        }
    }
}
