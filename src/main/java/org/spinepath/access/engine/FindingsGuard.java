package org.spinepath.access.engine;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.spinepath.pathway.cases.Processes;

/**
 * Keeps findings from those who must not read them. Which cases have a value, their order by it, and whether a message with
 * it finds its receiver tell the value as surely as reading it, and the engine checks the right to read it in neither.
 */
final class FindingsGuard extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    FindingsGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // What a case does by itself, inside another command, is not asked by a user.
        if (Context.getCommandContext() == null) {
            Authentication user = engine.getIdentityService().getCurrentAuthentication();
            if (user != null && user.getUserId() != null) {
                check(command, user);
            }
        }
        return next.execute(command);
    }

    private void check(Command<?> command, Authentication user) {
        if (command instanceof AbstractQuery<?, ?> query
                && VariableQuestions.in(query)
                && watches(user)
                && !may(READ_INSTANCE_VARIABLE, user)) {
            throw new AuthorizationException(
                    "You may see where cases stand, but not what was found. Ask without the values of variables.");
        }
        if (looksForAReceiver(command) && !may(UPDATE_INSTANCE, user)) {
            throw new AuthorizationException(
                    "Messages to cases go through their own pages. Report it with the case number.");
        }
    }

    private static boolean looksForAReceiver(Command<?> command) {
        return command instanceof AbstractCorrelateMessageCmd
                || command instanceof CorrelateAllMessageBatchCmd
                || command instanceof EvaluateStartConditionCmd;
    }

    /** Everybody else is answered with their own tasks only, whose variables they may read. */
    private boolean watches(Authentication user) {
        return may(READ_INSTANCE, user) || may(READ_TASK, user) || may(READ_HISTORY, user);
    }

    private boolean may(ProcessDefinitionPermissions permission, Authentication user) {
        return engine.getAuthorizationService()
                .isUserAuthorized(
                        user.getUserId(),
                        user.getGroupIds(),
                        permission,
                        Resources.PROCESS_DEFINITION,
                        Processes.PATHWAY);
    }
}
