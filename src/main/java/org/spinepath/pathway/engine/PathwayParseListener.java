package org.spinepath.pathway.engine;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.mdt.Opinions;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;

/** Hooks the answers into every user task that has an answer sheet, and the outcome into every end that names one. */
final class PathwayParseListener extends AbstractBpmnParseListener {

    private final AnswerCatalogue answers;
    private final Opinions opinions;
    private final Clock clock;

    PathwayParseListener(AnswerCatalogue answers, Opinions opinions, Clock clock) {
        this.answers = answers;
        this.opinions = opinions;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        answers.sheetOf(activity.getId()).ifPresent(sheet -> hookAnswers(sheet, activity));
    }

    private void hookAnswers(AnswerSheet sheet, ActivityImpl activity) {
        // The answers are local to the task: it needs an execution of its own even without timers.
        activity.setScope(true);
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        AnswersListener listener = new AnswersListener(sheet, opinions, clock);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (endsTheCase(scope)) {
            outcome(element)
                    .ifPresent(outcome -> activity.addBuiltInListener(
                            ExecutionListener.EVENTNAME_START, new OutcomeListener(outcome)));
        }
    }

    private static boolean endsTheCase(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionEntity
                || scope instanceof ActivityImpl subProcess
                        && subProcess.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
    }

    private static Optional<CaseOutcome> outcome(Element endEvent) {
        return Optional.ofNullable(BpmnParseUtil.findCamundaExtensionElement(endEvent, "properties")).stream()
                .flatMap(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                .filter(property -> CaseVariables.OUTCOME.name().equals(property.attribute("name")))
                .flatMap(property -> Arrays.stream(CaseOutcome.values())
                        .filter(outcome -> outcome.name().equals(property.attribute("value"))))
                .findFirst();
    }
}
