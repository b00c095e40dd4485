package org.spinepath.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spinepath.clinical.presentation.Urgency;

/**
 * One notice on its way to one person.
 *
 * @param recipient user id
 * @param attempts  how often it was tried before
 * @param taskId    the task to open; empty when none is open
 */
record OutgoingMail(
        String noticeId,
        String recipient,
        int attempts,
        Rung rung,
        String title,
        Urgency urgency,
        Instant limitAt,
        Optional<String> taskId) {

    /** The same on every attempt, so that a receiver knows a mail that was sent twice. */
    String messageId() {
        String key = noticeId + "/" + recipient;
        return "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@notices.spinepath>";
    }
}
