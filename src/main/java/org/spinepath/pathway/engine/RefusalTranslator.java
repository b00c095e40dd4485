package org.spinepath.pathway.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.spinepath.pathway.variables.CompletionRefused;

/** Turns a refused answer, however deep the engine wrapped it, into the one exception that its REST API answers with 400. */
final class RefusalTranslator extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw refusalIn(failure)
                    .<RuntimeException>map(RefusalTranslator::translated)
                    .orElse(failure);
        }
    }

    private static Optional<CompletionRefused> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CompletionRefused refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    static FormFieldValidationException translated(CompletionRefused refusal) {
        return new FormFieldValidationException(refusal.field(), refusal.getMessage(), refusal);
    }
}
