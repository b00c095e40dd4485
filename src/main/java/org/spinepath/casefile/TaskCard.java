package org.spinepath.casefile;

import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;

/**
 * What a card of the task list shows beside the task's name.
 *
 * @param initials the patient's; empty for who may not see whose case it is, and of an erased person
 * @param urgency  empty until the case is triaged
 * @param lateStep the name of the step that an escalation is about; empty for a step of the case itself
 */
record TaskCard(
        String taskId,
        String caseNumber,
        Optional<String> initials,
        Optional<Urgency> urgency,
        Optional<String> lateStep) {}
