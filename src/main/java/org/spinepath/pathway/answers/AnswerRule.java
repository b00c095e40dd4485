package org.spinepath.pathway.answers;

import java.util.function.Predicate;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CompletionRefused;

/** What answers must satisfy together. */
@FunctionalInterface
interface AnswerRule {

    /**
     * @throws CompletionRefused when the answers break the rule
     */
    void check(Answers answers);

    /** Whether there are answers to others with which it demands an answer to this one. */
    default boolean mayDemand(CaseVariable<?> variable) {
        return false;
    }

    /** The field must be answered under a condition that is the reason given to the user. */
    static AnswerRule mandatoryWhen(CaseVariable<?> variable, Predicate<Answers> condition, String because) {
        return new Demand(variable, condition, because);
    }

    /** An answer that is mandatory under a condition. */
    record Demand(CaseVariable<?> variable, Predicate<Answers> condition, String because) implements AnswerRule {

        @Override
        public void check(Answers answers) {
            if (condition.test(answers) && !answers.has(variable)) {
                throw CompletionRefused.unanswered(variable, because);
            }
        }

        @Override
        public boolean mayDemand(CaseVariable<?> other) {
            return variable.equals(other);
        }
    }

    /** The answers are refused under a condition. */
    static AnswerRule refuseWhen(CaseVariable<?> variable, Predicate<Answers> condition, String whatToDo) {
        return answers -> {
            if (condition.test(answers)) {
                throw CompletionRefused.of(variable, whatToDo);
            }
        };
    }

    /** A confirmation that only counts when it is ticked. */
    static AnswerRule mustBeTicked(CaseVariable<Boolean> variable) {
        return refuseWhen(
                variable, answers -> !answers.is(variable, true), "must be ticked before the task can be completed.");
    }
}
