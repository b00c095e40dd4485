package org.spinepath.intake;

import java.time.LocalDate;
import org.spinepath.clinical.presentation.Urgency;

/**
 * What was told to a case. A component that the message does not have is null.
 *
 * @param message          the message's name, or {@code CaseReopened}
 * @param instanceId       the process instance that heard it, or that was opened
 * @param reasonNote       id of the note with the words
 * @param closedInstanceId the process instance that a reopening continues
 */
record CaseReport(
        String caseNumber,
        String message,
        String instanceId,
        String reasonCode,
        String reasonNote,
        Urgency urgencyFrom,
        Urgency urgencyTo,
        LocalDate dateOfDeath,
        String closedInstanceId) {

    static final String REOPENED = "CaseReopened";

    static CaseReport of(String caseNumber, String message, String instanceId) {
        return new CaseReport(caseNumber, message, instanceId, null, null, null, null, null, null);
    }

    CaseReport because(CodedReason reason, String note) {
        return new CaseReport(
                caseNumber,
                message,
                instanceId,
                reason.code().name(),
                note,
                urgencyFrom,
                urgencyTo,
                dateOfDeath,
                closedInstanceId);
    }

    CaseReport moving(Urgency from, Urgency to) {
        return new CaseReport(
                caseNumber, message, instanceId, reasonCode, reasonNote, from, to, dateOfDeath, closedInstanceId);
    }

    CaseReport diedOn(LocalDate date) {
        return new CaseReport(
                caseNumber,
                message,
                instanceId,
                reasonCode,
                reasonNote,
                urgencyFrom,
                urgencyTo,
                date,
                closedInstanceId);
    }

    CaseReport continuing(String closed) {
        return new CaseReport(
                caseNumber, message, instanceId, reasonCode, reasonNote, urgencyFrom, urgencyTo, dateOfDeath, closed);
    }
}
