package org.spinepath.pathway.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.answers.AnswerSheet.Keeping;
import org.spinepath.pathway.answers.Answers;
import org.spinepath.pathway.answers.FreeTextStore;
import org.spinepath.pathway.mdt.MdtPanel;
import org.spinepath.pathway.mdt.Opinions;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.CompletionRefused;
import org.spinepath.pathway.vocabulary.Discipline;

/**
 * What stands between a user's submission and the engine: a task takes its own answers and nothing else, what people wrote in their own
 * words is put away before the engine sees it, and so is an opinion. All in the transaction of the completion.
 */
final class Submissions {

    /** Which group a member speaks for; the multi-instance task sets it. */
    private static final String NOT_OPEN =
            "This task is not open any more: somebody else has just completed it, or it is no longer needed."
                    + " Please open the task list again.";

    private static final Set<String> PLAIN_TYPES =
            Set.of("null", "string", "boolean", "short", "integer", "long", "double", "json");

    private final AnswerCatalogue catalogue;
    private final FreeTextStore freeText;
    private final Opinions opinions;
    private final Clock clock;
    private final DecidedReviews decidedReviews;

    Submissions(AnswerCatalogue catalogue, FreeTextStore freeText, Opinions opinions, Clock clock) {
        this.catalogue = catalogue;
        this.freeText = freeText;
        this.opinions = opinions;
        this.clock = clock;
        this.decidedReviews = new DecidedReviews(clock.getZone());
    }

    /**
     * The command that checks a submission and then completes with what the engine may see.
     *
     * @param completion completes the task with the variables it is given
     */
    <T> Command<T> of(String taskId, Map<String, Object> variables, Function<Map<String, Object>, T> completion) {
        return context -> {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                throw new CompletionRefused(
                        "", decidedReviews.sentence(taskId, context).orElse(NOT_OPEN));
            }
            boolean isOfAProcess = task.getExecutionId() != null;
            try {
                return completion.apply(isOfAProcess ? taken(task, variables, context) : variables);
            } catch (RuntimeException refused) {
                throw asSecond(taskId, context).orElse(refused);
            }
        };
    }

    /** Who comes second in the same instant finds part of the task gone, its rights or its answers, and is refused for no reason of theirs. */
    private Optional<RuntimeException> asSecond(String taskId, CommandContext context) {
        return decidedReviews.sentence(taskId, context).map(sentence -> new CompletionRefused("", sentence));
    }

    private Map<String, Object> taken(TaskEntity task, Map<String, Object> variables, CommandContext context) {
        requireRightToWorkOn(task, context);
        if (variables == null || variables.isEmpty()) {
            return Map.of();
        }
        AnswerSheet sheet = catalogue
                .sheetOf(task.getTaskDefinitionKey())
                .filter(asking -> variables.keySet().stream().allMatch(asking::asksFor))
                .orElseThrow(Submissions::notAskedFor);

        VariableMap visible = Variables.createVariables();
        Map<String, Object> readable = new HashMap<>();
        Answers answers = new Answers(
                sheet,
                readable,
                task.getExecution().getProcessInstance(),
                context.getAuthenticatedUserId(),
                ZonedDateTime.now(clock));
        for (String name : variables.keySet()) {
            AnswerField field = sheet.field(name).orElseThrow();
            TypedValue submitted = typed(variables, name);
            requirePlainType(field, submitted);
            TypedValue kept = field.freeText() ? noteFor(field, submitted, task, answers.givenBy()) : submitted;
            visible.putValueTyped(name, kept);
            readable.put(name, kept instanceof JsonValue json ? json : kept.getValue());
        }
        if (sheet.keeping() == Keeping.OPINION) {
            sheet.check(answers);
            keepOpinion(answers, task);
            return Map.of();
        }
        sheet.fields().forEach(field -> answers.to(field.variable()));
        return visible;
    }

    private static void requireRightToWorkOn(TaskEntity task, CommandContext context) {
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
    }

    private static CompletionRefused notAskedFor() {
        // The names are left out: whoever sends something else may send anything as its name.
        return new CompletionRefused(
                "", "The task does not ask for everything that was sent. Please send only the fields of its form.");
    }

    private static TypedValue typed(Map<String, Object> variables, String name) {
        return variables instanceof VariableMap map
                ? map.getValueTyped(name)
                : Variables.untypedValue(variables.get(name));
    }

    /** Objects and files are never opened. */
    private static void requirePlainType(AnswerField field, TypedValue submitted) {
        if (!isPlain(submitted)) {
            throw refused(field, "must be " + field.variable().type().expectation() + ". Please correct it.");
        }
    }

    private static boolean isPlain(TypedValue submitted) {
        if (submitted.getType() != null) {
            return PLAIN_TYPES.contains(submitted.getType().getName());
        }
        Object value = submitted.getValue();
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
    }

    private TypedValue noteFor(AnswerField field, TypedValue submitted, TaskEntity task, String author) {
        if (submitted instanceof JsonValue) {
            // Looking into it would read it as Json, which text need not be.
            throw refused(field, "must be text. Please correct it.");
        }
        if (submitted.getValue() == null || submitted.getValue() instanceof String text && text.isBlank()) {
            return Variables.untypedNullValue();
        }
        if (submitted.getValue() instanceof String text && !FreeTextStore.isStorable(text)) {
            throw refused(field, "must not have characters that cannot be printed. Please write it anew.");
        }
        if (submitted.getValue() instanceof String text && text.length() <= FreeTextStore.MAX_LENGTH) {
            return Variables.stringValue(freeText.keep(caseNumber(task), field.name(), author, text));
        }
        throw refused(field, "must be text of at most " + FreeTextStore.MAX_LENGTH + " characters. Please shorten it.");
    }

    private static CompletionRefused refused(AnswerField field, String whatToDo) {
        return CompletionRefused.of(field.variable(), whatToDo);
    }

    private void keepOpinion(Answers answers, TaskEntity task) {
        opinions.give(
                task.getId(),
                new Opinions.Opinion(
                        caseNumber(task),
                        task.getExecution().getProcessInstanceId(),
                        invitedDiscipline(task),
                        answers.givenBy(),
                        answers.to(CaseVariables.OPINION_TREATMENT).orElseThrow(),
                        answers.to(CaseVariables.OPINION_TEXT).orElse(null),
                        answers.givenAt()));
    }

    private static Discipline invitedDiscipline(TaskEntity task) {
        return Discipline.ofCandidateGroup((String) task.getVariable(MdtPanel.INVITED_GROUP))
                .orElseThrow(() -> new IllegalStateException("An opinion is asked of a group that is no discipline"));
    }

    private static String caseNumber(TaskEntity task) {
        return CaseVariables.CASE_NUMBER
                .in(task.getExecution().getProcessInstance())
                .orElseThrow(() -> new IllegalStateException("A case has no number"));
    }
}
