package org.spinepath.pathway.models;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Problem.Weight;

/** That everything is there without which no case can be begun or gone on with. */
final class CompletenessCheck implements ModelCheck {

    private static final String PUT_BACK = "Put its file back.";

    @Override
    public Stream<Problem> problems(ModelSet set) {
        return Stream.of(processes(set), tables(set), forms(set), tasks(set)).flatMap(problems -> problems);
    }

    private static Stream<Problem> processes(ModelSet set) {
        return Processes.keys().stream()
                .filter(key -> set.diagramOf(key).isEmpty())
                .map(key -> missing("processes", "hold no process " + key + "."));
    }

    private static Stream<Problem> tables(ModelSet set) {
        return Tables.ids().stream()
                .filter(id -> set.tables().stream().noneMatch(table -> table.is(id)))
                .map(id -> missing("processes", "hold no decision table " + id + "."));
    }

    private static Stream<Problem> forms(ModelSet set) {
        Set<String> there = set.forms().stream().map(Form::id).collect(Collectors.toSet());
        return set.diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream()
                        .flatMap(task -> diagram.refusedIf(
                                !there.contains(String.valueOf(task.getCamundaFormRef())),
                                task,
                                "opens the form " + task.getCamundaFormRef() + ", which is not there.",
                                "Name the form " + Form.idFor(task.getId()) + ", and keep its file in forms.")));
    }

    private static Stream<Problem> tasks(ModelSet set) {
        Set<String> opened = set.diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .map(task -> String.valueOf(task.getCamundaFormRef()))
                .collect(Collectors.toSet());
        return set.forms().stream()
                .flatMap(form -> form.untidyIf(
                        !opened.contains(form.id()), "is opened by no user task.", "Remove it, or name it in a task."));
    }

    private static Problem missing(String folder, String says) {
        return new Problem(Weight.REFUSED, folder, new Place.WholeFile(), says, PUT_BACK);
    }
}
