package org.spinepath.pathway.answers;

import java.util.function.Predicate;
import org.spinepath.pathway.variables.CaseVariable;

/**
 * One answer a user task asks for.
 *
 * @param variable  where the answer is kept
 * @param mandatory whether it must be given whenever it is asked for
 * @param prefilled whether the form starts with what the case knows; otherwise it starts empty, so that no answer of an earlier round
 *                  passes for a new one
 * @param freeText  whether people write in their own words, which are kept as a note and never in the engine
 * @param asked     whether the other answers leave this one to be asked for; what is not asked for is left as the case has it
 */
public record AnswerField(
        CaseVariable<?> variable, boolean mandatory, boolean prefilled, boolean freeText, Predicate<Answers> asked) {

    static AnswerField mandatory(CaseVariable<?> variable) {
        return new AnswerField(variable, true, false, false, answers -> true);
    }

    static AnswerField optional(CaseVariable<?> variable) {
        return new AnswerField(variable, false, false, false, answers -> true);
    }

    AnswerField fromCase() {
        return new AnswerField(variable, mandatory, true, freeText, asked);
    }

    AnswerField inOwnWords() {
        return new AnswerField(variable, mandatory, prefilled, true, asked);
    }

    AnswerField when(Predicate<Answers> condition) {
        return new AnswerField(variable, mandatory, prefilled, freeText, asked.and(condition));
    }

    public String name() {
        return variable.name();
    }
}
