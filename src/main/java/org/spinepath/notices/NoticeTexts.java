package org.spinepath.notices;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a mail says, from one template a rung: the first line is the subject, the text follows after an empty line. */
@Component
class NoticeTexts {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm z", Locale.UK);

    private final Map<Rung, Template> templates = new EnumMap<>(Rung.class);
    private final Clock clock;

    NoticeTexts(Clock clock) {
        this.clock = clock;
        for (Rung rung : Rung.values()) {
            templates.put(rung, template(rung));
        }
    }

    Text of(OutgoingMail mail, URI linkBase) {
        String written = templates.get(mail.rung()).execute(words(mail, linkBase));
        int firstLine = written.indexOf('\n');
        return new Text(
                written.substring(0, firstLine).strip(),
                written.substring(firstLine).strip() + "\n");
    }

    private Words words(OutgoingMail mail, URI linkBase) {
        return new Words(
                mail.title(),
                mail.urgency().name().toLowerCase(Locale.ROOT),
                LOCAL.format(mail.limitAt().atZone(clock.getZone())),
                link(mail, linkBase));
    }

    private static String link(OutgoingMail mail, URI linkBase) {
        String tasklist = linkBase.toString().replaceAll("/+$", "") + TASKLIST;
        return mail.taskId().map(task -> tasklist + "#/?task=" + task).orElse(tasklist);
    }

    private static Template template(Rung rung) {
        String file = "notices/" + rung.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".mustache";
        try (Reader source =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            // Plain text: nothing is escaped. A name that is no word below is an error, not an empty place.
            return Mustache.compiler().escapeHTML(false).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that a template can say. Mail is read by others and kept for ever: nothing here says who the patient is, or which case.
     *
     * @param limit local date and time of the centre
     */
    record Words(String title, String urgency, String limit, String link) {}

    record Text(String subject, String body) {}
}
