package org.spinepath.notices;

import java.util.List;

/** Writes a notice into the outbox, once for each person, in the transaction that posts it. */
class MailQueue {

    private final Recipients recipients;
    private final MailOutbox outbox;

    MailQueue(Recipients recipients, MailOutbox outbox) {
        this.recipients = recipients;
        this.outbox = outbox;
    }

    void add(String noticeId, List<String> toldGroups) {
        recipients.membersOf(toldGroups).forEach(recipient -> outbox.add(noticeId, recipient));
    }
}
