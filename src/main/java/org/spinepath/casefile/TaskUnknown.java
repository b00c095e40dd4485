package org.spinepath.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such task, or none that the user may read: they learn no difference. */
class TaskUnknown extends ErrorResponseException {

    TaskUnknown() {
        super(HttpStatus.NOT_FOUND);
        setTitle("There is no such task");
        setDetail("The task is done, or it is not yours to see. Please open the task list again.");
    }
}
