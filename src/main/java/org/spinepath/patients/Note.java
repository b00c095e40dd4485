package org.spinepath.patients;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What somebody wrote in their own words about a case.
 *
 * @param kind the question it answers, for example {@code referralReason}
 */
public record Note(UUID noteRef, String caseNumber, String kind, String author, OffsetDateTime writtenAt, String text) {

    /** Leaves the text out, because this may end in a log. */
    @Override
    public String toString() {
        return "Note[" + noteRef + ", " + kind + "]";
    }
}
