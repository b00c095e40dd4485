package org.spinepath.pathway.cases;

import java.time.Clock;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.CompletionRefused;
import org.springframework.stereotype.Component;

/** What can be told to a running case at any time. */
@Component
public class PathwayMessages {

    public static final String DETERIORATION_REPORTED = "DeteriorationReported";
    public static final String DEATH_REPORTED = "DeathReported";
    public static final String REFERRAL_WITHDRAWN = "ReferralWithdrawn";
    public static final String URGENCY_LOWERED = "UrgencyLowered";
    public static final String STEP_OVERDUE = "StepOverdue";
    public static final String LATE_STEP_DONE = "LateStepDone";
    public static final String CLOCK_STOPPED = "ClockStopped";

    private final RuntimeService runtimeService;
    private final CaseInstances instances;
    private final Clock clock;

    PathwayMessages(RuntimeService runtimeService, CaseInstances instances, Clock clock) {
        this.runtimeService = runtimeService;
        this.instances = instances;
        this.clock = clock;
    }

    /**
     * Reports a deterioration: the case becomes an emergency and is graded again.
     *
     * @throws CompletionRefused when the onset lies in the future
     * @throws CaseUnknown       when there is no such case
     * @throws CaseClosed        when the case has ended
     */
    public void reportDeterioration(String caseNumber, Deterioration deterioration) {
        if (deterioration.onset().isAfter(clock.instant())) {
            throw new CompletionRefused(
                    CaseVariables.DEFICIT_ONSET_AT.name(),
                    "The onset of the deterioration lies in the future. Please enter when it began.");
        }
        VariableMap variables = Variables.createVariables();
        putIfKnown(variables, CaseVariables.WALKING, deterioration.walking());
        putIfKnown(variables, CaseVariables.ASIA_GRADE, deterioration.asiaGrade());
        putIfKnown(variables, CaseVariables.DEFICIT_PROGRESSION, deterioration.progression());
        putIfKnown(variables, CaseVariables.DEFICIT_ONSET_AT, deterioration.onset());
        variables.put(
                CaseVariables.DETERIORATION_REPORTED_AT.name(),
                CaseVariables.DETERIORATION_REPORTED_AT.written(clock.instant()));
        // Whoever lowered the urgency a moment ago did not know of this.
        variables.put(CaseVariables.LOWERED_URGENCY.name(), null);
        instances.open(caseNumber).ifPresent(theCase -> doubtTheAbsenceOfADeficit(theCase.getId(), variables));
        tell(caseNumber, DETERIORATION_REPORTED, variables);
    }

    /**
     * Ends the case because the patient died.
     *
     * @throws CaseUnknown when there is no such case
     * @throws CaseClosed  when the case has ended
     */
    public void reportDeath(String caseNumber) {
        tell(caseNumber, DEATH_REPORTED, Variables.createVariables());
    }

    /**
     * Ends the case because the referral is withdrawn.
     *
     * @throws CaseUnknown when there is no such case
     * @throws CaseClosed  when the case has ended
     */
    public void withdraw(String caseNumber) {
        tell(caseNumber, REFERRAL_WITHDRAWN, Variables.createVariables());
    }

    /**
     * Lowers the urgency of a case because a clinician judges so; what is found later may raise it again.
     *
     * @return the urgency the case had
     * @throws CompletionRefused when the case is not more urgent than that, or a deterioration is just being worked on
     * @throws CaseUnknown       when there is no such case
     * @throws CaseClosed        when the case has ended
     */
    public Urgency lowerUrgency(String caseNumber, Urgency lowered) {
        String theCase = instances.open(caseNumber).map(ProcessInstance::getId).orElseThrow(() -> notOpen(caseNumber));
        Urgency known = CaseVariables.URGENCY
                .read(runtimeService.getVariable(theCase, CaseVariables.URGENCY.name()))
                .orElseThrow(() -> new CompletionRefused(
                        CaseVariables.URGENCY.name(),
                        "The case has no urgency yet. Please let the GP assessment be completed first."));
        if (lowered.compareTo(known) >= 0) {
            throw new CompletionRefused(
                    CaseVariables.URGENCY.name(),
                    "The case is " + known
                            + ", so that this would not lower it. To raise it, report the deterioration.");
        }
        if (isBeingRaised(theCase)) {
            throw new CompletionRefused(
                    CaseVariables.URGENCY.name(),
                    "A deterioration was reported a moment ago. Please read it first, then lower the urgency if you"
                            + " still would.");
        }
        VariableMap variables = Variables.createVariables();
        putIfKnown(variables, CaseVariables.LOWERED_URGENCY, lowered);
        try {
            tell(caseNumber, URGENCY_LOWERED, variables);
        } catch (MismatchingMessageCorrelationException unheard) {
            throw new CompletionRefused(
                    CaseVariables.URGENCY.name(),
                    "This case runs on an earlier version of the pathway, in which an urgency cannot be lowered.");
        }
        return known;
    }

    private boolean isBeingRaised(String theCase) {
        return runtimeService
                        .createExecutionQuery()
                        .processInstanceId(theCase)
                        .activityId(Steps.Decisions.RAISE_EMERGENCY)
                        .count()
                > 0;
    }

    private void tell(String caseNumber, String message, VariableMap variables) {
        if (instances.open(caseNumber).isEmpty()) {
            throw notOpen(caseNumber);
        }
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(variables)
                .correlate();
    }

    private RuntimeException notOpen(String caseNumber) {
        return instances.exists(caseNumber) ? new CaseClosed(caseNumber) : new CaseUnknown(caseNumber);
    }

    /** Who got worse is no longer known to be without a deficit: an earlier examination speaks only for what it found. */
    private void doubtTheAbsenceOfADeficit(String theCase, VariableMap variables) {
        variables.put(
                CaseVariables.NEUROLOGICAL_EXAMINATION_COMPLETE.name(),
                CaseVariables.NEUROLOGICAL_EXAMINATION_COMPLETE.written(false));
        forgetUnlessReported(theCase, variables, CaseVariables.ASIA_GRADE, AsiaGrade.E);
        forgetUnlessReported(theCase, variables, CaseVariables.DEFICIT_PROGRESSION, DeficitProgression.NONE);
    }

    private <T> void forgetUnlessReported(String theCase, VariableMap variables, CaseVariable<T> variable, T absence) {
        boolean stillClaimed = variable.read(runtimeService.getVariable(theCase, variable.name()))
                .filter(absence::equals)
                .isPresent();
        if (stillClaimed && !variables.containsKey(variable.name())) {
            variables.put(variable.name(), variable.written(null));
        }
    }

    private static <T> void putIfKnown(VariableMap variables, CaseVariable<T> variable, T value) {
        if (value != null) {
            variables.put(variable.name(), variable.written(value));
        }
    }
}
