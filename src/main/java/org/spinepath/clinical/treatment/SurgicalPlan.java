package org.spinepath.clinical.treatment;

import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;

/**
 * What the chosen operation is to achieve and what goes with it; never the approach, which the surgeon chooses.
 *
 * @param treatment          what the MDT chose
 * @param goals              in the order of the operation; empty for a treatment that is not operative
 * @param adjuncts           what goes with the chosen treatment, which may differ from what goes with the recommended one
 * @param woundInfectionRisk empty when it is not known
 * @param explanation        reasons, warnings and missing facts
 */
public record SurgicalPlan(
        Treatment treatment,
        List<SurgicalGoal> goals,
        List<Adjunct> adjuncts,
        Optional<WoundInfectionRisk> woundInfectionRisk,
        Explanation explanation) {

    public SurgicalPlan {
        goals = List.copyOf(goals);
        adjuncts = List.copyOf(adjuncts);
    }

    public static SurgicalPlan of(Facts facts, Treatment chosen) {
        Explanation.Draft draft = Explanation.draft();
        List<SurgicalGoal> goals = goals(chosen, draft);
        List<Adjunct> adjuncts = TreatmentRecommendation.adjuncts(facts, Optional.of(chosen), draft);
        Optional<WoundInfectionRisk> risk = TreatmentRecommendation.woundInfectionRisk(facts, draft);
        return new SurgicalPlan(chosen, goals, adjuncts, risk, draft.done());
    }

    private static List<SurgicalGoal> goals(Treatment chosen, Explanation.Draft draft) {
        return switch (chosen) {
            case RADICAL_RESECTION -> {
                draft.because(Rule.R27, "The chosen resection is meant to cure: corpectomy, cage with cement, plate.");
                draft.because(Rule.R31, "The column is stabilised at once; the surgeon chooses the approach.");
                yield List.of(
                        SurgicalGoal.RESECT_WITH_WIDE_OR_MARGINAL_BORDER,
                        SurgicalGoal.DECOMPRESS,
                        SurgicalGoal.RECONSTRUCT_THE_COLUMN,
                        SurgicalGoal.STABILISE_AT_ONCE);
            }
            case DECOMPRESSION_AND_STABILISATION -> {
                draft.because(
                        Rule.R29,
                        "Tumour is removed at the compression site, with decompression and internal fixation.");
                draft.because(Rule.R31, "The column is stabilised at once; the surgeon chooses the approach.");
                draft.warn(
                        RecommendationWarning.LAMINECTOMY_ALONE_OUTDATED.name(),
                        "Laminectomy alone is outdated: decompression goes with tumour removal and stabilisation (R28).");
                yield List.of(
                        SurgicalGoal.REMOVE_TUMOUR_AT_COMPRESSION_SITE,
                        SurgicalGoal.DECOMPRESS,
                        SurgicalGoal.STABILISE_AT_ONCE);
            }
            case CEMENT_AUGMENTED_FIXATION -> {
                draft.because(Rule.R35, "Cement with internal fixation restores atlantoaxial stability.");
                draft.because(Rule.R31, "The column is stabilised at once; the surgeon chooses the approach.");
                yield List.of(SurgicalGoal.AUGMENT_WITH_CEMENT, SurgicalGoal.STABILISE_AT_ONCE);
            }
            case VERTEBRAL_AUGMENTATION -> {
                draft.because(Rule.R32, "Cement relieves pain and lowers the risk of collapse.");
                yield List.of(SurgicalGoal.AUGMENT_WITH_CEMENT);
            }
            case RADIOTHERAPY, SYSTEMIC_THERAPY, BEST_SUPPORTIVE_CARE -> List.of();
        };
    }
}
