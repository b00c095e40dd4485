package org.spinepath.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator decides about mail. The mail server itself is named by Spring's own keys, {@code spring.mail.host} and its like.
 *
 * @param enabled  whether notices are also mailed; false: nothing is written to the outbox
 * @param from     the address that mails come from; required when enabled
 * @param linkBase the address of this server as its users see it, such as https://spinepath.example.org; required when enabled
 */
@ConfigurationProperties("spinepath.clocks.mail")
record MailSettings(boolean enabled, String from, URI linkBase) {

    /** The keys without which no mail can be written. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (from == null || from.isBlank()) {
            missing.add("spinepath.clocks.mail.from (the address that mails come from)");
        }
        if (linkBase == null
                || linkBase.getHost() == null
                || !String.valueOf(linkBase.getScheme()).matches("https?")) {
            missing.add("spinepath.clocks.mail.link-base (this server as its users see it, such as"
                    + " https://spinepath.example.org)");
        }
        return missing;
    }
}
