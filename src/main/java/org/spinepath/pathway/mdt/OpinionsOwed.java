package org.spinepath.pathway.mdt;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.people.AsEngine;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Component;

/** Whose opinion a review still waits for. */
@Component
public class OpinionsOwed {

    private final TaskService tasks;
    private final AsEngine asEngine;

    OpinionsOwed(TaskService tasks, AsEngine asEngine) {
        this.tasks = tasks;
        this.asEngine = asEngine;
    }

    /** The disciplines that were asked and have not answered, in the order of their declaration; asked of the engine, whoever the user is. */
    public List<Discipline> inReview(String processInstanceId) {
        return asEngine.answer(() -> tasks
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(Steps.COLLECT_OPINIONS)
                .list()
                .stream()
                .map(task -> (String) tasks.getVariable(task.getId(), MdtPanel.INVITED_GROUP))
                .filter(Objects::nonNull)
                .flatMap(group -> Discipline.ofCandidateGroup(group).stream())
                .sorted()
                .toList());
    }

    /**
     * Those for which the reader speaks: as long as there is one, the others' opinions are held back from them. The coordinator owes no
     * opinion, whatever other groups they are in: they prepare the meeting.
     */
    public static Set<Discipline> by(SignedInUser reader, Collection<Discipline> stillAsked) {
        if (reader.coordinates()) {
            return Set.of();
        }
        return stillAsked.stream()
                .filter(discipline ->
                        discipline.candidateGroup().filter(reader::isIn).isPresent())
                .collect(Collectors.toSet());
    }
}
