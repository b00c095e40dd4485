package org.spinepath;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.spinepath.pathway.models.ModelSet;

/** What people call the steps. Analysts may rename them, so tests ask the diagrams. */
public final class StepNames {

    private static final Map<String, String> NAMES = ModelSet.read(Path.of("")).diagrams().stream()
            .flatMap(diagram -> diagram.all(UserTask.class).stream())
            .collect(Collectors.toMap(UserTask::getId, UserTask::getName));

    private StepNames() {}

    /** @throws java.util.NoSuchElementException when no diagram has a step of this id */
    public static String of(String step) {
        return Optional.ofNullable(NAMES.get(step)).orElseThrow();
    }
}
