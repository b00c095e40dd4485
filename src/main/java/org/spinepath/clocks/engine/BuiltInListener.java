package org.spinepath.clocks.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;

/** A listener that no diagram names. As with those that a diagram names, what it does is the engine's doing, not the signed-in user's. */
record BuiltInListener(Consumer<DelegateExecution> deed) implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            deed.accept(execution);
            return null;
        });
    }
}
