package org.spinepath.pathway.mdt;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ScoreLine;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;

/**
 * Published in the transaction that records a decision of the MDT: what was decided, and on which findings. It says nothing about who the
 * patient is; a component may be null, which means unknown.
 *
 * @param practice           group id of the practice that referred
 * @param treatment          null when more information is needed
 * @param overrideReasonCode null when the recommendation was followed
 * @param adjuncts           what goes with the chosen treatment
 * @param sins               total of the Spinal Instability Neoplastic Score
 */
public record MdtDecided(
        String caseNumber,
        String processInstanceId,
        String practice,
        Instant decidedAt,
        Set<Discipline> membersPresent,
        MdtOutcome outcome,
        Treatment treatment,
        Treatment recommendedTreatment,
        OverrideReasonCode overrideReasonCode,
        List<Adjunct> adjuncts,
        PrimaryTumour primaryTumour,
        Set<VertebralLevel> affectedLevels,
        Stability stability,
        Integer sins,
        EpiduralCompressionGrade epiduralCompression) {

    public static MdtDecided of(DecisionLog.Decision decision, VariableScope theCase, List<Adjunct> adjuncts) {
        return new MdtDecided(
                decision.caseNumber(),
                decision.processInstanceId(),
                CaseVariables.REFERRER_TEAM.in(theCase).orElseThrow(),
                decision.decidedAt(),
                decision.membersPresent(),
                decision.outcome(),
                decision.treatment(),
                decision.recommendedTreatment(),
                decision.overrideReasonCode(),
                adjuncts,
                CaseVariables.PRIMARY_TUMOUR.in(theCase).orElse(null),
                CaseVariables.AFFECTED_LEVELS.in(theCase).orElse(null),
                CaseVariables.STABILITY.in(theCase).orElse(null),
                CaseVariables.SCORES
                        .in(theCase)
                        .map(scores -> scores.get("sins"))
                        .map(ScoreLine::total)
                        .orElse(null),
                CaseVariables.EPIDURAL_COMPRESSION.in(theCase).orElse(null));
    }
}
