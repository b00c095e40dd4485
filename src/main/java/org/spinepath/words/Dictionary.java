package org.spinepath.words;

import java.util.Optional;

/** What English texts are in another language. */
@FunctionalInterface
public interface Dictionary {

    /**
     * The translation of a text as it is meant there; empty when there is none.
     *
     * @param place where it is said: a form's id, or "letter"
     */
    Optional<String> of(String place, String english);
}
