package org.spinepath.pathway.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, through which Tasklist submits: held to the same answers as every other completion. */
final class PathwayFormService extends FormServiceImpl {

    private final Submissions submissions;

    PathwayFormService(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Collisions.survived(() -> commandExecutor.execute(submissions.of(taskId, properties, visible -> {
            super.submitTaskForm(taskId, visible);
            return null;
        })));
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, properties == null ? null : new HashMap<>(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return Collisions.survived(() -> commandExecutor.execute(submissions.of(
                taskId,
                properties,
                visible -> super.submitTaskFormWithVariablesInReturn(taskId, visible, deserializeValues))));
    }
}
