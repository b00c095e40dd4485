package org.spinepath.casefile.words;

import java.util.Optional;

/** What a form's English texts are in another language. */
@FunctionalInterface
public interface Dictionary {

    /** The translation of a text as this form means it; empty when there is none. */
    Optional<String> of(String form, String english);
}
