package org.spinepath.clocks.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.variables.ClockVariables;

/**
 * Ends what a clock began: its escalation, its notices and its pause. Most are neither late nor paused: then nobody waits, and that is no
 * error.
 */
record LateStep(NoticeBoard notices, ClockPauses pauses) {

    /** @param subjectId id of the task, or of the clock over several steps, that is done or taken away */
    void isOver(String subjectId, String caseNumber, ProcessEngineServices engine) {
        engine.getRuntimeService()
                .createMessageCorrelation(PathwayMessages.LATE_STEP_DONE)
                // The case narrows the search to a handful: variables are not indexed by value, and thousands of steps
                // may be late.
                .processInstanceBusinessKey(caseNumber)
                .processInstanceVariableEquals(ClockVariables.LATE_TASK_ID.name(), subjectId)
                .correlateAll();
        notices.over(subjectId);
        pauses.end(subjectId, user(engine));
    }

    private static Optional<String> user(ProcessEngineServices engine) {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
