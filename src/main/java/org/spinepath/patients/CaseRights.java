package org.spinepath.patients;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Who may see whose case it is: a clinician with an open task of the case that the engine lets them read. */
@Component
public class CaseRights {

    private final TaskService tasks;
    private final CurrentUser currentUser;

    CaseRights(TaskService tasks, CurrentUser currentUser) {
        this.tasks = tasks;
        this.currentUser = currentUser;
    }

    /**
     * Answers the current user when they may see whose case it is.
     *
     * @throws AccessRefused when they may not
     */
    public SignedInUser requireRightToSee(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!user.isClinician() || !readsATaskOf(caseNumber)) {
            throw new AccessRefused("Only clinicians who have a task of this case may see whose case it is.");
        }
        return user;
    }

    /** Asked as the current user: the engine answers only tasks that they may read. */
    public boolean readsATaskOf(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).count() > 0;
    }
}
