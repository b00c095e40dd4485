package org.spinepath.notices;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in plain words what mail still needs, in place of a stack trace. */
class MailNotReadyAnalyzer extends AbstractFailureAnalyzer<MailNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MailNotReady cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set them, or switch mail off with spinepath.clocks.mail.enabled=false.", cause);
    }
}
