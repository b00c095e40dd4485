package org.spinepath.pathway.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CompletionRefused;

/**
 * What one user task asks for and accepts. A task accepts nothing else.
 *
 * @param taskId  id of the user task in the diagram
 * @param fields  in the order of the form
 * @param rules   what the answers must satisfy together, checked in this order once each answer is readable
 * @param keeping where accepted answers go
 * @param consequence what accepted answers change in the case beyond themselves
 */
public record AnswerSheet(
        String taskId,
        List<AnswerField> fields,
        List<AnswerRule> rules,
        Keeping keeping,
        BiConsumer<Answers, VariableScope> consequence) {

    /** Where accepted answers go. */
    public enum Keeping {
        /** They become variables of the case. */
        CASE,
        /** They become a row of table opinion; the engine never sees them. */
        OPINION
    }

    public AnswerSheet {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    static AnswerSheet of(String taskId, AnswerField... fields) {
        return new AnswerSheet(taskId, List.of(fields), List.of(), Keeping.CASE, (answers, theCase) -> {});
    }

    AnswerSheet checking(AnswerRule... more) {
        return new AnswerSheet(
                taskId, fields, Stream.concat(rules.stream(), Stream.of(more)).toList(), keeping, consequence);
    }

    AnswerSheet keptAs(Keeping other) {
        return new AnswerSheet(taskId, fields, rules, other, consequence);
    }

    AnswerSheet leadingTo(BiConsumer<Answers, VariableScope> change) {
        return new AnswerSheet(taskId, fields, rules, keeping, change);
    }

    public boolean asksFor(String variable) {
        return field(variable).isPresent();
    }

    public Optional<AnswerField> field(String variable) {
        return fields.stream().filter(field -> field.name().equals(variable)).findFirst();
    }

    /** Whether an answer that is not mandatory by itself may become so by others. */
    public boolean mayDemand(CaseVariable<?> variable) {
        return rules.stream().anyMatch(rule -> rule.mayDemand(variable));
    }

    /**
     * Checks all answers: each is of its type, what is mandatory is there, the rules hold.
     *
     * @throws CompletionRefused on the first that does not hold
     */
    public void check(Answers answers) {
        fields.forEach(field -> answers.to(field.variable()));
        fields.stream()
                .filter(field -> field.mandatory() && field.asked().test(answers) && !answers.has(field.variable()))
                .findFirst()
                .ifPresent(field -> {
                    throw CompletionRefused.unanswered(field.variable());
                });
        rules.forEach(rule -> rule.check(answers));
    }

    /** The fields whose answers count: those that were asked for. */
    public List<AnswerField> asked(Answers answers) {
        List<AnswerField> asked = new ArrayList<>(fields);
        asked.removeIf(field -> !field.asked().test(answers));
        return asked;
    }
}
