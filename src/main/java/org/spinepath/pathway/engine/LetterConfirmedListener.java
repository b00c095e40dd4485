package org.spinepath.pathway.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.spinepath.pathway.cases.DischargeLetterConfirmed;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that the practice has the discharge letter. */
@Component("letterConfirmed")
class LetterConfirmedListener implements TaskListener {

    private final ApplicationEventPublisher events;

    LetterConfirmedListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(
                new DischargeLetterConfirmed(CaseVariables.CASE_NUMBER.in(task).orElseThrow(), whoCompletes(task)));
    }

    private static String whoCompletes(DelegateTask task) {
        var caller = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return caller == null ? task.getAssignee() : caller.getUserId();
    }
}
