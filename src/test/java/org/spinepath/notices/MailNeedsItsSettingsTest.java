package org.spinepath.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;

class MailNeedsItsSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(NoticesConfiguration.class)
            .withBean(MailOutbox.class, () -> mock(MailOutbox.class))
            .withBean(Recipients.class, () -> mock(Recipients.class))
            .withBean(NoticeTexts.class, () -> mock(NoticeTexts.class))
            .withBean(TaskScheduler.class, () -> mock(TaskScheduler.class));

    @Test
    void mailIsOffUnlessItIsSwitchedOn() {
        start.withPropertyValues("spring.mail.host=localhost").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(MailDispatcher.class).doesNotHaveBean(MailQueue.class);
        });
    }

    @Test
    void switchedOnItNamesAllThatIsMissing() {
        start.withPropertyValues("spinepath.clocks.mail.enabled=true")
                .run(context -> assertThat(new MailNotReadyAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getDescription())
                        .contains("spinepath.clocks.mail.from", "spinepath.clocks.mail.link-base", "spring.mail.host"));
    }

    @Test
    void aLinkThatNoBrowserOpensIsRefused() {
        start.withPropertyValues(
                        "spinepath.clocks.mail.enabled=true",
                        "spinepath.clocks.mail.from=spinepath@example.org",
                        "spinepath.clocks.mail.link-base=spinepath.example.org",
                        "spring.mail.host=localhost")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("link-base")
                        .hasMessageNotContaining("spring.mail.host"));
    }

    @Test
    void withAllOfThemItStarts() {
        start.withPropertyValues(
                        "spinepath.clocks.mail.enabled=true",
                        "spinepath.clocks.mail.from=spinepath@example.org",
                        "spinepath.clocks.mail.link-base=https://spinepath.example.org",
                        "spring.mail.host=localhost")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(MailDispatcher.class));
    }
}
