package org.spinepath.pathway.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.stereotype.Component;

/** The one factory that starts cases. */
@Component
public class PathwayStart {

    private final RuntimeService runtimeService;
    private final ClosedCases closedCases;

    PathwayStart(RuntimeService runtimeService, ClosedCases closedCases) {
        this.runtimeService = runtimeService;
        this.closedCases = closedCases;
    }

    /**
     * Starts a case as the engine's current user, in the running transaction.
     *
     * @return the id of the process instance
     * @throws org.camunda.bpm.engine.AuthorizationException when the user may not start cases
     */
    public String start(NewCase newCase) {
        return runtimeService
                .startProcessInstanceByKey(Processes.PATHWAY, newCase.caseNumber(), variables(newCase))
                .getProcessInstanceId();
    }

    /** The steps at which a closed instance of a case can go on, in the order of the diagram. */
    public List<ReopeningStep> stepsOf(String closedInstanceId) {
        return closedCases.steps(closedInstanceId);
    }

    /** Where a closed instance stood; empty when nobody ever did a step of it. */
    public Optional<ReopeningStep> stoodAt(String closedInstanceId) {
        return closedCases.stoodAt(closedInstanceId);
    }

    /**
     * Starts a case again that was closed: the same number, what it knew, at this step. The closed instance stays as it is.
     *
     * @param step one of {@link #stepsOf}
     * @return the id of the new process instance
     */
    public String startAgain(String caseNumber, String closedInstanceId, ReopeningStep step) {
        return runtimeService
                .createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey(caseNumber)
                .setVariables(closedCases.knowledgeOf(closedInstanceId))
                .startBeforeActivity(closedCases.entryOf(step.id()))
                .execute()
                .getProcessInstanceId();
    }

    private static VariableMap variables(NewCase newCase) {
        VariableMap variables = Variables.createVariables();
        put(variables, CaseVariables.CASE_NUMBER, newCase.caseNumber());
        put(variables, CaseVariables.PATIENT_REF, newCase.patientRef());
        put(variables, CaseVariables.REFERRER_TEAM, newCase.referrerTeam());
        put(variables, CaseVariables.REFERRER_ROLE, newCase.referrerRole());
        put(variables, CaseVariables.REFERRAL_RECEIVED_AT, newCase.receivedAt());
        put(variables, CaseVariables.AGE_YEARS, newCase.ageYears());
        put(variables, CaseVariables.SEX, newCase.sex());
        put(variables, CaseVariables.CANCER_HISTORY, newCase.cancerHistory());
        put(variables, CaseVariables.PRIMARY_TUMOUR, newCase.primaryTumour());
        put(variables, CaseVariables.EMERGENCY_SIGNS, newCase.emergencySigns());
        put(variables, CaseVariables.REFERRAL_REASON, newCase.referralReasonNote());
        put(variables, CaseVariables.RISK_FACTORS, riskFactors(newCase));
        return variables;
    }

    private static <T> void put(VariableMap variables, CaseVariable<T> variable, T value) {
        variables.put(variable.name(), variable.written(value));
    }

    private static Set<String> riskFactors(NewCase newCase) {
        return Boolean.TRUE.equals(newCase.spinalLesionAlreadySeen())
                ? Set.of(PresentationFacts.SPINAL_LESION_ALREADY_SEEN.name())
                : Set.of();
    }
}
