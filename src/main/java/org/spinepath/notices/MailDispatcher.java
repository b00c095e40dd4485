package org.spinepath.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends what waits in the outbox, each mail at least once: what was sent but not yet marked when the process died is sent again, with
 * the same Message-ID. No transaction is open while it talks to the mail server.
 */
class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);
    private static final int PAGE = 100;

    private final MailSettings settings;
    private final JavaMailSender sender;
    private final MailOutbox outbox;
    private final Recipients recipients;
    private final NoticeTexts texts;

    MailDispatcher(
            MailSettings settings, JavaMailSender sender, MailOutbox outbox, Recipients recipients, NoticeTexts texts) {
        this.settings = settings;
        this.sender = sender;
        this.outbox = outbox;
        this.recipients = recipients;
        this.texts = texts;
    }

    /** Sends all that is due, until the server turns out to be away: then the rest waits for the next round. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void dispatch() {
        for (List<OutgoingMail> page = outbox.due(PAGE); !page.isEmpty(); page = outbox.due(PAGE)) {
            for (OutgoingMail mail : page) {
                if (outbox.claim(mail) && !deliver(mail)) {
                    return;
                }
            }
        }
    }

    /** Answers whether it makes sense to go on with the next mail. */
    private boolean deliver(OutgoingMail mail) {
        Optional<String> address = recipients.addressOf(mail.recipient());
        if (address.isEmpty()) {
            outbox.withoutAddress(mail);
            return true;
        }
        try {
            sender.send(written(mail, address.get()));
        } catch (MailException | MessagingException refused) {
            MailProblem problem = problem(refused);
            outbox.failed(mail, problem);
            // What the server answered quotes addresses, so that only its class is logged.
            LOG.warn("A notice could not be mailed at attempt {}: {}.", mail.attempts() + 1, problem.sentence());
            return !problem.concernsAllMail();
        }
        outbox.sent(mail);
        return true;
    }

    private MimeMessage written(OutgoingMail mail, String address) throws MessagingException {
        NoticeTexts.Text text = texts.of(mail, settings.linkBase());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(text.subject());
        helper.setText(text.body());
        message.setHeader("Message-ID", mail.messageId());
        // Nobody's absence is to be answered to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MailProblem problem(Exception refused) {
        if (refused instanceof MailAuthenticationException) {
            return MailProblem.LOGIN_REFUSED;
        }
        if (refused instanceof MailSendException unsent && unsent.getMessageExceptions().length > 0) {
            return unsent.getCause() != null
                    ? MailProblem.SERVER_UNREACHABLE
                    : problem(unsent.getMessageExceptions()[0]);
        }
        boolean addressee = refused instanceof SendFailedException notSent
                && notSent.getInvalidAddresses() != null
                && notSent.getInvalidAddresses().length > 0;
        boolean malformed =
                refused instanceof MailParseException || refused instanceof jakarta.mail.internet.AddressException;
        return addressee || malformed ? MailProblem.RECIPIENT_REFUSED : MailProblem.MAIL_REFUSED;
    }
}
