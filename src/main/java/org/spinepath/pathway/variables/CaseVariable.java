package org.spinepath.pathway.variables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.evidence.Fact;

/**
 * One variable of a case, declared once.
 *
 * @param name    its name in BPMN, forms, DMN and Json
 * @param label   how a sentence calls it
 * @param type    how its value travels
 * @param meaning what a known value says, for the reader of the vocabulary
 */
public record CaseVariable<T>(String name, String label, VariableType<T> type, String meaning) {

    static <T> CaseVariable<T> of(Fact<T> fact, String meaning) {
        return new CaseVariable<>(fact.name(), fact.label(), VariableType.of(fact.type()), meaning);
    }

    static CaseVariable<String> text(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Text(255), meaning);
    }

    static CaseVariable<Boolean> yesNo(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.YesNo(), meaning);
    }

    static CaseVariable<Integer> number(String name, String label, int min, int max, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.WholeNumber(min, max, 1), meaning);
    }

    static <E extends Enum<E>> CaseVariable<E> choice(String name, String label, Class<E> values, String meaning) {
        return new CaseVariable<>(name, label, VariableType.choice(values), meaning);
    }

    static <E extends Enum<E>> CaseVariable<Set<E>> choices(
            String name, String label, Class<E> values, String meaning) {
        return new CaseVariable<>(name, label, VariableType.choices(values), meaning);
    }

    static CaseVariable<Set<String>> checklist(String name, String label, List<Fact<Boolean>> facts, String meaning) {
        return new CaseVariable<>(
                name,
                label,
                new VariableType.Checklist(facts.stream().map(Fact::name).toList()),
                meaning);
    }

    static CaseVariable<LocalDate> day(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Day(), meaning);
    }

    static CaseVariable<Instant> moment(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Moment(), meaning);
    }

    static <T> CaseVariable<T> structure(String name, String label, TypeReference<T> type, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Structure<>(Json.type(type)), meaning);
    }

    /** The value seen from a scope; empty when it is unknown. */
    public Optional<T> in(VariableScope scope) {
        return read(scope.getVariable(name));
    }

    /**
     * The value of a variable fetched in any other way, such as from history.
     *
     * @throws IllegalStateException when the engine holds something else under this name
     */
    public Optional<T> read(Object engineValue) {
        try {
            return type.read(engineValue);
        } catch (IllegalArgumentException otherType) {
            throw new IllegalStateException("Variable " + name + " must be " + otherType.getMessage());
        }
    }

    /** The value as the engine keeps it; null stands for unknown. */
    public Object written(T value) {
        return value == null ? type.unknown() : type.write(value);
    }

    /** Writes the value where it is declared, which is the case unless a task has its own; null makes it unknown. */
    public void write(VariableScope scope, T value) {
        scope.setVariable(name, written(value));
    }

    @Override
    public String toString() {
        return name;
    }
}
