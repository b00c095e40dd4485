package org.spinepath.pathway.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spinepath.pathway.models.Form.Component;

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
                .orElseGet(() -> Stream.of(form.refused(
                        component,
                        "works out " + expression.feel() + ", which is no FEEL.",
                        "Correct the expression.")));
    }

    private static Stream<Problem> problems(Form form, Component component, FeelNames names) {
        Stream<Problem> unknown = names.read().stream()
                .filter(name -> !DiagramVocabulary.VARIABLES.contains(name))
                .map(name -> form.refused(component, "reads " + name + ", which no case has.", "Correct the name."));
        Stream<Problem> impossible = names.comparisons().stream()
                .filter(compared -> !DiagramVocabulary.canHold(compared.variable(), compared.value()))
                .map(compared -> form.refused(
                        component,
                        "asks whether " + compared.variable() + " is " + compared.value() + ", which it never is.",
                        DiagramVocabulary.useOneOf(compared.variable())));
        return Stream.concat(unknown, impossible);
    }
}
