package org.spinepath.pathway.delegates;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.SurgicalPlan;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.mdt.DecisionLog;
import org.spinepath.pathway.mdt.MdtDecided;
import org.spinepath.pathway.mdt.Quorum;
import org.spinepath.pathway.mdt.RecommendationSnapshot;
import org.spinepath.pathway.mdt.TreatmentChoice;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.TreatmentKinds;
import org.spinepath.pathway.vocabulary.TreatmentPath;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Appends the decision of the MDT to the log, with what was recommended at the time, and sends the case on its way. */
@Component("recordMdtDecision")
class RecordMdtDecisionDelegate implements JavaDelegate {

    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordMdtDecisionDelegate(DecisionLog log, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Treatment> chosen = CaseVariables.MDT_OUTCOME
                .in(execution)
                .filter(MdtOutcome.TREAT::equals)
                .flatMap(treat -> CaseVariables.MDT_TREATMENT.in(execution));
        DecisionLog.Decision decision = decision(execution, chosen);
        log.append(decision);
        events.publishEvent(MdtDecided.of(decision, execution, adjuncts(execution, chosen)));

        CaseVariables.TREATMENT_PATH.write(
                execution, chosen.map(RecordMdtDecisionDelegate::path).orElse(TreatmentPath.MORE_INFORMATION));
        chosen.ifPresent(treatment -> {
            CaseVariables.DECIDED_TREATMENT.write(execution, treatment);
            CaseVariables.TREATMENT_TEAM.write(
                    execution, TreatmentKinds.team(treatment).groupId());
        });
    }

    /** Those of the chosen treatment, which may be another than the recommended one. */
    private List<Adjunct> adjuncts(DelegateExecution execution, Optional<Treatment> chosen) {
        return chosen.map(treatment -> SurgicalPlan.of(CaseFacts.of(execution, clock.instant()), treatment)
                        .adjuncts())
                .orElse(List.of());
    }

    private static TreatmentPath path(Treatment treatment) {
        return treatment.isOperative() ? TreatmentPath.SURGERY : TreatmentPath.NON_SURGICAL;
    }

    private static DecisionLog.Decision decision(DelegateExecution execution, Optional<Treatment> chosen) {
        Optional<Treatment> recommended = CaseVariables.RECOMMENDED_TREATMENT.in(execution);
        boolean overrides = new TreatmentChoice(recommended, chosen).overrides();
        Set<Discipline> present =
                CaseVariables.MDT_MEMBERS_PRESENT.in(execution).orElseThrow();
        Set<Discipline> dissent = CaseVariables.MDT_DISSENT.in(execution).orElse(Set.of());
        // What was decided without quorum was an emergency when it was decided, whatever the case is by now.
        boolean quorumWaived = !new Quorum(present).isMet();
        return new DecisionLog.Decision(
                CaseVariables.CASE_NUMBER.in(execution).orElseThrow(),
                execution.getProcessInstanceId(),
                CaseVariables.DECIDED_AT.in(execution).orElseThrow(),
                CaseVariables.DECIDED_BY.in(execution).orElseThrow(),
                present,
                recommended.orElse(null),
                RecommendationSnapshot.of(execution),
                CaseVariables.MDT_OUTCOME.in(execution).orElseThrow(),
                chosen.orElse(null),
                overrides ? CaseVariables.OVERRIDE_REASON_CODE.in(execution).orElse(null) : null,
                overrides ? CaseVariables.OVERRIDE_REASON.in(execution).orElse(null) : null,
                quorumWaived ? CaseVariables.QUORUM_WAIVED_REASON.in(execution).orElse(null) : null,
                dissent,
                dissent.isEmpty()
                        ? null
                        : CaseVariables.MDT_DISSENT_REASON.in(execution).orElse(null));
    }
}
