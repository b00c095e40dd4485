package org.spinepath.notices;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Mail is there only when it is switched on: without it nothing is queued, and nothing runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticesConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("spinepath.clocks.mail.enabled")
    @EnableScheduling
    static class Mail {

        @Bean
        MailQueue mailQueue(Recipients recipients, MailOutbox outbox) {
            return new MailQueue(recipients, outbox);
        }

        /**
         * @throws MailNotReady when sender, link or mail server are not configured
         */
        @Bean
        MailDispatcher mailDispatcher(
                MailSettings settings,
                ObjectProvider<JavaMailSender> sender,
                MailOutbox outbox,
                Recipients recipients,
                NoticeTexts texts) {
            List<String> missing = new ArrayList<>(settings.missing());
            if (sender.getIfAvailable() == null) {
                missing.add("spring.mail.host (the mail server)");
            }
            if (!missing.isEmpty()) {
                throw new MailNotReady(missing);
            }
            return new MailDispatcher(settings, sender.getObject(), outbox, recipients, texts);
        }
    }
}
