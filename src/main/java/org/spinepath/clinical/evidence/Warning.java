package org.spinepath.clinical.evidence;

/**
 * Something the reader of a decision must look at.
 *
 * @param code stable name, for example {@code OTHER_LEVELS_UNSCORED}
 * @param text one sentence naming the facts of this patient behind it
 */
public record Warning(String code, String text) {}
