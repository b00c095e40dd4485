package org.spinepath.pathway.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.ModelValidationException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Problem.Weight;
import org.spinepath.pathway.variables.CaseVariables;

/** That a process runs, is kept, decides without guessing and ends with an outcome. */
final class ShapeCheck implements ModelCheck {

    private static final String KEPT = "P3650D";

    @Override
    public Stream<Problem> problems(ModelSet set) {
        return set.diagrams().stream()
                .flatMap(diagram -> Stream.of(valid(diagram), processes(diagram), decisions(diagram), ends(diagram))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> valid(Diagram diagram) {
        try {
            Bpmn.validateModel(diagram.model());
            return Stream.empty();
        } catch (ModelValidationException invalid) {
            return Stream.of(new Problem(
                    Weight.REFUSED,
                    diagram.file(),
                    new Place.WholeFile(),
                    "breaks the rules of BPMN.",
                    "Open it in Camunda Modeler and save it again."));
        }
    }

    private static Stream<Problem> processes(Diagram diagram) {
        return diagram.all(Process.class).stream()
                .flatMap(process -> Stream.of(
                                diagram.refusedIf(
                                        !process.isExecutable(), process, "is not executable.", "Tick Executable."),
                                diagram.refusedIf(
                                        !KEPT.equals(process.getCamundaHistoryTimeToLiveString()),
                                        process,
                                        "is not kept for ten years.",
                                        "Set the history time to live to " + KEPT + "."),
                                diagram.refusedIf(
                                        process.isCamundaStartableInTasklist(),
                                        process,
                                        "can be started in Tasklist, without a patient.",
                                        "Untick Startable in Tasklist."),
                                diagram.refusedIf(
                                        !DiagramVocabulary.PRIORITY.equals(process.getCamundaJobPriority()),
                                        process,
                                        "lets the timers of an emergency wait behind others.",
                                        "Set the job priority to " + DiagramVocabulary.PRIORITY + "."),
                                diagram.untidyIf(
                                        process.getCamundaVersionTag() == null
                                                || process.getCamundaVersionTag()
                                                        .isBlank(),
                                        process,
                                        "has no version tag.",
                                        "Write one, such as 1.3."))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> decisions(Diagram diagram) {
        return diagram.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> Stream.concat(
                        gateway.getOutgoing().stream()
                                .flatMap(way -> diagram.refusedIf(
                                        (way.getConditionExpression() == null) != way.equals(gateway.getDefault()),
                                        way,
                                        "is a way out of a decision that does not say when it is taken.",
                                        "Give it a condition, or make it the default flow without one.")),
                        diagram.refusedIf(
                                gateway.getDefault() != null
                                        && gateway.getDefault().getTarget() instanceof EndEvent,
                                gateway,
                                "ends a case by default.",
                                "Make that way out a condition; the default leads to a person.")));
    }

    private static Stream<Problem> ends(Diagram diagram) {
        boolean ofACase = diagram.shows(Processes.PATHWAY);
        return diagram.all(EndEvent.class).stream().flatMap(end -> {
            boolean named = Diagram.property(end, CaseVariables.OUTCOME.name()).isPresent();
            boolean owed = ofACase && endsACase(end);
            return Stream.concat(
                    diagram.refusedIf(
                            owed && !named,
                            end,
                            "ends a case without saying how.",
                            "Give it the extension property " + CaseVariables.OUTCOME.name() + "."),
                    diagram.refusedIf(
                            named && !owed,
                            end,
                            "names an outcome, and ends no case.",
                            "Remove the extension property " + CaseVariables.OUTCOME.name() + "."));
        });
    }

    /** An end of the process, or of what a message sets off that stops the case. */
    static boolean endsACase(EndEvent end) {
        return end.getEventDefinitions().isEmpty()
                && (end.getParentElement() instanceof Process || stopsTheCase(end.getParentElement()));
    }

    private static boolean stopsTheCase(ModelElementInstance scope) {
        return scope instanceof SubProcess subProcess
                && subProcess.triggeredByEvent()
                && subProcess.getChildElementsByType(StartEvent.class).stream()
                        .anyMatch(start -> start.isInterrupting()
                                && start.getEventDefinitions().stream()
                                        .anyMatch(MessageEventDefinition.class::isInstance));
    }
}
