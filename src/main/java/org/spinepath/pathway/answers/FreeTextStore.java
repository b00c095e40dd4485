package org.spinepath.pathway.answers;

import java.nio.charset.StandardCharsets;

/** Where free text is kept instead of in the engine. Takes part in the running transaction. */
@FunctionalInterface
public interface FreeTextStore {

    /** Texts end here, in characters. */
    int MAX_LENGTH = 4000;

    /** Whether every database keeps the text: no control character but white space, no half of a pair. */
    static boolean isStorable(String text) {
        boolean printable = text.chars()
                .noneMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character));
        return printable && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * Keeps a text.
     *
     * @param caseNumber the case it belongs to
     * @param kind       the name of the variable that stands for it, for example {@code overrideReason}
     * @param author     user id of who wrote it
     * @param text       1 to {@value #MAX_LENGTH} characters
     * @return the note's id, which is what the engine gets to see
     */
    String keep(String caseNumber, String kind, String author, String text);
}
