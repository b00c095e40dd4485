package org.spinepath.clinical.treatment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;

/** The indications for surgery (R22), a to e in the order of the contract; life expectancy is a condition of the rows, not of these. */
public enum Indication implements DecisionRule {

    /** a. A deficit with compression, unless it is a paraplegia of over 48 hours. Oedema explains away no more than ESCC 1c. */
    NEUROLOGICAL_DEFICIT(Reads.NEUROLOGICAL_DEFICIT) {
        @Override
        Match when(Facts facts) {
            Match cord = Match.anyOf(
                    Match.of(Findings.highGrade(facts)),
                    Match.allOf(Match.of(Findings.cordTouched(facts)), Match.unless(Findings.oedema(facts))));
            Match root = Match.of(facts.is(ImagingFacts.NERVE_ROOT_COMPRESSION));
            return Match.allOf(
                    Findings.deficit(facts), Match.anyOf(cord, root), Match.unless(Findings.longParaplegia(facts)));
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R22,
                    ClinicalBasis.RECOMMENDATION,
                    "A neurological deficit (" + NeurologicalDeficit.describe(facts) + ") stands with "
                            + compression(facts) + ": an indication for surgery.");
            draft.because(
                    Rule.R30,
                    "How far this deficit recovers depends on its duration and speed: "
                            + Wording.of(facts, PresentationFacts.DEFICIT_DURATION_HOURS) + ", "
                            + Wording.of(facts, PresentationFacts.DEFICIT_PROGRESSION) + ".");
        }
    },

    /** b. An unstable spine, or a potentially unstable one with mechanical pain. */
    INSTABILITY(Reads.INSTABILITY) {
        @Override
        Match when(Facts facts) {
            return Match.anyOf(Match.of(SpinalStability.unstable(facts)), painfulPotentialInstability(facts));
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            if (SpinalStability.unstable(facts).isTrue()) {
                draft.because(
                        Rule.R22,
                        ClinicalBasis.RECOMMENDATION,
                        "The spine is unstable at " + level(facts) + ": an indication for surgery.");
                return;
            }
            draft.because(
                    Rule.R22,
                    ClinicalBasis.RECOMMENDATION,
                    "The spine is potentially unstable at " + level(facts)
                            + " and the pain is mechanical: an indication for surgery, by the MDT's judgement.");
            draft.because(
                    Rule.R14,
                    ClinicalBasis.RECOMMENDATION,
                    "The pain comes with movement or goes with rest, so stabilisation is what treats it.");
        }
    },

    /** c. Immobilising pain despite radiotherapy. */
    REFRACTORY_PAIN(Reads.REFRACTORY_PAIN) {
        @Override
        Match when(Facts facts) {
            return Match.of(facts.is(PresentationFacts.PAIN_IMMOBILISING).and(Findings.painDespiteRadiotherapy(facts)));
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R22, "The pain immobilises the patient despite radiotherapy: an indication for surgery.");
        }
    },

    /** d. Radicular pain from a compressed root. */
    RADICULAR_PAIN(Reads.RADICULAR_PAIN) {
        @Override
        Match when(Facts facts) {
            return Match.of(Pain.radicular(facts).and(facts.is(ImagingFacts.NERVE_ROOT_COMPRESSION)));
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R12,
                    "The pain is radicular and imaging shows a compressed nerve root: an indication for decompression.");
        }
    },

    /** e. High-grade compression without a deficit: an addition to R22, taken from NOMS. */
    HIGH_GRADE_COMPRESSION(Reads.union(Reads.ESCC, Reads.DEFICIT)) {
        @Override
        Match when(Facts facts) {
            return Match.allOf(Match.of(Findings.highGrade(facts)), Match.unless(Findings.deficit(facts)));
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.NOMS,
                    ClinicalBasis.RECOMMENDATION,
                    "The cord is compressed (" + Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION)
                            + ") without a known deficit: an indication that adds to R22, to act before a deficit occurs.");
        }
    };

    private final Set<Fact<?>> reads;

    Indication(Set<Fact<?>> reads) {
        this.reads = reads;
    }

    abstract Match when(Facts facts);

    abstract void explain(Facts facts, Explanation.Draft draft);

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<Fact<?>> reads() {
        return reads;
    }

    /** Those that are known to stand, in the order of the contract. */
    static List<Indication> standing(Facts facts) {
        return Arrays.stream(values())
                .filter(indication -> indication.when(facts).isTrue())
                .toList();
    }

    static Match any(Facts facts) {
        return Match.anyOf(Arrays.stream(values())
                .map(indication -> indication.when(facts))
                .toList());
    }

    /** SINS of 7 or more with mechanical pain. */
    static Match painfulPotentialInstability(Facts facts) {
        return Match.of(SpinalStability.sinsAtLeastSeven(facts).and(Pain.mechanical(facts)));
    }

    private static String compression(Facts facts) {
        boolean root = facts.is(ImagingFacts.NERVE_ROOT_COMPRESSION).isTrue();
        boolean cord = Findings.cordTouched(facts).isTrue();
        String grade = Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION);
        if (cord && root) {
            return grade + " and nerve root compression";
        }
        return cord ? grade : "nerve root compression";
    }

    private static String level(Facts facts) {
        return facts.valueOf(ImagingFacts.INDEX_LEVEL).map(Enum::name).orElse("the index level");
    }
}
