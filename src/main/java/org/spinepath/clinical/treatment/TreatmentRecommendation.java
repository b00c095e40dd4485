package org.spinepath.clinical.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.prognosis.Solitary;

/**
 * What the rules recommend for one patient before the MDT reviews the case. It advises; the MDT may choose any treatment.
 *
 * @param treatment          the recommended one; empty when the row recommends none
 * @param row                the row that recommends
 * @param provisional        whether something still unknown is expected to settle or overturn it
 * @param alternatives       other treatments, in order
 * @param indications        the indications for surgery that are known to stand, in the order of the contract
 * @param adjuncts           what goes with the treatment, in the order of the contract
 * @param woundInfectionRisk empty when it is not known
 * @param emergency          whether what imaging found, or did not find, makes the case an emergency
 * @param explanation        reasons, warnings and the unknown facts that could change the result
 */
public record TreatmentRecommendation(
        Optional<Treatment> treatment,
        RecommendationRow row,
        boolean provisional,
        List<Treatment> alternatives,
        List<Indication> indications,
        List<Adjunct> adjuncts,
        Optional<WoundInfectionRisk> woundInfectionRisk,
        boolean emergency,
        Explanation explanation) {

    public TreatmentRecommendation {
        alternatives = List.copyOf(alternatives);
        indications = List.copyOf(indications);
        adjuncts = List.copyOf(adjuncts);
    }

    /** Every rule that a recommendation may rest on, in the order of the contract. */
    public static List<DecisionRule> rules() {
        return Stream.of(
                        Arrays.stream(Indication.values()),
                        Arrays.stream(RecommendationRow.values()),
                        Arrays.stream(Adjunct.values()),
                        Arrays.stream(RecommendationWarning.values()))
                .<DecisionRule>flatMap(rules -> rules)
                .toList();
    }

    public static TreatmentRecommendation of(Facts facts) {
        Explanation.Draft draft = Explanation.draft();
        RecommendationRow row = firstThatHolds(facts, draft);
        Advice own = row.advise(facts);
        draft.ask(own.open());

        List<Indication> indications = Indication.standing(facts);
        indications.forEach(indication -> indication.explain(facts, draft));
        row.explain(facts, draft);

        boolean surgeryUncertain = row.surgeryUncertain(facts);
        Advice advice = new Advice(
                own.treatment(),
                alternatives(facts, row, own, surgeryUncertain, draft),
                own.provisional() || surgeryUncertain,
                own.open());
        List<Adjunct> adjuncts = adjuncts(facts, advice.treatment(), draft);
        Set<RecommendationWarning> warnings = warn(facts, new Course(row, advice, surgeryUncertain, adjuncts), draft);
        return new TreatmentRecommendation(
                advice.treatment(),
                row,
                advice.provisional(),
                advice.alternatives(),
                indications,
                adjuncts,
                woundInfectionRisk(facts, draft),
                warnings.contains(RecommendationWarning.UNEXPLAINED_DEFICIT),
                draft.done());
    }

    /** Tries the rows in order; asks for what could have let an earlier row hold, or could turn this one over. */
    private static RecommendationRow firstThatHolds(Facts facts, Explanation.Draft draft) {
        for (RecommendationRow row : RecommendationRow.values()) {
            Match match = row.when(facts);
            draft.ask(match.open());
            if (match.isTrue()) {
                return row;
            }
        }
        throw new IllegalStateException("The last row always holds");
    }

    /**
     * The answer if surgery turns out to be ruled out, the row's own alternatives, the later rows that hold too, and what may cure
     * (R27). Row T0 has none: what is not diagnosed is not treated. An operation that is known to be ruled out is none either.
     */
    private static List<Treatment> alternatives(
            Facts facts, RecommendationRow row, Advice own, boolean surgeryUncertain, Explanation.Draft draft) {
        if (row == RecommendationRow.T0) {
            return List.of();
        }
        Set<Treatment> alternatives = new LinkedHashSet<>();
        if (surgeryUncertain) {
            alternatives.add(RecommendationRow.answerIfSurgeryWereRuledOut(facts));
        }
        alternatives.addAll(own.alternatives());
        laterRows(facts, row).forEach(later -> {
            Advice advice = later.advise(facts);
            advice.treatment().ifPresent(alternatives::add);
            alternatives.addAll(advice.alternatives());
        });
        alternatives.addAll(curativeAlternatives(facts, row, draft));
        own.treatment().ifPresent(alternatives::remove);
        return new ArrayList<>(alternatives);
    }

    private static List<RecommendationRow> laterRows(Facts facts, RecommendationRow row) {
        boolean noSurgery = Findings.surgeryRuledOut(facts).isTrue() || row == RecommendationRow.T1;
        return Arrays.stream(RecommendationRow.values())
                .filter(later -> later.compareTo(row) > 0)
                .filter(later -> !(noSurgery && later.presumesSurgery()))
                .filter(later -> later.when(facts).isTrue())
                .toList();
    }

    /** R27 does not wait for an indication: a solitary, slowly growing metastasis may be cured. */
    private static List<Treatment> curativeAlternatives(Facts facts, RecommendationRow row, Explanation.Draft draft) {
        if (row.compareTo(RecommendationRow.T9) < 0 || Indication.any(facts).isTrue()) {
            return List.of();
        }
        Condition curable = RecommendationRow.mayBeCurable(facts);
        draft.ask(curable);
        if (!curable.isTrue()) {
            return List.of();
        }
        draft.because(
                Rule.R27,
                ClinicalBasis.RECOMMENDATION,
                "The metastasis is solitary, grows slowly ("
                        + Wording.of(facts, PresentationFacts.PRIMARY_TUMOUR)
                        + ") and the life expectancy is over 12 months: radical resection, or radiotherapy as"
                        + " stereotactic radiotherapy, may be considered without an indication.");
        return List.of(Treatment.RADICAL_RESECTION, Treatment.RADIOTHERAPY);
    }

    /** What goes with this treatment, each with its reason. */
    static List<Adjunct> adjuncts(Facts facts, Optional<Treatment> treatment, Explanation.Draft draft) {
        List<Adjunct> adjuncts = new ArrayList<>();
        for (Adjunct adjunct : Adjunct.values()) {
            Match match = adjunct.when(facts, treatment);
            draft.ask(match.open());
            if (match.isTrue()) {
                draft.because(adjunct.rule(), ClinicalBasis.PLAN, adjunct.sentence(facts));
                adjuncts.add(adjunct);
            }
        }
        return List.copyOf(adjuncts);
    }

    /** The risk by R41, with its reason, and the factors that could still raise it. */
    static Optional<WoundInfectionRisk> woundInfectionRisk(Facts facts, Explanation.Draft draft) {
        Optional<WoundInfectionRisk> risk = WoundInfectionRisk.of(facts);
        if (!risk.equals(Optional.of(WoundInfectionRisk.HIGH))) {
            draft.ask(WoundInfectionRisk.unknown(facts));
        }
        risk.ifPresent(known -> draft.because(Rule.R41, ClinicalBasis.PLAN, sentence(facts, known)));
        return risk;
    }

    private static String sentence(Facts facts, WoundInfectionRisk risk) {
        if (risk == WoundInfectionRisk.STANDARD) {
            return "The risk of wound infection is standard: none of the three risk factors is present.";
        }
        return "The risk of wound infection is "
                + (WoundInfectionRisk.unknown(facts).isEmpty() ? "" : "at least ")
                + Wording.words(risk) + ": " + Wording.whatIsTrue(facts, WoundInfectionRisk.FACTORS) + ".";
    }

    private static Set<RecommendationWarning> warn(Facts facts, Course course, Explanation.Draft draft) {
        Set<RecommendationWarning> given = EnumSet.noneOf(RecommendationWarning.class);
        for (RecommendationWarning warning : RecommendationWarning.values()) {
            Match match = warning.when(facts, course);
            draft.ask(match.open());
            if (match.isTrue()) {
                draft.warn(warning.name(), warning.sentence(facts));
                given.add(warning);
            }
        }
        if (course.considers(Treatment.RADICAL_RESECTION)
                && Solitary.seenWithoutWholeSpine(facts).isTrue()) {
            draft.ask(ImagingFacts.IMAGING_PERFORMED);
        }
        return given;
    }
}
