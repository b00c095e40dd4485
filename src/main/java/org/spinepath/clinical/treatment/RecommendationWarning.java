package org.spinepath.clinical.treatment;

import static org.spinepath.clinical.treatment.RecommendationRow.T0;
import static org.spinepath.clinical.treatment.RecommendationRow.T3;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.prognosis.PrognosticScore;
import org.spinepath.clinical.prognosis.Radiosensitivity;
import org.spinepath.clinical.prognosis.RevisedTokuhashiScore;
import org.spinepath.clinical.prognosis.Solitary;
import org.spinepath.clinical.prognosis.TomitaScore;
import org.spinepath.clinical.prognosis.TumourBiology;
import org.spinepath.clinical.prognosis.VanDerLindenScore;

/** What the reader of a recommendation must look at, in the order of the contract: first by row, then in general. */
public enum RecommendationWarning implements DecisionRule {

    /** T0: the metastasis is not confirmed. */
    FURTHER_IMAGING(Set.of(ImagingFacts.METASTASIS)) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.unless(facts.isOneOf(ImagingFacts.METASTASIS, MetastasisFinding.CONFIRMED));
        }

        @Override
        String sentence(Facts facts) {
            return "Complete the imaging or take a biopsy before any treatment: "
                    + Wording.of(facts, ImagingFacts.METASTASIS) + ".";
        }
    },

    /** T0: a tumour inside the dura. */
    REFER_TO_NEUROSURGERY(Set.of(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY)) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(facts.is(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY));
        }

        @Override
        String sentence(Facts facts) {
            return "The tumour is intradural or intramedullary: refer to neurosurgery.";
        }
    },

    /** T0: an involved disc. */
    CONSIDER_INFECTION(Set.of(ImagingFacts.DISC_INVOLVED)) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(facts.is(ImagingFacts.DISC_INVOLVED));
        }

        @Override
        String sentence(Facts facts) {
            return "The disc is involved: cultures, CRP and biopsy before implant, cement, radiotherapy or steroid.";
        }
    },

    /** T0: a deficit or an unstable spine does not wait for the diagnosis. */
    SURGEON_BY_PHONE(Reads.union(Reads.DEFICIT, Reads.STABILITY)) {
        @Override
        Match when(Facts facts, Course course) {
            return inRow(
                    course, T0, () -> Match.anyOf(Findings.deficit(facts), Match.of(SpinalStability.unstable(facts))));
        }

        @Override
        String sentence(Facts facts) {
            return "Call the spine surgeon by phone at once: "
                    + (Findings.deficit(facts).isTrue() ? NeurologicalDeficit.describe(facts) : "the spine is unstable")
                    + ".";
        }
    },

    /** T3: cement in a patient who is not fit for surgery or declines it. */
    OWN_ANAESTHETIC_ASSESSMENT(Set.of(TreatmentFacts.FIT_FOR_SURGERY, TreatmentFacts.PATIENT_ACCEPTS_SURGERY)) {
        @Override
        Match when(Facts facts, Course course) {
            return inRow(course, T3, () -> Match.of(Findings.notFitOrDeclining(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Augmentation needs its own anaesthetic assessment and consent, as the patient "
                    + (facts.is(TreatmentFacts.FIT_FOR_SURGERY).isFalse()
                            ? "is not fit for open surgery."
                            : "declines open surgery.");
        }
    },

    /** T5, T7, T8 while it is not settled that surgery is possible. */
    SURGERY_NOT_YET_CLEARED(Reads.SURGERY_RULED_OUT) {
        @Override
        Match when(Facts facts, Course course) {
            return only(course.surgeryUncertain(), () -> Match.of(Condition.of(true)));
        }

        @Override
        String sentence(Facts facts) {
            return "Provisional: surgery is not cleared while this is unknown: "
                    + Wording.labels(Findings.surgeryRuledOut(facts).unknownFacts()) + ".";
        }
    },

    /** A potentially unstable spine with mechanical pain is an indication by judgement. */
    MDT_JUDGEMENT_OF_INSTABILITY(Reads.INSTABILITY) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.allOf(
                    Indication.painfulPotentialInstability(facts), Match.unless(SpinalStability.unstable(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "The spine is potentially unstable with mechanical pain: whether that is instability is the MDT's judgement.";
        }
    },

    /** High-grade compression that is put down to oedema stays an indication. */
    OEDEMA_WITH_HIGH_GRADE_COMPRESSION(Reads.OEDEMA_DEFICIT) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.allOf(
                    Findings.deficit(facts), Match.of(Findings.oedema(facts)), Match.of(Findings.highGrade(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Oedema is given as the cause, but with " + Wording.of(facts, ImagingFacts.EPIDURAL_COMPRESSION)
                    + " the indication for surgery stands.";
        }
    },

    /** Cement is considered and clotting is unknown. */
    COAGULATION_NOT_KNOWN(Set.of(TreatmentFacts.COAGULOPATHY)) {
        @Override
        Match when(Facts facts, Course course) {
            boolean cement = course.considers(Treatment.VERTEBRAL_AUGMENTATION)
                    || course.considers(Treatment.CEMENT_AUGMENTED_FIXATION);
            return only(cement, () -> Match.of(Condition.of(!facts.knows(TreatmentFacts.COAGULOPATHY))));
        }

        @Override
        String sentence(Facts facts) {
            return "Check coagulation before cement: whether there is a coagulopathy is not known.";
        }
    },

    /** A deficit without compression or oedema behind it. */
    UNEXPLAINED_DEFICIT(Reads.union(Reads.OEDEMA_DEFICIT, Reads.COMPRESSION)) {
        @Override
        Match when(Facts facts, Course course) {
            return only(course.row() != T0, () -> Findings.unexplainedDeficit(facts));
        }

        @Override
        String sentence(Facts facts) {
            return "Imaging does not explain the deficit (" + NeurologicalDeficit.describe(facts)
                    + "): repeat or extend imaging, call the surgeon by phone, on the emergency clock.";
        }
    },

    /** R28. */
    LAMINECTOMY_ALONE_OUTDATED(Set.of()) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(Condition.of(course.recommends(Treatment.DECOMPRESSION_AND_STABILISATION)));
        }

        @Override
        String sentence(Facts facts) {
            return "Laminectomy alone is outdated: decompression goes with tumour removal and stabilisation (R28).";
        }
    },

    TOMITA_EXPECTS_LESS_TIME(Reads.PROGNOSIS) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(inBand(TomitaScore.of(facts), 8, 10).and(overThreeMonths(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Tomita is 8 to 10, which expects under 3 months, against " + lifeExpectancy(facts) + ".";
        }
    },

    /** Only for the primaries that the score was made for. */
    VAN_DER_LINDEN_EXPECTS_LESS_TIME(Reads.PROGNOSIS) {
        @Override
        Match when(Facts facts, Course course) {
            Condition madeForIt = facts.isOneOf(
                    PresentationFacts.PRIMARY_TUMOUR,
                    PrimaryTumour.BREAST,
                    PrimaryTumour.PROSTATE,
                    PrimaryTumour.LUNG_NON_SMALL_CELL,
                    PrimaryTumour.LUNG_SMALL_CELL);
            return Match.of(
                    Condition.allOf(madeForIt, inBand(VanDerLindenScore.of(facts), 0, 3), overThreeMonths(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Van der Linden is 3 or less, a median of 3 months, against " + lifeExpectancy(facts) + ".";
        }
    },

    TOKUHASHI_EXPECTS_LESS_TIME(Reads.PROGNOSIS) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(inBand(RevisedTokuhashiScore.of(facts), 0, 8).and(Findings.overTwelveMonths(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Tokuhashi is 8 or less, which expects under 6 months, against " + lifeExpectancy(facts) + ".";
        }
    },

    TOMITA_EXPECTS_MORE_TIME(Reads.PROGNOSIS) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(inBand(TomitaScore.of(facts), 2, 3).and(Findings.underThreeMonths(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Tomita is 2 or 3, which expects over 2 years, against " + lifeExpectancy(facts) + ".";
        }
    },

    TOKUHASHI_EXPECTS_MORE_TIME(Reads.PROGNOSIS) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(inBand(RevisedTokuhashiScore.of(facts), 12, 15).and(Findings.underThreeMonths(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Tokuhashi is 12 or more, which expects a year or more, against " + lifeExpectancy(facts) + ".";
        }
    },

    VAN_DER_LINDEN_EXPECTS_MORE_TIME(Reads.PROGNOSIS) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(inBand(VanDerLindenScore.of(facts), 6, 6).and(Findings.underThreeMonths(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "Van der Linden is 6, a median of 19 months, against " + lifeExpectancy(facts) + ".";
        }
    },

    /** R30. */
    PARAPLEGIA_OVER_48_HOURS(Reads.LONG_PARAPLEGIA) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.of(Findings.longParaplegia(facts));
        }

        @Override
        String sentence(Facts facts) {
            return "The paraplegia has lasted over 48 hours ("
                    + Wording.of(facts, PresentationFacts.DEFICIT_DURATION_HOURS)
                    + "): recovery is unlikely (R30).";
        }
    },

    /** Every course that irradiates a spine irradiated before. */
    REIRRADIATION(Set.of(PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE)) {
        @Override
        Match when(Facts facts, Course course) {
            return only(course.irradiates(), () -> Match.of(facts.is(PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE)));
        }

        @Override
        String sentence(Facts facts) {
            return "The spine was irradiated before: look up site, dose and date, and check the tolerance of the cord.";
        }
    },

    DEFICIT_AFTER_RADIOTHERAPY(Reads.union(Reads.DEFICIT, Set.of(PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE))) {
        @Override
        Match when(Facts facts, Course course) {
            return Match.allOf(
                    Findings.deficit(facts), Match.of(facts.is(PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE)));
        }

        @Override
        String sentence(Facts facts) {
            return "There is a deficit (" + NeurologicalDeficit.describe(facts)
                    + ") in a spine irradiated before: if it arose after radiotherapy at this level, call the surgeon at once.";
        }
    },

    /** A radical resection rests on a lesion that is solitary only as far as was looked. */
    SOLITARY_WITHOUT_WHOLE_SPINE_MRI(Reads.SOLITARY) {
        @Override
        Match when(Facts facts, Course course) {
            return only(
                    course.considers(Treatment.RADICAL_RESECTION),
                    () -> Match.of(Solitary.seenWithoutWholeSpine(facts)));
        }

        @Override
        String sentence(Facts facts) {
            return "The metastasis counts as solitary without MRI of the whole spine: another may have been missed.";
        }
    },

    /** X2. */
    RENAL_GROWTH_DISPUTED(Reads.PRIMARY) {
        @Override
        Match when(Facts facts, Course course) {
            return only(
                    course.considers(Treatment.RADICAL_RESECTION),
                    () -> Match.of(facts.isOneOf(PresentationFacts.PRIMARY_TUMOUR, PrimaryTumour.RENAL_CELL)));
        }

        @Override
        String sentence(Facts facts) {
            return "Renal cell cancer counts as slowly growing by the paper; Tomita rates renal as moderate.";
        }
    },

    /** Operated on, with a primary whose sensitivity nobody can tell yet. */
    RADIOTHERAPY_AFTER_HISTOLOGY(Reads.PRIMARY) {
        @Override
        Match when(Facts facts, Course course) {
            return only(
                    Adjunct.isOpenOperation(course.treatment()),
                    () -> Match.of(Condition.of(
                            TumourBiology.radiosensitivity(facts).equals(Optional.of(Radiosensitivity.UNCLASSIFIED)))));
        }

        @Override
        String sentence(Facts facts) {
            return "Radiotherapy after histology: the sensitivity of this tumour is not known ("
                    + Wording.of(facts, PresentationFacts.PRIMARY_TUMOUR) + ").";
        }
    };

    private final Set<Fact<?>> reads;

    RecommendationWarning(Set<Fact<?>> reads) {
        this.reads = reads;
    }

    abstract Match when(Facts facts, Course course);

    abstract String sentence(Facts facts);

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<Fact<?>> reads() {
        return reads;
    }

    private static Match inRow(Course course, RecommendationRow row, Supplier<Match> match) {
        return only(course.row() == row, match);
    }

    private static Match only(boolean applicable, Supplier<Match> match) {
        return applicable ? match.get() : Match.of(Condition.of(false));
    }

    private static Condition overThreeMonths(Facts facts) {
        return Findings.underThreeMonths(facts).not();
    }

    /** Whether the score lies in this band whatever is still unknown; false when it was not made for this tumour. */
    private static Condition inBand(PrognosticScore<?> score, int from, int to) {
        return score.points().map(points -> inBand(points, from, to)).orElseGet(() -> Condition.of(false));
    }

    private static Condition inBand(Points points, int from, int to) {
        return points.atLeast(from).and(points.atLeast(to + 1).not());
    }

    private static String lifeExpectancy(Facts facts) {
        return "an estimated life expectancy "
                + facts.valueOf(TreatmentFacts.LIFE_EXPECTANCY)
                        .map(estimate -> switch (estimate) {
                            case UNDER_3_MONTHS -> "of under 3 months";
                            case MONTHS_3_TO_12 -> "of 3 to 12 months";
                            case OVER_12_MONTHS -> "of over 12 months";
                        })
                        .orElse("not known");
    }
}
