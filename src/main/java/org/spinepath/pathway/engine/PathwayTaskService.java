package org.spinepath.pathway.engine;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with every door closed through which text or foreign variables could reach a case. */
final class PathwayTaskService extends TaskServiceImpl {

    private final Submissions submissions;

    PathwayTaskService(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The engine would let a task's candidate give it, and with it the right to read the case, to anybody. */
    @Override
    public void claim(String taskId, String userId) {
        try {
            Collisions.survived(() -> commandExecutor.execute(context -> {
                String caller = context.getAuthenticatedUserId();
                if (caller != null && userId != null && !caller.equals(userId)) {
                    throw new BadUserRequestException(
                            "A task is claimed by whoever works on it. Please claim it yourself.");
                }
                super.claim(taskId, userId);
                return null;
            }));
        } catch (TaskAlreadyClaimedException claimed) {
            throw new BadUserRequestException("Somebody else has just claimed this task.", claimed);
        }
    }

    /** Whoever has a task may give it back to its team; the engine would ask for the right to give it to anybody. */
    @Override
    public void setAssignee(String taskId, String userId) {
        Collisions.survived(() -> commandExecutor.execute(context -> {
            boolean givesBack = userId == null && isHeldByCaller(taskId, context);
            if (!givesBack) {
                super.setAssignee(taskId, userId);
                return null;
            }
            return context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            });
        }));
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Collisions.survived(() -> commandExecutor.execute(submissions.of(taskId, variables, visible -> {
            super.complete(taskId, visible);
            return null;
        })));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return Collisions.survived(() -> commandExecutor.execute(submissions.of(
                taskId,
                variables,
                visible -> super.completeWithVariablesInReturn(taskId, visible, deserializeValues))));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new BadUserRequestException("Answers come with the completion of a task. Please resolve it without.");
        }
        super.resolveTask(taskId);
    }

    /** The engine would end the case without an outcome when the diagram catches no such error. */
    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw new BadUserRequestException("A task of a case ends by its completion. Please complete its form.");
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        handleBpmnError(taskId, code, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        handleBpmnError(taskId, code, message, null);
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw new BadUserRequestException("A case is escalated by its clock. Please complete the task's form.");
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        handleEscalation(taskId, code, null);
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        throw textBelongsElsewhere();
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        throw textBelongsElsewhere();
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        throw textBelongsElsewhere();
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        throw textBelongsElsewhere();
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw textBelongsElsewhere();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw textBelongsElsewhere();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw textBelongsElsewhere();
    }

    private static boolean isHeldByCaller(String taskId, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        String caller = context.getAuthenticatedUserId();
        return task != null && caller != null && caller.equals(task.getAssignee());
    }

    /** Comments and attachments would stand in the engine's tables, where people read who treat nobody. */
    private static BadUserRequestException textBelongsElsewhere() {
        return new BadUserRequestException(
                "Comments and attachments are not kept here. Please use the fields of the form.");
    }
}
