package org.spinepath.pathway.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.answers.AnswerSheet.Keeping;
import org.spinepath.pathway.answers.Answers;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.mdt.Opinions;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CompletionRefused;

/**
 * The life of one task's answers: declared empty when the task is created, so that nothing answered before passes for an answer; checked and
 * handed to the case when it is completed.
 */
final class AnswersListener implements TaskListener {

    private final AnswerSheet sheet;
    private final Opinions opinions;
    private final Clock clock;

    AnswersListener(AnswerSheet sheet, Opinions opinions, Clock clock) {
        this.sheet = sheet;
        this.opinions = opinions;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            declare(task.getExecution());
        } else if (sheet.keeping() == Keeping.OPINION) {
            requireOpinion(task);
        } else {
            accept(task);
        }
    }

    private void declare(DelegateExecution step) {
        for (AnswerField field : sheet.fields()) {
            step.setVariableLocal(field.name(), startingValue(field, step));
        }
    }

    private static Object startingValue(AnswerField field, DelegateExecution step) {
        return field.prefilled()
                ? caseValue(field.variable(), step)
                : field.variable().type().unknown();
    }

    private static <T> Object caseValue(CaseVariable<T> variable, DelegateExecution step) {
        return variable.written(variable.in(step.getProcessInstance()).orElse(null));
    }

    private void accept(DelegateTask task) {
        DelegateExecution step = task.getExecution();
        DelegateExecution theCase = step.getProcessInstance();
        Map<String, Object> given = new HashMap<>();
        sheet.fields().forEach(field -> given.put(field.name(), step.getVariableLocal(field.name())));

        Answers answers = new Answers(sheet, given, theCase, currentUser(), ZonedDateTime.now(clock));
        sheet.check(answers);
        Instant began = task.getCreateTime().toInstant();
        sheet.asked(answers).stream()
                .filter(field ->
                        answers.has(field.variable()) || !Deterioration.outlives(field.variable(), began, theCase))
                .forEach(field -> copy(field.variable(), answers, theCase));
        sheet.consequence().accept(answers, theCase);
    }

    private static String currentUser() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static <T> void copy(CaseVariable<T> variable, Answers answers, DelegateExecution theCase) {
        variable.write(theCase, answers.to(variable).orElse(null));
    }

    /** The opinion itself was taken out of the submission before the engine could see it. */
    private void requireOpinion(DelegateTask task) {
        if (!opinions.isGivenIn(task.getId())) {
            throw CompletionRefused.unanswered(sheet.fields().get(0).variable());
        }
    }
}
