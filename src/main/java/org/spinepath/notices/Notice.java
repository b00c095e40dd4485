package org.spinepath.notices;

import java.time.Instant;
import java.util.List;
import org.spinepath.clinical.presentation.Urgency;

/**
 * What somebody is told about a clock; never about the patient.
 *
 * @param subjectId id of the task, or of the clock over several steps, that is spoken of
 * @param step      id of the activity or of the clock, as the targets table names it
 * @param title     what people call it, such as "Imaging"
 * @param told      ids of the groups that are told
 * @param taskId    the task to open, or null when none is open
 */
public record Notice(
        String caseNumber,
        String subjectId,
        String step,
        String title,
        Urgency urgency,
        Rung rung,
        List<String> told,
        Instant limitAt,
        String taskId) {

    public Notice {
        told = List.copyOf(told);
    }
}
