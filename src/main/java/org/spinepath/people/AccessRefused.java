package org.spinepath.people;

/** The user has no right to this; the message is a plain sentence for them that names no patient. */
public class AccessRefused extends RuntimeException {

    public AccessRefused(String sentence) {
        super(sentence);
    }
}
