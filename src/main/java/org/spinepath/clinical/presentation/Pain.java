package org.spinepath.clinical.presentation;

import static org.spinepath.clinical.presentation.PresentationFacts.LOCAL_TENDERNESS;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_AT_NIGHT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_BURNING_OR_SHOOTING;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_DERMATOMAL;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_DESPITE_RADIOTHERAPY;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_IMMOBILISING;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_ON_STRAINING;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PROGRESSIVE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PROVOKED_BY_MOVEMENT;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_RELIEVED_BY_REST;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_SCORE;
import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_UNREMITTING;

import java.util.List;
import java.util.Set;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;

/**
 * The patient's pain and its mechanisms (R7, R11, R13). Where pain is known absent, a pain feature nobody asked for is known absent
 * too; tenderness is not, because it is found by examination.
 */
public final class Pain {

    /** The features of pain that are answered yes or no; each of them, when true, means that there is pain. */
    static final List<Fact<Boolean>> FEATURES = List.of(
            PAIN_AT_NIGHT,
            PAIN_PROVOKED_BY_MOVEMENT,
            PAIN_RELIEVED_BY_REST,
            PAIN_BURNING_OR_SHOOTING,
            PAIN_DERMATOMAL,
            PAIN_ON_STRAINING,
            PAIN_PROGRESSIVE,
            PAIN_UNREMITTING,
            PAIN_IMMOBILISING,
            PAIN_DESPITE_RADIOTHERAPY);

    /** What any of these statements may look at. */
    public static final Set<Fact<?>> READS = DecisionRule.union(FEATURES, Set.of(PAIN_PRESENT, PAIN_SCORE));

    private static final int SEVERE = 7;

    private Pain() {}

    /** Any pain: said to be present, or scored, or described by a feature. */
    public static Condition present(Facts facts) {
        boolean described =
                FEATURES.stream().anyMatch(feature -> facts.is(feature).isTrue());
        boolean scored = facts.when(PAIN_SCORE, score -> score > 0).isTrue();
        return described || scored ? Condition.of(true) : facts.is(PAIN_PRESENT);
    }

    /** Provoked by movement or relieved by rest (R13; SINS defines it so). */
    public static Condition mechanical(Facts facts) {
        return feature(facts, PAIN_PROVOKED_BY_MOVEMENT).or(feature(facts, PAIN_RELIEVED_BY_REST));
    }

    /** Burning, shooting or in a dermatome (R11). */
    public static Condition radicular(Facts facts) {
        return feature(facts, PAIN_BURNING_OR_SHOOTING).or(feature(facts, PAIN_DERMATOMAL));
    }

    /** At night and not provoked by movement, or at night and unremitting (R7). */
    public static Condition cancerInduced(Facts facts) {
        Condition atRest = feature(facts, PAIN_PROVOKED_BY_MOVEMENT).not();
        return feature(facts, PAIN_AT_NIGHT).and(atRest.or(feature(facts, PAIN_UNREMITTING)));
    }

    /** Keeps the patient from walking or sitting. */
    public static Condition immobilising(Facts facts) {
        return feature(facts, PAIN_IMMOBILISING);
    }

    /** A pain score of 7 or more. */
    static Condition severe(Facts facts) {
        Condition severe = facts.when(PAIN_SCORE, score -> score >= SEVERE);
        return severe.isUnknown() && painIsExcluded(facts) ? Condition.of(false) : severe;
    }

    /** A feature of the pain; known false when there is known to be no pain. */
    static Condition feature(Facts facts, Fact<Boolean> feature) {
        Condition answered = facts.is(feature);
        return answered.isUnknown() && !feature.equals(LOCAL_TENDERNESS) && painIsExcluded(facts)
                ? Condition.of(false)
                : answered;
    }

    private static boolean painIsExcluded(Facts facts) {
        return present(facts).isFalse();
    }
}
