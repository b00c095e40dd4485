package org.spinepath.clinical.treatment;

import static org.spinepath.clinical.treatment.Treatment.BEST_SUPPORTIVE_CARE;
import static org.spinepath.clinical.treatment.Treatment.CEMENT_AUGMENTED_FIXATION;
import static org.spinepath.clinical.treatment.Treatment.DECOMPRESSION_AND_STABILISATION;
import static org.spinepath.clinical.treatment.Treatment.RADICAL_RESECTION;
import static org.spinepath.clinical.treatment.Treatment.RADIOTHERAPY;
import static org.spinepath.clinical.treatment.Treatment.SYSTEMIC_THERAPY;
import static org.spinepath.clinical.treatment.Treatment.VERTEBRAL_AUGMENTATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.prognosis.Solitary;
import org.spinepath.clinical.prognosis.TumourBiology;

/** The rows of the treatment recommendation, in the order in which they are tried: the first that holds recommends. */
public enum RecommendationRow implements DecisionRule {

    /** Not a confirmed metastasis in reach of this pathway, or perhaps an infection. */
    T0(Reads.union(
            Reads.DEFICIT,
            Reads.STABILITY,
            Set.of(ImagingFacts.METASTASIS, ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY, ImagingFacts.DISC_INVOLVED))) {
        @Override
        Match when(Facts facts) {
            return Match.anyOf(
                    Match.unless(confirmed(facts)),
                    Match.of(facts.is(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY)),
                    Match.of(facts.is(ImagingFacts.DISC_INVOLVED)));
        }

        @Override
        Advice advise(Facts facts) {
            return Advice.none();
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            if (!confirmed(facts).isTrue()) {
                draft.because(
                        Rule.R17,
                        ClinicalBasis.RECOMMENDATION,
                        "Imaging has not confirmed a metastasis (" + Wording.of(facts, ImagingFacts.METASTASIS)
                                + "): further imaging comes before any treatment.");
            }
            if (facts.is(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY).isTrue()) {
                draft.because(
                        Rule.GOOD_PRACTICE,
                        ClinicalBasis.RECOMMENDATION,
                        "Imaging shows an intradural or intramedullary tumour, which is outside this pathway and goes to neurosurgery.");
            }
            if (facts.is(ImagingFacts.DISC_INVOLVED).isTrue()) {
                draft.because(
                        Rule.R4,
                        ClinicalBasis.RECOMMENDATION,
                        "The disc is involved, which points to infection: cultures, CRP and a biopsy come first.");
            }
        }
    },

    /** The patient declines all treatment. */
    T1(Set.of(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT)) {
        @Override
        Match when(Facts facts) {
            return Match.of(Findings.declinesAllTreatment(facts));
        }

        @Override
        Advice advise(Facts facts) {
            return Advice.of(BEST_SUPPORTIVE_CARE);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(Rule.PATIENT_CHOICE, "The patient declines all treatment, so supportive care is offered.");
        }
    },

