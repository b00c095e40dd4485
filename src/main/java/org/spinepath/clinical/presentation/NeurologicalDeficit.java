package org.spinepath.clinical.presentation;

import static org.spinepath.clinical.presentation.PresentationFacts.ASIA_GRADE;
import static org.spinepath.clinical.presentation.PresentationFacts.ATAXIA;
import static org.spinepath.clinical.presentation.PresentationFacts.BABINSKI_SIGN;
import static org.spinepath.clinical.presentation.PresentationFacts.BLADDER_OR_BOWEL_DYSFUNCTION;
import static org.spinepath.clinical.presentation.PresentationFacts.CLONUS;
import static org.spinepath.clinical.presentation.PresentationFacts.DEFICIT_PROGRESSION;
import static org.spinepath.clinical.presentation.PresentationFacts.GAIT_INSTABILITY;
import static org.spinepath.clinical.presentation.PresentationFacts.HAND_CLUMSINESS;
import static org.spinepath.clinical.presentation.PresentationFacts.HYPERREFLEXIA;
import static org.spinepath.clinical.presentation.PresentationFacts.LHERMITTE_SIGN;
import static org.spinepath.clinical.presentation.PresentationFacts.LIMB_WEAKNESS;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_IMMOBILISING;
import static org.spinepath.clinical.presentation.PresentationFacts.SENSORY_LOSS;
import static org.spinepath.clinical.presentation.PresentationFacts.WALKING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Wording;

/**
 * Whether the patient has a neurological deficit (R15, R22). It is present on any sign of it; it is known absent when an ASIA grade E
 * stands beside no sign, or when every sign was looked for and none found; otherwise it is unknown.
 */
public final class NeurologicalDeficit {

    /** The five signs of R15. */
    static final List<Fact<Boolean>> MYELOPATHY_SIGNS =
            List.of(ATAXIA, HYPERREFLEXIA, CLONUS, BABINSKI_SIGN, GAIT_INSTABILITY);

    /** All signs that an examination answers with yes or no. */
    public static final List<Fact<Boolean>> SIGNS = Stream.concat(
                    MYELOPATHY_SIGNS.stream(),
                    Stream.of(
                            LIMB_WEAKNESS, SENSORY_LOSS, BLADDER_OR_BOWEL_DYSFUNCTION, HAND_CLUMSINESS, LHERMITTE_SIGN))
            .toList();

    /** What {@link #present} may look at. */
    public static final Set<Fact<?>> READS =
            DecisionRule.union(SIGNS, Set.of(ASIA_GRADE, DEFICIT_PROGRESSION, WALKING), Pain.READS);

    private static final Predicate<AsiaGrade> IMPAIRED = grade -> grade != AsiaGrade.E;
    private static final Predicate<DeficitProgression> PROGRESSING =
            progression -> progression != DeficitProgression.NONE;

    private NeurologicalDeficit() {}

    /** Whether there is a deficit; unknown when it is neither seen nor known absent. */
    public static Condition present(Facts facts) {
        if (seen(facts)) {
            return Condition.of(true);
        }
        return excluded(facts) ? Condition.of(false) : Condition.unknown(unexamined(facts));
    }

    /** Whether the absence of a deficit is established; a deficit nobody looked for is not absent. */
    public static Condition knownAbsent(Facts facts) {
        return present(facts).not();
    }

    /** Any of the five signs of R15. */
    public static Condition myelopathySuspected(Facts facts) {
        return Condition.anyOf(MYELOPATHY_SIGNS.stream().map(facts::is).toList());
    }

    /** The findings behind a deficit, as a list: "limb weakness, ASIA grade C"; empty when there are none. */
    public static String describe(Facts facts) {
        List<String> findings = new ArrayList<>();
        SIGNS.stream().filter(sign -> facts.is(sign).isTrue()).map(Fact::label).forEach(findings::add);
        if (facts.when(ASIA_GRADE, IMPAIRED).isTrue()) {
            findings.add(Wording.of(facts, ASIA_GRADE));
        }
        if (facts.when(DEFICIT_PROGRESSION, PROGRESSING).isTrue()) {
            findings.add(Wording.of(facts, DEFICIT_PROGRESSION));
        }
        if (cannotWalk(facts) && !painKeepsThePatientDown(facts).isTrue()) {
            findings.add("unable to walk");
        }
        return String.join(", ", findings);
    }

    /**
     * The unknown facts that could show a deficit to be none after all: who cannot walk and has no other finding may be kept down by
     * pain. Empty when there is no such doubt.
     */
    static Set<Fact<?>> doubts(Facts facts) {
        boolean onlyUnableToWalk = cannotWalk(facts) && !seenOtherwise(facts);
        return onlyUnableToWalk ? painKeepsThePatientDown(facts).unknownFacts() : Set.of();
    }

    private static boolean seen(Facts facts) {
        return seenOtherwise(facts)
                || cannotWalk(facts) && !painKeepsThePatientDown(facts).isTrue();
    }

    private static boolean seenOtherwise(Facts facts) {
        return anySign(facts)
                || facts.when(ASIA_GRADE, IMPAIRED).isTrue()
                || facts.when(DEFICIT_PROGRESSION, PROGRESSING).isTrue();
    }

    private static boolean excluded(Facts facts) {
        return facts.isOneOf(ASIA_GRADE, AsiaGrade.E).isTrue()
                || SIGNS.stream().allMatch(sign -> facts.is(sign).isFalse());
    }

    private static boolean anySign(Facts facts) {
        return SIGNS.stream().anyMatch(sign -> facts.is(sign).isTrue());
    }

    private static boolean cannotWalk(Facts facts) {
        return facts.isOneOf(WALKING, Walking.UNABLE).isTrue();
    }

    private static Condition painKeepsThePatientDown(Facts facts) {
        return Pain.feature(facts, PAIN_IMMOBILISING).and(facts.isOneOf(ASIA_GRADE, AsiaGrade.E));
    }

    private static Set<Fact<?>> unexamined(Facts facts) {
        Set<Fact<?>> unexamined = new HashSet<>(SIGNS);
        unexamined.addAll(Set.of(ASIA_GRADE, DEFICIT_PROGRESSION, WALKING));
        unexamined.removeIf(facts::knows);
        return unexamined;
    }
}
