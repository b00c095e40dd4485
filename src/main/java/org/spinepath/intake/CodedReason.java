package org.spinepath.intake;

import java.util.Optional;

/**
 * Why somebody did something to a case: a code that can be counted, and words when they were given.
 *
 * @param code  a constant of the action's enum of reasons
 * @param words at most 4,000 characters; kept as a note, never in the engine
 */
public record CodedReason(Enum<?> code, Optional<String> words) {

    /** Leaves the words out, because this may end in a log. */
    @Override
    public String toString() {
        return "CodedReason[" + code + "]";
    }
}
