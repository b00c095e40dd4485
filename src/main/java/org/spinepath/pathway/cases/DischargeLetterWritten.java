package org.spinepath.pathway.cases;

import org.spinepath.pathway.variables.DischargeLetter;

/**
 * Published in the transaction that writes a discharge letter, so that other rooms send it.
 *
 * @param practice group id of the practice that takes the patient back
 */
public record DischargeLetterWritten(String processInstanceId, String practice, DischargeLetter letter) {}
