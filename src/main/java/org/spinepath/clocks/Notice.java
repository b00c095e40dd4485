package org.spinepath.clocks;

import java.time.Instant;
import java.util.List;

/**
 * What somebody is told about a task's time; never about the patient.
 *
 * @param told group ids of the people responsible for the task
 */
record Notice(String caseNumber, String taskId, String step, Rung rung, List<String> told, Instant limitAt) {

    Notice {
        told = List.copyOf(told);
    }
}
