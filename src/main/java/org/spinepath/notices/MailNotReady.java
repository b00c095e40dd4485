package org.spinepath.notices;

import java.util.List;

/** Mail is switched on, but something that it needs is not configured. */
class MailNotReady extends RuntimeException {

    MailNotReady(List<String> missing) {
        super("Mail is switched on, but these keys are not set: " + String.join("; ", missing) + ".");
    }
}
