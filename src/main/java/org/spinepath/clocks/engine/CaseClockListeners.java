package org.spinepath.clocks.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.spinepath.clocks.promises.CaseClocks;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the clocks over several steps of milestones, and of the beginning and end of their case, and ends what an ended clock began. */
final class CaseClockListeners extends AbstractBpmnParseListener {

    private final ObjectProvider<CaseClocks> caseClocks;
    private final LateStep lateStep;

    CaseClockListeners(ObjectProvider<CaseClocks> caseClocks, LateStep lateStep) {
        this.caseClocks = caseClocks;
        this.lateStep = lateStep;
    }

    @Override
    public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        milestone(task)
                .ifPresent(milestone -> activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_END,
                        new BuiltInListener(execution -> reached(milestone, execution))));
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        if (Processes.PATHWAY.equals(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::stepCompleted);
        }
    }

    private void stepCompleted(DelegateTask task) {
        caseClocks.getObject().stepCompleted(task.getExecution().getProcessBusinessKey());
    }

    private void reached(String milestone, DelegateExecution execution) {
        // The end of a case takes a waiting step away; that reaches nothing.
        if (!execution.isCanceled()) {
            caseClocks.getObject().reached(milestone, execution);
        }
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (Processes.PATHWAY.equals(definition.getKey())) {
            definition.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START,
                    new BuiltInListener(theCase -> caseClocks.getObject().caseStarted(theCase)));
            definition.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    new BuiltInListener(theCase -> caseClocks.getObject().caseEnded(theCase)));
        }
        if (Processes.CASE_CLOCK.equals(definition.getKey())) {
            definition.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    new BuiltInListener(clock -> lateStep.isOver(
                            clock.getProcessInstanceId(),
                            clock.getProcessBusinessKey(),
                            clock.getProcessEngineServices())));
        }
    }

    private static Optional<String> milestone(Element task) {
        return Optional.ofNullable(BpmnParseUtil.findCamundaExtensionElement(task, "properties")).stream()
                .flatMap(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                .filter(property -> DiagramVocabulary.MILESTONE.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst();
    }
}
