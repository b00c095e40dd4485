package org.spinepath.clocks.escalation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;

/**
 * What every task and every notice says about its case; the rest stays with the case.
 *
 * @param urgency URGENT as long as nobody knows it
 * @param shown   the variables that a task about the case shows
 */
record CaseHead(Urgency urgency, VariableMap shown) {

    private static final List<CaseVariable<?>> SHOWN = List.of(
            CaseVariables.PATIENT_REF, CaseVariables.AGE_YEARS, CaseVariables.SEX, CaseVariables.PRIMARY_TUMOUR);

    /** Names of the variables it is made of. */
    static Set<String> names() {
        Set<String> names = new HashSet<>();
        SHOWN.forEach(variable -> names.add(variable.name()));
        names.add(CaseVariables.URGENCY.name());
        return names;
    }

    static CaseHead of(Map<String, Object> variables) {
        return of(variables::get);
    }

    static CaseHead of(Function<String, Object> variables) {
        VariableMap shown = Variables.createVariables();
        SHOWN.stream()
                .map(CaseVariable::name)
                .filter(name -> Objects.nonNull(variables.apply(name)))
                .forEach(name -> shown.put(name, variables.apply(name)));
        Urgency urgency = CaseVariables.URGENCY
                .read(variables.apply(CaseVariables.URGENCY.name()))
                .orElse(Urgency.URGENT);
        return new CaseHead(urgency, shown);
    }
}
