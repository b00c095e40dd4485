package org.spinepath.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.NoticeTexts.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class NoticeTextsTest {

    private static final URI SERVER = URI.create("https://spinepath.example.org/");
    private static final Instant LIMIT = Instant.parse("2026-07-06T12:30:00Z");

    private final NoticeTexts texts =
            new NoticeTexts(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneId.of("Europe/London")));

    @Test
    void aMailSaysWhatIsLateByWhenWhatToDoAndWhere() {
        Text text = texts.of(mail(Rung.OVERDUE, Optional.of("7f3c")), SERVER);

        assertThat(text.subject()).isEqualTo("Overdue: Imaging");
        assertThat(text.body())
                .startsWith("Imaging had to be done by Monday 6 July 2026, 13:30 BST and is not done.")
                .contains("Urgency: emergency")
                .contains("please do it now")
                .endsWith("https://spinepath.example.org/camunda/app/tasklist/default/#/?task=7f3c\n");
    }

    @Test
    void withoutAnOpenTaskItLeadsToTasklistsStart() {
        assertThat(texts.of(mail(Rung.OVERDUE, Optional.empty()), SERVER).body())
                .endsWith("https://spinepath.example.org/camunda/app/tasklist/default/\n");
    }

    @ParameterizedTest
    @EnumSource(Rung.class)
    void everyRungHasItsSubjectAndItsText(Rung rung) {
        Text text = texts.of(mail(rung, Optional.of("7f3c")), SERVER);

        assertThat(text.subject()).endsWith(": Imaging").doesNotContain("\n");
        assertThat(text.body()).contains("Imaging", "13:30 BST", "emergency", "task=7f3c");
    }

    @Test
    void aTemplateCanSayNothingAboutThePatientOrTheCase() throws IOException {
        Set<String> words = Arrays.stream(NoticeTexts.Words.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(words).containsExactlyInAnyOrder("title", "urgency", "limit", "link");

        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath:notices/*.mustache");
        assertThat(templates).hasSize(Rung.values().length);
        for (Resource template : templates) {
            assertThat(Pattern.compile("\\{\\{(.*?)}}")
                            .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                            .results()
                            .map((MatchResult tag) -> tag.group(1)))
                    .as(template.getFilename())
                    .isSubsetOf(words);
        }
    }

    @Test
    void whatIsMailedCarriesNoCaseNumberThatATextCouldPickUp() {
        assertThat(OutgoingMail.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrder(
                        "noticeId", "recipient", "attempts", "rung", "title", "urgency", "limitAt", "taskId");
    }

    @Test
    void noticeAndRecipientTogetherMakeTheMessageId() {
        OutgoingMail mail = mail("notice-1", "radiologist", 0);

        assertThat(mail.messageId())
                .isEqualTo(mail("notice-1", "radiologist", 3).messageId())
                .isNotEqualTo(mail("notice-2", "radiologist", 0).messageId())
                .isNotEqualTo(mail("notice-1", "coordinator", 0).messageId())
                .matches("<[0-9a-f-]{36}@notices\\.spinepath>");
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "8, PT1H", "5000, PT1H"})
    void thePauseDoublesUpToAnHour(int attempts, String pause) {
        assertThat(MailOutbox.pauseAfter(attempts)).hasToString(pause);
    }

    private static OutgoingMail mail(Rung rung, Optional<String> taskId) {
        return new OutgoingMail("notice-1", "radiologist", 0, rung, "Imaging", Urgency.EMERGENCY, LIMIT, taskId);
    }

    private static OutgoingMail mail(String noticeId, String recipient, int attempts) {
        return new OutgoingMail(
                noticeId, recipient, attempts, Rung.WARNING, "Imaging", Urgency.URGENT, LIMIT, Optional.empty());
    }
}
