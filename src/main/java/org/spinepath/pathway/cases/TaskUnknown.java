package org.spinepath.pathway.cases;

/** There is no such open task, or none that the user may read: they learn no difference. */
public class TaskUnknown extends RuntimeException {

    public TaskUnknown() {
        super("The task is done, or it is not yours to see. Please open the task list again.");
    }
}
