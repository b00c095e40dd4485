package org.spinepath.clocks.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.spinepath.clocks.escalation.EarlyVisitListener;
import org.spinepath.clocks.promises.CaseClocks;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.pathway.cases.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes every clock of every diagram end its own escalation, and every case run its clocks over several steps. */
@Component
class ClocksEnginePlugin extends AbstractProcessEnginePlugin {

    private final LateStep lateStep;
    private final TaskListener earlyVisit;
    private final ObjectProvider<CaseClocks> caseClocks;

    /** @param caseClocks fetched when first asked: they need the engine that is being built here */
    ClocksEnginePlugin(NoticeBoard notices, ClockPauses pauses, ObjectProvider<CaseClocks> caseClocks, Clock clock) {
        this.earlyVisit = new EarlyVisitListener(notices, clock);
        this.lateStep = new LateStep(notices, pauses);
        this.caseClocks = caseClocks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new EndsItsEscalation(lateStep));
        listeners.add(new TellsOfEarlyVisits(earlyVisit));
        listeners.add(new CaseClockListeners(caseClocks, lateStep));
    }

    /** Built in, so that a diagram cannot forget it. */
    private static class EndsItsEscalation extends AbstractBpmnParseListener {

        private final TaskListener lateStepDone;

        EndsItsEscalation(LateStep lateStep) {
            this.lateStepDone = new LateStepDoneListener(lateStep);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, lateStepDone);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, lateStepDone);
        }
    }

    private static class TellsOfEarlyVisits extends AbstractBpmnParseListener {

        private final TaskListener earlyVisit;

        TellsOfEarlyVisits(TaskListener earlyVisit) {
            this.earlyVisit = earlyVisit;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (Steps.REVIEW_AFTERCARE.equals(activity.getId())) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, earlyVisit);
            }
        }
    }
}
