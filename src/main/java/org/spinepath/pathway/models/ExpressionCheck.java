package org.spinepath.pathway.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.pathway.models.Form.Component;
import org.spinepath.pathway.variables.CaseVariables;

/** That a form reads only what a case has: a misspelt name would show nothing, or hide a question. */
final class ExpressionCheck implements ModelCheck {

    @Override
    public Stream<Problem> problems(ModelSet set) {
        Map<FormExpression, Optional<FeelNames>> read = new HashMap<>();
        return set.forms().stream()
                .flatMap(form -> form.components().stream()
                        .flatMap(component -> FormExpression.in(component).stream()
                                .flatMap(expression -> problems(
                                        form,
                                        component,
                                        expression,
                                        read.computeIfAbsent(expression, FormExpression::names)))));
    }

    private static Stream<Problem> problems(
            Form form, Component component, FormExpression expression, Optional<FeelNames> read) {
        return read.map(names -> problems(form, component, names))
                .orElseGet(() -> form.refusedIf(
                        true,
                        component,
                        "works out " + expression.feel() + ", which is no FEEL.",
                        "Correct the expression."));
    }

    private static Stream<Problem> problems(Form form, Component component, FeelNames names) {
        Set<String> known = DiagramVocabulary.variables();
        Stream<Problem> unknown = names.read().stream()
                .filter(name -> !known.contains(name))
                .flatMap(name ->
                        form.refusedIf(true, component, "reads " + name + ", which no case has.", "Correct the name."));
        Stream<Problem> impossible = names.comparisons().stream()
                .filter(compared -> !DiagramVocabulary.canHold(compared.variable(), compared.value()))
                .flatMap(compared -> form.refusedIf(
                        true,
                        component,
                        "asks whether " + compared.variable() + " is " + compared.value() + ", which it never is.",
                        "Use one of: "
                                + CaseVariables.named(compared.variable())
                                        .map(variable -> String.join(
                                                ", ", variable.type().options()))
                                        .orElse("")
                                + "."));
        return Stream.concat(unknown, impossible);
    }
}
