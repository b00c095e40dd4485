package org.spinepath.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.ImagingSelection;
import org.spinepath.clinical.imaging.SpinalInstabilityNeoplasticScore;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.presentation.ImmediateAction;
import org.spinepath.clinical.presentation.PainMechanism;
import org.spinepath.clinical.presentation.Triage;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.clinical.prognosis.PrognosticScore;
import org.spinepath.clinical.prognosis.Radiosensitivity;
import org.spinepath.clinical.prognosis.TumourGrowth;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.Indication;
import org.spinepath.clinical.treatment.RecommendationChange;
import org.spinepath.clinical.treatment.RecommendationRow;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.clinical.treatment.TreatmentRecommendation;
import org.spinepath.clinical.treatment.WoundInfectionRisk;

/** What the decision API answers: each decision's result, then its warnings, what is missing, and the reasons. Null is unknown. */
final class DecisionAnswers {

    private DecisionAnswers() {}

    @Schema(name = "TriageDecision")
    record TriageAnswer(
            boolean metastasisSuspected,
            Urgency urgency,
            List<PainMechanism> painMechanisms,
            boolean myelopathySuspected,
            List<ImmediateAction> immediateActions,
            List<Warning> warnings,
            SortedSet<String> missing,
            List<Reason> reasons) {

        static TriageAnswer of(Triage triage) {
            return new TriageAnswer(
                    triage.metastasisSuspected(),
                    triage.urgency(),
                    inOrder(triage.painMechanisms()),
                    triage.myelopathySuspected(),
                    triage.immediateActions(),
                    triage.explanation().warnings(),
                    triage.explanation().missing(),
                    triage.explanation().reasons());
        }
    }

    @Schema(name = "ImagingSelectionDecision")
    record ImagingSelectionAnswer(
            List<ImagingModality> modalities, List<Warning> warnings, SortedSet<String> missing, List<Reason> reasons) {

        static ImagingSelectionAnswer of(ImagingSelection selection) {
            return new ImagingSelectionAnswer(
                    inOrder(selection.modalities()),
                    selection.explanation().warnings(),
                    selection.explanation().missing(),
                    selection.explanation().reasons());
        }
    }

    @Schema(name = "GradingDecision")
    record GradingAnswer(
            SinsAnswer sins,
            Stability stability,
            EpiduralCompressionGrade epiduralCompression,
            Boolean cordCompression,
            ScoreAnswer tokuhashi,
            ScoreAnswer tomita,
            ScoreAnswer bauer,
            ScoreAnswer vanDerLinden,
            Radiosensitivity radiosensitivity,
            TumourGrowth growth,
            Boolean solitary,
            List<Warning> warnings,
            SortedSet<String> missing,
            List<Reason> reasons) {

        static GradingAnswer of(Grading grading) {
            return new GradingAnswer(
                    SinsAnswer.of(grading.sins()),
                    grading.stability().orElse(null),
                    grading.epiduralCompression().orElse(null),
                    grading.cordCompression().orElse(null),
                    ScoreAnswer.of(grading.tokuhashi()),
                    ScoreAnswer.of(grading.tomita()),
                    ScoreAnswer.of(grading.bauer()),
                    ScoreAnswer.of(grading.vanDerLinden()),
                    grading.radiosensitivity().orElse(null),
                    grading.growth().orElse(null),
                    grading.solitary().orElse(null),
                    grading.explanation().warnings(),
                    grading.explanation().missing(),
                    grading.explanation().reasons());
        }
    }

