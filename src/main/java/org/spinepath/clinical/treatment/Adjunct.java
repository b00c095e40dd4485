package org.spinepath.clinical.treatment;

import static org.spinepath.clinical.treatment.Treatment.BEST_SUPPORTIVE_CARE;
import static org.spinepath.clinical.treatment.Treatment.CEMENT_AUGMENTED_FIXATION;
import static org.spinepath.clinical.treatment.Treatment.DECOMPRESSION_AND_STABILISATION;
import static org.spinepath.clinical.treatment.Treatment.RADICAL_RESECTION;
import static org.spinepath.clinical.treatment.Treatment.RADIOTHERAPY;
import static org.spinepath.clinical.treatment.Treatment.VERTEBRAL_AUGMENTATION;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.imaging.EpiduralCompression;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.prognosis.Radiosensitivity;
import org.spinepath.clinical.prognosis.TumourBiology;

/** What goes with a treatment, in the order of the contract. */
public enum Adjunct implements DecisionRule {

    /** With the radiotherapy of a highly sensitive tumour (T2). */
    CONCURRENT_SYSTEMIC_THERAPY(Rule.NOMS, RecommendationRow.T2.reads()) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return given(treatment, RADIOTHERAPY, () -> RecommendationRow.T2.when(facts));
        }

        @Override
        String sentence(Facts facts) {
            return "Systemic therapy goes with the radiotherapy: " + primary(facts) + ".";
        }
    },

    /** After an open operation on a radiosensitive tumour. */
    POSTOPERATIVE_RADIOTHERAPY(Rule.R38, Reads.PRIMARY) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return operated(treatment, () -> Match.of(TumourBiology.radiosensitive(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "The tumour is radiosensitive (" + primary(facts)
                    + "): radiotherapy after surgery, not before 21 days and only with a healed wound.";
        }
    },

    /** For a resistant tumour that was operated on, or that stays clear of the cord in a spine not known to be unstable. */
    STEREOTACTIC_RADIOTHERAPY(Rule.NOMS, Reads.union(Reads.PRIMARY, Reads.ESCC, Reads.STABILITY)) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            if (treatment.isEmpty() || treatment.get() == BEST_SUPPORTIVE_CARE) {
                return never();
            }
            Match clearOfTheCord = Match.allOf(
                    Match.of(EpiduralCompression.atLeast(facts, EpiduralCompressionGrade.GRADE_1C)
                            .not()),
                    Match.unless(SpinalStability.unstable(facts)));
            Match reachable = isOpenOperation(treatment) ? Match.of(Condition.of(true)) : clearOfTheCord;
            return Match.allOf(Match.of(resistant(facts)), reachable);
        }

        @Override
        String sentence(Facts facts) {
            return "The tumour resists conventional radiotherapy (" + primary(facts)
                    + "): stereotactic radiotherapy where radiation is given.";
        }
    },

    /** With any augmentation. */
    RADIOFREQUENCY_ABLATION(Rule.R33, Set.of()) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.of(Condition.of(isOneOf(treatment, VERTEBRAL_AUGMENTATION, CEMENT_AUGMENTED_FIXATION)));
        }

        @Override
        String sentence(Facts facts) {
            return "Cement is to be placed; radiofrequency ablation with it improves local control.";
        }
    },

    /** Before the open resection of a tumour that bleeds, unless the deficit cannot wait. */
    PREOPERATIVE_EMBOLISATION(
            Rule.GOOD_PRACTICE,
            Reads.union(Reads.PRIMARY, Reads.NEUROLOGICAL_DEFICIT, Set.of(PresentationFacts.DEFICIT_PROGRESSION))) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            if (!isOneOf(treatment, RADICAL_RESECTION, DECOMPRESSION_AND_STABILISATION)) {
                return never();
            }
            return Match.allOf(
                    Match.of(facts.isOneOf(
                            PresentationFacts.PRIMARY_TUMOUR,
                            PrimaryTumour.RENAL_CELL,
                            PrimaryTumour.THYROID,
                            PrimaryTumour.LIVER)),
                    Match.unless(Findings.deficitThatCannotWait(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "The tumour bleeds when it is removed (" + primary(facts) + "): embolisation before the operation.";
        }
    },

    /** After minimally invasive treatment. */
    EARLY_CHEMOTHERAPY(Rule.R34, Set.of()) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.of(Condition.of(isOneOf(treatment, VERTEBRAL_AUGMENTATION)));
        }

        @Override
        String sentence(Facts facts) {
            return "After minimally invasive treatment chemotherapy can start early.";
        }
    },

    /** For cancer-induced pain. */
    ANTI_INFLAMMATORY(Rule.R8, Pain.READS) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.of(Pain.cancerInduced(facts));
        }

        @Override
        String sentence(Facts facts) {
            return "The pain is cancer-induced: an anti-inflammatory drug, with an eye on kidneys, bleeding and, with a"
                    + " steroid, ulcer.";
        }
    },

    /** For a pain score of 7 or more. */
    OPIOIDS(Rule.R10, Set.of(PresentationFacts.PAIN_SCORE)) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.of(facts.when(PresentationFacts.PAIN_SCORE, score -> score >= SEVERE_PAIN));
        }

        @Override
        String sentence(Facts facts) {
            return "Strong opioids belong to the treatment: " + Wording.of(facts, PresentationFacts.PAIN_SCORE) + ".";
        }
    },

    /** When a risk factor of R41 is known and the treatment is an operation. */
    WOUND_RISK_PLAN(Rule.R41, Set.copyOf(WoundInfectionRisk.FACTORS)) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return operated(treatment, () -> Match.of(WoundInfectionRisk.anyFactor(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "The wound is at risk: " + Wording.whatIsTrue(facts, WoundInfectionRisk.FACTORS) + ".";
        }
    },

    /** In the neck, for a SINS of 7 or more or an instability that the treatment does not fix. */
    RIGID_COLLAR(Rule.GOOD_PRACTICE, bracingReads()) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.allOf(needsBracing(facts, treatment), Match.unless(belowTheNeck(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Until the spine is fixed a rigid collar protects it: " + bracing(facts) + ".";
        }
    },

    /** The same below the neck. */
    ORTHOSIS(Rule.GOOD_PRACTICE, bracingReads()) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.allOf(needsBracing(facts, treatment), Match.of(belowTheNeck(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Until the spine is fixed an orthosis protects it: " + bracing(facts) + ".";
        }
    },

    /** For an unsettled primary, and before any radical resection, unless the deficit is rapid. */
    STAGING_AND_BIOPSY(
            Rule.GOOD_PRACTICE,
            Set.of(
                    PresentationFacts.PRIMARY_TUMOUR,
                    PresentationFacts.CANCER_HISTORY,
                    PresentationFacts.DEFICIT_PROGRESSION)) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            boolean radical = isOneOf(treatment, RADICAL_RESECTION);
            return Match.allOf(
                    Match.of(radical ? Condition.of(true) : primaryUnsettled(facts)),
                    Match.unless(Findings.rapidProgression(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Staging and a biopsy come first: "
                    + (primaryUnsettled(facts).isTrue()
                            ? "the primary is not settled (" + primary(facts) + ", "
                                    + Wording.of(facts, PresentationFacts.CANCER_HISTORY) + ")."
                            : "a radical resection is meant to cure (" + primary(facts) + ").");
        }
    },

    /** With a deficit or a touched cord. */
    STEROID_REVIEW(Rule.NICE_NG234, Reads.union(Reads.DEFICIT, Reads.ESCC)) {
        @Override
        Match when(Facts facts, Optional<Treatment> treatment) {
            return Match.anyOf(Findings.deficit(facts), Match.of(Findings.cordTouched(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Whether a steroid is given, tapered or stopped is to be reviewed: "
                    + (Findings.deficit(facts).isTrue()
                            ? "there is a deficit"
                            : Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION))
                    + ".";
        }
    };

    private static final int SEVERE_PAIN = 7;

    private final Rule rule;
    private final Set<Fact<?>> reads;

    Adjunct(Rule rule, Set<Fact<?>> reads) {
        this.rule = rule;
        this.reads = reads;
    }

    /** Whether it goes with this treatment of this patient; no treatment is an answer too. */
    abstract Match when(Facts facts, Optional<Treatment> treatment);

    abstract String sentence(Facts facts);

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<Fact<?>> reads() {
        return reads;
    }

    Rule rule() {
        return rule;
    }

    static boolean isOpenOperation(Optional<Treatment> treatment) {
        return treatment.filter(Treatment::isOpenOperation).isPresent();
    }

    private static boolean isOneOf(Optional<Treatment> treatment, Treatment... these) {
        return treatment.filter(Set.of(these)::contains).isPresent();
    }

    private static Match operated(Optional<Treatment> treatment, Supplier<Match> match) {
        return isOpenOperation(treatment) ? match.get() : never();
    }

    private static Match given(Optional<Treatment> treatment, Treatment expected, Supplier<Match> match) {
        return isOneOf(treatment, expected) ? match.get() : never();
    }

    private static Match never() {
        return Match.of(Condition.of(false));
    }

    private static Condition resistant(Facts facts) {
        return TumourBiology.radiosensitivity(facts)
                .map(known -> Condition.of(known == Radiosensitivity.RESISTANT))
                .orElseGet(() -> Condition.unknown(Set.of(PresentationFacts.PRIMARY_TUMOUR)));
    }

    private static Condition primaryUnsettled(Facts facts) {
        return facts.isOneOf(PresentationFacts.PRIMARY_TUMOUR, PrimaryTumour.UNKNOWN, PrimaryTumour.OTHER)
                .or(facts.isOneOf(PresentationFacts.CANCER_HISTORY, CancerHistory.PAST));
    }

    private static Match needsBracing(Facts facts, Optional<Treatment> treatment) {
        Match sins = Match.of(SpinalStability.sinsAtLeastSeven(facts));
        if (isOpenOperation(treatment)) {
            return sins;
        }
        Match unfixed = Match.of(SpinalStability.unstable(facts));
        Match augmentedInsteadOfOperated =
                given(treatment, VERTEBRAL_AUGMENTATION, () -> RecommendationRow.T3.when(facts));
        return Match.anyOf(sins, unfixed, augmentedInsteadOfOperated);
    }

    private static Condition belowTheNeck(Facts facts) {
        return facts.when(ImagingFacts.INDEX_LEVEL, level -> level.compareTo(VertebralLevel.C7) > 0);
    }

    private static Set<Fact<?>> bracingReads() {
        return Reads.union(Reads.STABILITY, RecommendationRow.T3.reads(), Set.of(ImagingFacts.INDEX_LEVEL));
    }

    private static String bracing(Facts facts) {
        if (SpinalStability.unstable(facts).isTrue()) {
            return "it is unstable";
        }
        return SpinalStability.sinsAtLeastSeven(facts).isTrue()
                ? "SINS is 7 or more"
                : "cement stands in for an operation";
    }

    private static String primary(Facts facts) {
        return Wording.of(facts, PresentationFacts.PRIMARY_TUMOUR);
    }
}
