package org.spinepath.pathway.cases;

/**
 * Published in the transaction in which the practice confirms a case's discharge letter.
 *
 * @param confirmedBy user id, or null when the engine was not told who completes the task
 */
public record DischargeLetterConfirmed(String caseNumber, String confirmedBy) {}
