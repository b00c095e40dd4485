package org.spinepath.letters;

/** What a letter is about. */
enum LetterKind {
    MDT_OUTCOME,
    DISCHARGE
}