    /** Highly sensitive tumours are irradiated even with high-grade compression, unless bone compresses or the spine is unstable. */
    T2(Reads.union(
            Reads.PRIMARY,
            Reads.INSTABILITY,
            Reads.COMPRESSION,
            Reads.CEMENT,
            Set.of(ImagingFacts.COMPRESSION_CAUSE))) {
        @Override
        Match when(Facts facts) {
            Condition compressedByBone = facts.isOneOf(ImagingFacts.COMPRESSION_CAUSE, CompressionCause.BONE)
                    .and(Findings.compression(facts));
            return Match.allOf(
                    Match.of(facts.isOneOf(
                            PresentationFacts.PRIMARY_TUMOUR,
                            PrimaryTumour.LYMPHOMA,
                            PrimaryTumour.MYELOMA,
                            PrimaryTumour.GERM_CELL,
                            PrimaryTumour.LUNG_SMALL_CELL)),
                    Match.unless(SpinalStability.unstable(facts)),
                    Match.unless(compressedByBone));
        }

        @Override
        Advice advise(Facts facts) {
            Match unstableAndSafe = Match.allOf(Indication.INSTABILITY.when(facts), CementSafety.safe(facts));
            return Advice.of(RADIOTHERAPY)
                    .orWhen(unstableAndSafe, VERTEBRAL_AUGMENTATION)
                    .or(SYSTEMIC_THERAPY)
                    .provisionalWhen(SpinalStability.unstable(facts).isUnknown());
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.NOMS,
                    ClinicalBasis.RECOMMENDATION,
                    "The primary (" + primary(facts)
                            + ") is highly sensitive to radiation, the spine is not known to be"
                            + " unstable and bone is not known to compress: radiotherapy even with high-grade compression.");
            if (Indication.INSTABILITY.when(facts).isTrue()) {
                draft.because(
                        Rule.X1,
                        "The spine is potentially unstable with mechanical pain; radiotherapy first departs from R14, so"
                                + " stabilisation by cement, where safe, is the first alternative.");
            }
        }
    },

    /** No operation possible, but cement can stabilise or relieve. */
    T3(Reads.AUGMENTATION_WITHOUT_SURGERY) {
        @Override
        Match when(Facts facts) {
            return Match.allOf(Match.of(Findings.surgeryRuledOut(facts)), augmentationHelps(facts));
        }

        @Override
        Advice advise(Facts facts) {
            return Advice.of(VERTEBRAL_AUGMENTATION, RADIOTHERAPY);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R23,
                    ClinicalBasis.RECOMMENDATION,
                    "An open operation is out of the question: " + whyRuledOut(facts) + ".");
            draft.because(
                    Rule.R34,
                    ClinicalBasis.RECOMMENDATION,
                    "Cement is safe here (" + whyCementIsSafe(facts)
                            + "), so augmentation can stand in for open surgery, followed by radiotherapy.");
            draft.because(
                    Rule.X1,
                    "Stabilisation may be percutaneous or by an orthosis where the patient cannot be operated on.");
        }
    },

    /** No operation possible: radiation, drugs or comfort. */
    T4(Reads.union(
            Reads.SURGERY_RULED_OUT,
            Reads.PAIN,
            Reads.DEFICIT,
            Reads.COMPRESSION,
            Set.of(PresentationFacts.KARNOFSKY))) {
        @Override
        Match when(Facts facts) {
            return Match.of(Findings.surgeryRuledOut(facts));
        }

        @Override
        Advice advise(Facts facts) {
            Match lastDays = Match.of(Findings.bedbound(facts).and(Findings.underThreeMonths(facts)));
            Match pain = Match.of(Pain.present(facts));
            Match somethingToIrradiate =
                    Match.anyOf(pain, Findings.deficit(facts), Match.of(Findings.compression(facts)));
            if (lastDays.isTrue()) {
                return Advice.of(BEST_SUPPORTIVE_CARE).orWhen(pain, RADIOTHERAPY);
            }
            Advice advice = somethingToIrradiate.isTrue() ? Advice.of(RADIOTHERAPY) : Advice.of(SYSTEMIC_THERAPY);
            return advice.dependingOn(lastDays, somethingToIrradiate);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R23,
                    ClinicalBasis.RECOMMENDATION,
                    "An open operation is out of the question: " + whyRuledOut(facts) + ".");
            Treatment treatment = advise(facts).treatment().orElseThrow();
            if (treatment == BEST_SUPPORTIVE_CARE) {
                draft.because(
                        Rule.R9,
                        ClinicalBasis.RECOMMENDATION,
                        "With " + Wording.of(facts, PresentationFacts.KARNOFSKY)
                                + " and a life expectancy under 3 months, comfort comes first; for pain, a single fraction of 8 Gy.");
            }
            if (treatment == RADIOTHERAPY) {
                draft.because(
                        Rule.R9,
                        ClinicalBasis.RECOMMENDATION,
                        "Irradiation is the most effective local therapy for what this patient has: "
                                + whatToIrradiate(facts) + ".");
            }
            if (treatment == SYSTEMIC_THERAPY) {
                draft.because(
                        Rule.R39,
                        ClinicalBasis.RECOMMENDATION,
                        "Neither pain nor a deficit nor compression is known, so the tumour is treated systemically.");
            }
        }
    },

    /** Odontoid fracture or atlantoaxial instability. */
    T5(Reads.union(Reads.UPPER_CERVICAL, Reads.CEMENT, Set.of(ImagingFacts.ALIGNMENT))) {
        @Override
        Match when(Facts facts) {
            return Match.of(Findings.upperCervicalFailure(facts));
        }

        @Override
        Advice advise(Facts facts) {
            Match posterior = posteriorFixation(facts);
            if (posterior.isTrue()) {
                return Advice.of(DECOMPRESSION_AND_STABILISATION).dependingOn(posterior);
            }
            return Advice.of(CEMENT_AUGMENTED_FIXATION)
                    .provisionalWhen(CementSafety.of(facts) == CementSafety.NOT_KNOWN)
                    .dependingOn(posterior);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            String failure = Wording.whatIsTrue(
                    facts, List.of(ImagingFacts.ODONTOID_FRACTURE, ImagingFacts.ATLANTOAXIAL_INSTABILITY));
            draft.because(
                    Rule.R35,
                    ClinicalBasis.RECOMMENDATION,
                    posteriorFixation(facts).isTrue()
                            ? "Imaging shows " + failure + ", and cement is not the way (" + whyPosterior(facts)
                                    + "): posterior fixation."
                            : "Imaging shows " + failure + ": cement augmentation with internal fixation.");
        }

        private static Match posteriorFixation(Facts facts) {
            return Match.anyOf(
                    Findings.deficit(facts),
                    CementSafety.contraindicated(facts),
                    Match.of(Findings.subluxation(facts)));
        }

        private static String whyPosterior(Facts facts) {
            return Findings.subluxation(facts).isTrue() ? "subluxation" : whyCementIsContraindicated(facts);
        }
    },

    /** A cure may be possible: solitary, slowly growing, over a year to live, and known to be fit and willing. */
    T6(Reads.RADICAL) {
        @Override
        Match when(Facts facts) {
            return Match.allOf(radicalResectionConsidered(facts), Match.unless(Findings.deficitThatCannotWait(facts)));
        }

        @Override
        Advice advise(Facts facts) {
            return Advice.of(RADICAL_RESECTION);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R25,
                    "The metastasis is solitary (" + Wording.of(facts, ImagingFacts.AFFECTED_LEVELS)
                            + "), grows slowly and the life expectancy is over 12 months: wide or marginal resection.");
            draft.because(
                    Rule.R26,
                    ClinicalBasis.RECOMMENDATION,
                    "The primary (" + primary(facts) + ") counts as slowly growing.");
            draft.because(Rule.R27, "Corpectomy with cage and plate may cure a solitary, slowly growing metastasis.");
        }
    },

    /** Nerve, root or cord at risk, or an unstable spine. */
    T7(Reads.union(Reads.ANY_INDICATION, Reads.RADICAL)) {
        @Override
        Match when(Facts facts) {
            return Match.anyOf(
                    Indication.NEUROLOGICAL_DEFICIT.when(facts),
                    Indication.RADICULAR_PAIN.when(facts),
                    Indication.HIGH_GRADE_COMPRESSION.when(facts),
                    Match.of(SpinalStability.unstable(facts)));
        }

        @Override
        Advice advise(Facts facts) {
            Match resectionIfThereWereTime =
                    Match.allOf(radicalResectionConsidered(facts), Findings.deficitThatCannotWait(facts));
            return Advice.of(DECOMPRESSION_AND_STABILISATION).orWhen(resectionIfThereWereTime, RADICAL_RESECTION);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            boolean saidAlready = Indication.NEUROLOGICAL_DEFICIT.when(facts).isTrue()
                    || Indication.INSTABILITY.when(facts).isTrue();
            if (!saidAlready) {
                draft.because(
                        Rule.R22,
                        ClinicalBasis.RECOMMENDATION,
                        "Surgery is indicated for " + whatNeedsDecompression(facts) + ".");
            }
            draft.because(
                    Rule.R29,
                    "The goal for " + whatNeedsDecompression(facts)
                            + " is to remove tumour at the compression site, decompress and stabilise at once.");
            draft.because(
                    Rule.R31, "Stabilisation can be anterior, posterior or both; the surgeon chooses the approach.");
        }
    },

    /** Potentially unstable with mechanical pain, or refractory pain: cement where it is safe, otherwise open stabilisation. */
    T8(Reads.union(Reads.INSTABILITY, Reads.REFRACTORY_PAIN, Reads.CEMENT)) {
        @Override
        Match when(Facts facts) {
            Match remainingIndication =
                    Match.anyOf(Indication.painfulPotentialInstability(facts), Indication.REFRACTORY_PAIN.when(facts));
            return Match.allOf(
                    remainingIndication, Match.unless(SpinalStability.unstable(facts)), CementSafety.known(facts));
        }

        @Override
        Advice advise(Facts facts) {
            Advice advice = CementSafety.of(facts) == CementSafety.SAFE
                    ? Advice.of(VERTEBRAL_AUGMENTATION)
                    : Advice.of(DECOMPRESSION_AND_STABILISATION);
            return advice.dependingOn(CementSafety.contraindicated(facts));
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            String what = Indication.REFRACTORY_PAIN.when(facts).isTrue()
                    ? "pain that immobilises despite radiotherapy"
                    : "potential instability with mechanical pain";
            if (CementSafety.of(facts) != CementSafety.SAFE) {
                draft.because(
                        Rule.R34,
                        ClinicalBasis.RECOMMENDATION,
                        "Cement would relieve the " + what + " but is contraindicated ("
                                + whyCementIsContraindicated(facts) + "): open stabilisation.");
                return;
            }
            draft.because(
                    Rule.R32,
                    "Vertebroplasty or kyphoplasty relieves the " + what + " and lowers the risk of collapse.");
            draft.because(
                    Rule.R34,
                    ClinicalBasis.RECOMMENDATION,
                    "Cement is safe here (" + whyCementIsSafe(facts)
                            + "), so augmentation can stand in for open surgery.");
        }
    },

    /** Nothing to operate on, but something to irradiate. */
    T9(Reads.union(Reads.ANY_INDICATION, Reads.PAIN, Reads.CEMENT)) {
        @Override
        Match when(Facts facts) {
            return Match.allOf(
                    Match.unless(Indication.any(facts)),
                    Match.anyOf(
                            Match.of(Pain.present(facts)),
                            Findings.deficitFromOedema(facts),
                            Match.of(Findings.longParaplegia(facts))));
        }

        @Override
        Advice advise(Facts facts) {
            Match cementSafe = CementSafety.safe(facts);
            Match irradiatedInVain = Match.allOf(Match.of(Findings.painDespiteRadiotherapy(facts)), cementSafe);
            Advice advice = irradiatedInVain.isTrue()
                    ? Advice.of(VERTEBRAL_AUGMENTATION, RADIOTHERAPY)
                    : Advice.of(RADIOTHERAPY).orWhen(cementSafe, VERTEBRAL_AUGMENTATION);
            return advice.dependingOn(irradiatedInVain);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            if (Findings.deficitFromOedema(facts).isTrue()) {
                draft.because(
                        Rule.R18,
                        ClinicalBasis.RECOMMENDATION,
                        "Imaging gives oedema as the cause of the deficit, with "
                                + Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION) + ".");
            }
            if (Findings.longParaplegia(facts).isTrue()) {
                draft.because(
                        Rule.R9,
                        ClinicalBasis.RECOMMENDATION,
                        "The paraplegia has lasted over 48 hours and is no longer an indication for surgery: irradiation.");
            }
            if (Pain.present(facts).isTrue()) {
                draft.because(
                        Rule.R9,
                        "There is pain and no known indication for surgery; local irradiation is the most effective therapy for it.");
            }
            if (advise(facts).treatment().orElseThrow() == VERTEBRAL_AUGMENTATION) {
                draft.because(
                        Rule.R33,
                        ClinicalBasis.RECOMMENDATION,
                        "The pain persists despite radiotherapy and cement is safe, so augmentation with ablation comes first.");
            } else if (CementSafety.safe(facts).isTrue()) {
                draft.because(
                        Rule.R33,
                        ClinicalBasis.RECOMMENDATION,
                        "Augmentation with ablation is the alternative, since cement is safe.");
            }
        }
    },

    /** Nothing to operate on and nothing that hurts or compresses, all of it known. */
    T10(Reads.union(Reads.ANY_INDICATION, Reads.PAIN)) {
        @Override
        Match when(Facts facts) {
            return Match.allOf(
                    Match.unless(Indication.any(facts)),
                    Match.of(Pain.present(facts).not()),
                    Findings.deficit(facts).not(),
                    Match.of(Findings.cordTouched(facts).not()));
        }

        @Override
        Advice advise(Facts facts) {
            return Advice.of(SYSTEMIC_THERAPY);
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.R39,
                    ClinicalBasis.RECOMMENDATION,
                    "There is no pain, no deficit and no touched cord ("
                            + Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION)
                            + "): systemic therapy, with surveillance of the lesion.");
        }
    },

    /** Not enough is known for any other row. */
    T11(Set.of()) {
        @Override
        Match when(Facts facts) {
            return Match.of(Condition.of(true));
        }

        @Override
        Advice advise(Facts facts) {
            return Advice.none();
        }

        @Override
        void explain(Facts facts, Explanation.Draft draft) {
            draft.because(
                    Rule.INCOMPLETE_ASSESSMENT,
                    "No treatment is recommended, because what is known of this patient satisfies none of the rows before this one.");
        }
    };

    private final Set<Fact<?>> reads;

    RecommendationRow(Set<Fact<?>> reads) {
        this.reads = reads;
    }

    /** The first row that holds; the last always does. */
    static RecommendationRow firstOf(Facts facts) {
        return Arrays.stream(values())
                .filter(row -> row.when(facts).isTrue())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the row holds for this patient. */
    abstract Match when(Facts facts);

    /** What the row recommends for this patient, given that it holds. */
    abstract Advice advise(Facts facts);

    abstract void explain(Facts facts, Explanation.Draft draft);

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<Fact<?>> reads() {
        return reads;
    }

    /** Whether the row offers an operation, or cement in its place, and so presumes that surgery is possible. */
    boolean presumesSurgery() {
        return this == T5 || this == T6 || this == T7 || this == T8;
    }

    /** Whether the operation that the row presumes may still turn out to be ruled out. */
    boolean surgeryUncertain(Facts facts) {
        return presumesSurgery() && Findings.surgeryRuledOut(facts).isUnknown();
    }

    /** T3's answer, or else T4's: what would be recommended if surgery turned out to be ruled out. */
    static Treatment answerIfSurgeryWereRuledOut(Facts facts) {
        return augmentationHelps(facts).isTrue()
                ? VERTEBRAL_AUGMENTATION
                : T4.advise(facts).treatment().orElseThrow();
    }

    /** The three conditions of R25, without yet an indication. */
    static Condition mayBeCurable(Facts facts) {
        return Condition.allOf(
                Solitary.of(facts), Findings.overTwelveMonths(facts), TumourBiology.slowlyGrowing(facts));
    }

    private static Match radicalResectionConsidered(Facts facts) {
        return Match.allOf(
                Indication.any(facts),
                Match.of(mayBeCurable(facts)),
                Match.of(facts.is(TreatmentFacts.FIT_FOR_SURGERY)),
                Match.of(facts.is(TreatmentFacts.PATIENT_ACCEPTS_SURGERY)));
    }

    /** T3 without its first clause. */
    private static Match augmentationHelps(Facts facts) {
        return Match.allOf(
                Match.anyOf(Indication.INSTABILITY.when(facts), Indication.REFRACTORY_PAIN.when(facts)),
                CementSafety.safe(facts),
                Match.unless(Findings.upperCervicalFailure(facts)),
                Match.unless(Findings.subluxation(facts)),
                Match.unless(Findings.bedbound(facts)));
    }

    private static Condition confirmed(Facts facts) {
        return facts.isOneOf(ImagingFacts.METASTASIS, MetastasisFinding.CONFIRMED);
    }

    private static String primary(Facts facts) {
        return Wording.of(facts, PresentationFacts.PRIMARY_TUMOUR);
    }

    private static String whyRuledOut(Facts facts) {
        List<String> why = new ArrayList<>();
        if (Findings.underThreeMonths(facts).isTrue()) {
            why.add("the life expectancy is under 3 months");
        }
        if (facts.is(TreatmentFacts.FIT_FOR_SURGERY).isFalse()) {
            why.add("the patient is not fit for surgery");
        }
        if (facts.is(TreatmentFacts.PATIENT_ACCEPTS_SURGERY).isFalse()) {
            why.add("the patient declines surgery");
        }
        return String.join(", ", why);
    }

    private static String whyCementIsSafe(Facts facts) {
        return "no posterior wall defect, no deficit, " + Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION);
    }

    private static String whyCementIsContraindicated(Facts facts) {
        List<String> why = new ArrayList<>();
        if (Findings.deficit(facts).isTrue()) {
            why.add(NeurologicalDeficit.describe(facts));
        }
        if (Findings.cordTouched(facts).isTrue()) {
            why.add(Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION));
        }
        String others = Wording.whatIsTrue(
                facts,
                List.of(ImagingFacts.POSTERIOR_WALL_DEFECT, ImagingFacts.DISC_INVOLVED, TreatmentFacts.COAGULOPATHY));
        if (!others.isEmpty()) {
            why.add(others);
        }
        return String.join(", ", why);
    }

    private static String whatToIrradiate(Facts facts) {
        List<String> what = new ArrayList<>();
        if (Pain.present(facts).isTrue()) {
            what.add("pain");
        }
        if (Findings.deficit(facts).isTrue()) {
            what.add(NeurologicalDeficit.describe(facts));
        }
        if (Findings.cordTouched(facts).isTrue()) {
            what.add(Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION));
        }
        if (facts.is(ImagingFacts.NERVE_ROOT_COMPRESSION).isTrue()) {
            what.add("nerve root compression");
        }
        return String.join(", ", what);
    }

    private static String whatNeedsDecompression(Facts facts) {
        List<String> what = Indication.standing(facts).stream()
                .filter(indication -> indication != Indication.INSTABILITY && indication != Indication.REFRACTORY_PAIN)
                .map(Wording::words)
                .collect(Collectors.toCollection(ArrayList::new));
        if (SpinalStability.unstable(facts).isTrue()) {
            what.add("an unstable spine");
        }
        return String.join(", ", what);
    }
}
