package org.spinepath.clinical.treatment;

import java.util.Set;
import java.util.stream.Collectors;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.Alignment;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompression;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** The findings that several rows, indications and adjuncts share; each says what the contract means by its words. */
final class Findings {

    /** After two days without any function below the lesion, recovery is unlikely (R30). */
    private static final int PARAPLEGIA_HOURS = 48;

    private static final int BEDBOUND_KARNOFSKY = 20;

    private Findings() {}

    /**
     * A neurological deficit. Its absence rests on an ASIA grade E although a sign may not have been looked for, and its presence may
     * rest on a patient who cannot walk although pain may be what keeps the patient down: both rely on what is unknown. How fast a
     * deficit progresses is not asked of a patient who has none.
     */
    static Match deficit(Facts facts) {
        Condition present = NeurologicalDeficit.present(facts);
        Set<Fact<?>> reliedOn = switch (present.truth()) {
            case TRUE -> whatCouldExplainImmobility(facts);
            case FALSE -> unknown(facts, Reads.DEFICIT_EXAMINATION);
            case UNKNOWN -> Set.of();
        };
        return new Match(present, reliedOn);
    }

    private static Set<Fact<?>> whatCouldExplainImmobility(Facts facts) {
        Set<Fact<?>> open = unknown(facts, Set.of(PresentationFacts.PAIN_IMMOBILISING, PresentationFacts.ASIA_GRADE));
        Facts explained = facts;
        if (open.contains(PresentationFacts.PAIN_IMMOBILISING)) {
            explained = explained.with(PresentationFacts.PAIN_IMMOBILISING, true);
        }
        if (open.contains(PresentationFacts.ASIA_GRADE)) {
            explained = explained.with(PresentationFacts.ASIA_GRADE, AsiaGrade.E);
        }
        return NeurologicalDeficit.present(explained).isTrue() ? Set.of() : open;
    }

    private static Set<Fact<?>> unknown(Facts facts, Set<Fact<?>> of) {
        return of.stream().filter(fact -> !facts.knows(fact)).collect(Collectors.toUnmodifiableSet());
    }

    /** Cord or root compression: ESCC 1c or more, or a compressed nerve root. */
    static Condition compression(Facts facts) {
        return cordTouched(facts).or(facts.is(ImagingFacts.NERVE_ROOT_COMPRESSION));
    }

    /** ESCC 1c or more. */
    static Condition cordTouched(Facts facts) {
        return EpiduralCompression.atLeast(facts, EpiduralCompressionGrade.GRADE_1C);
    }

    /** ESCC 2 or 3. */
    static Condition highGrade(Facts facts) {
        return EpiduralCompression.atLeast(facts, EpiduralCompressionGrade.GRADE_2);
    }

    static Condition oedema(Facts facts) {
        return facts.isOneOf(ImagingFacts.COMPRESSION_CAUSE, CompressionCause.OEDEMA);
    }

    static Match deficitFromOedema(Facts facts) {
        return Match.allOf(
                deficit(facts),
                Match.of(oedema(facts)),
                Match.of(highGrade(facts).not()));
    }

    /** ASIA A for more than 48 hours. */
    static Condition longParaplegia(Facts facts) {
        return facts.isOneOf(PresentationFacts.ASIA_GRADE, AsiaGrade.A)
                .and(facts.when(PresentationFacts.DEFICIT_DURATION_HOURS, hours -> hours > PARAPLEGIA_HOURS));
    }

    static Condition rapidProgression(Facts facts) {
        return facts.isOneOf(PresentationFacts.DEFICIT_PROGRESSION, DeficitProgression.RAPID);
    }

    /** A deficit that is an indication and goes on fast or is severe: no time for an en bloc resection or an embolisation. */
    static Match deficitThatCannotWait(Facts facts) {
        Condition fastOrSevere =
                rapidProgression(facts).or(facts.isOneOf(PresentationFacts.ASIA_GRADE, AsiaGrade.A, AsiaGrade.B));
        return Match.allOf(Indication.NEUROLOGICAL_DEFICIT.when(facts), Match.of(fastOrSevere));
    }

    /** Known false where there is known to be no pain. */
    static Condition painDespiteRadiotherapy(Facts facts) {
        return Pain.present(facts).and(facts.is(PresentationFacts.PAIN_DESPITE_RADIOTHERAPY));
    }

    /** A deficit for which imaging shows neither compression nor oedema, or has not answered. */
    static Match unexplainedDeficit(Facts facts) {
        return Match.allOf(deficit(facts), Match.unless(compression(facts)), Match.unless(deficitFromOedema(facts)));
    }

    /** An operation is known to be out of the question: too little time, not fit, or declined (R23). */
    static Condition surgeryRuledOut(Facts facts) {
        return Condition.anyOf(
                underThreeMonths(facts),
                facts.is(TreatmentFacts.FIT_FOR_SURGERY).not(),
                facts.is(TreatmentFacts.PATIENT_ACCEPTS_SURGERY).not());
    }

    static Condition notFitOrDeclining(Facts facts) {
        return facts.is(TreatmentFacts.FIT_FOR_SURGERY)
                .not()
                .or(facts.is(TreatmentFacts.PATIENT_ACCEPTS_SURGERY).not());
    }

    static Condition declinesAllTreatment(Facts facts) {
        return facts.is(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT).not();
    }

    static Condition underThreeMonths(Facts facts) {
        return facts.isOneOf(TreatmentFacts.LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS);
    }

    static Condition overTwelveMonths(Facts facts) {
        return facts.isOneOf(TreatmentFacts.LIFE_EXPECTANCY, LifeExpectancy.OVER_12_MONTHS);
    }

    static Condition bedbound(Facts facts) {
        return facts.when(PresentationFacts.KARNOFSKY, index -> index <= BEDBOUND_KARNOFSKY);
    }

    static Condition subluxation(Facts facts) {
        return facts.isOneOf(ImagingFacts.ALIGNMENT, Alignment.SUBLUXATION);
    }

    static Condition upperCervicalFailure(Facts facts) {
        return facts.is(ImagingFacts.ODONTOID_FRACTURE).or(facts.is(ImagingFacts.ATLANTOAXIAL_INSTABILITY));
    }
}