    @Schema(name = "RecommendationDecision")
    record RecommendationAnswer(
            Treatment treatment,
            RecommendationRow row,
            boolean provisional,
            List<Treatment> alternatives,
            List<Indication> indications,
            Stability stability,
            SinsAnswer sins,
            List<Adjunct> adjuncts,
            WoundInfectionRisk woundInfectionRisk,
            List<Warning> warnings,
            SortedSet<String> missing,
            List<Reason> reasons) {

        static RecommendationAnswer of(TreatmentRecommendation recommendation, Facts facts) {
            return new RecommendationAnswer(
                    recommendation.treatment().orElse(null),
                    recommendation.row(),
                    recommendation.provisional(),
                    recommendation.alternatives(),
                    recommendation.indications(),
                    SpinalStability.of(facts).stability().orElse(null),
                    SinsAnswer.of(SpinalInstabilityNeoplasticScore.of(facts)),
                    recommendation.adjuncts(),
                    recommendation.woundInfectionRisk().orElse(null),
                    recommendation.explanation().warnings(),
                    recommendation.explanation().missing(),
                    recommendation.explanation().reasons());
        }
    }

    @Schema(name = "WhatWouldChange")
    record WhatWouldChangeAnswer(Treatment treatment, RecommendationRow row, List<ChangeAnswer> changes) {

        static WhatWouldChangeAnswer of(TreatmentRecommendation now, List<RecommendationChange> changes) {
            return new WhatWouldChangeAnswer(
                    now.treatment().orElse(null),
                    now.row(),
                    changes.stream().map(ChangeAnswer::of).toList());
        }
    }

    @Schema(name = "RecommendationChange")
    record ChangeAnswer(
            String fact,

            @Schema(description = "How a sentence calls the fact")
            String label,

            @Schema(description = "Its value now, as it was sent; null when it is unknown")
            Object from,

            @Schema(description = "The value with which the treatment would be recommended")
            Object to,

            Treatment treatment,
            RecommendationRow row,
            boolean provisional) {

        static ChangeAnswer of(RecommendationChange change) {
            return new ChangeAnswer(
                    change.fact().name(),
                    change.fact().label(),
                    written(change.from()),
                    written(change.to()),
                    change.treatment().orElse(null),
                    change.row(),
                    change.provisional());
        }

        /** A set in the order of its options. */
        private static Object written(Object value) {
            return value instanceof Set<?> set ? set.stream().sorted().toList() : value;
        }
    }

    /** SINS. Its band is its class; it has both names, so that it reads like the other scores too. */
    @Schema(name = "Sins")
    record SinsAnswer(
            @Schema(description = "Null while an item is missing")
            Integer total,

            int min,
            int max,
            @JsonProperty("class") Stability stabilityClass,
            Stability band,
            List<String> missing) {

        static SinsAnswer of(SpinalInstabilityNeoplasticScore sins) {
            Stability stability = classOf(sins);
            return new SinsAnswer(
                    sins.total().isPresent() ? sins.total().getAsInt() : null,
                    sins.min(),
                    sins.max(),
                    stability,
                    stability,
                    names(sins.missing()));
        }

        private static Stability classOf(SpinalInstabilityNeoplasticScore sins) {
            if (sins.unstable().isTrue()) {
                return Stability.UNSTABLE;
            }
            if (sins.atLeastSeven().isFalse()) {
                return Stability.STABLE;
            }
            boolean between = sins.atLeastSeven().isTrue() && sins.unstable().isFalse();
            return between ? Stability.POTENTIALLY_UNSTABLE : null;
        }
    }

    @Schema(name = "Score")
    record ScoreAnswer(
            @Schema(description = "Null while an item is missing, and where the score was not made for the tumour")
            Integer total,

            Integer min,
            Integer max,
            String band,
            @Schema(description = "The band in words") String text,
            List<String> missing) {

        static ScoreAnswer of(PrognosticScore<?> score) {
            return new ScoreAnswer(
                    score.total().isPresent() ? score.total().getAsInt() : null,
                    score.min().isPresent() ? score.min().getAsInt() : null,
                    score.max().isPresent() ? score.max().getAsInt() : null,
                    score.band().map(PrognosticScore.Band::name).orElse(null),
                    score.band().map(PrognosticScore.Band::text).orElse(null),
                    names(score.missing()));
        }
    }

    private static List<String> names(Set<Fact<?>> facts) {
        return facts.stream().map(Fact::name).sorted().toList();
    }

    private static <E extends Enum<E>> List<E> inOrder(Collection<E> constants) {
        return constants.stream().sorted().toList();
    }
}
