package org.spinepath.pathway;

/** Where free text is kept instead of in the engine. Takes part in the running transaction. */
@FunctionalInterface
public interface FreeTextStore {

    /** Texts end here, in characters. */
    int MAX_LENGTH = 4000;

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
