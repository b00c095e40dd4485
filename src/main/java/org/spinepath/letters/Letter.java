package org.spinepath.letters;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as it is kept.
 *
 * @param practice   group id of the practice it is written to
 * @param content    codes, numbers and dates as Json; never who the patient is
 * @param receivedBy user id of who confirmed it, or null
 * @param receivedAt null until the practice confirmed it
 */
record Letter(
        UUID id,
        String caseNumber,
        LetterKind kind,
        String practice,
        Instant writtenAt,
        String content,
        String receivedBy,
        Instant receivedAt) {

    boolean isReceived() {
        return receivedAt != null;
    }
}
