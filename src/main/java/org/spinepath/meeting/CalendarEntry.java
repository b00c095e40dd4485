package org.spinepath.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A meeting as RFC 5545 has it. It leaves the house, so that it carries no patient and no case. */
record CalendarEntry(Meeting meeting, int cases, URI link, Instant writtenAt) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int OCTETS_PER_LINE = 75;

    String text() {
        String title = "MDT meeting: " + (cases == 1 ? "1 case" : cases + " cases");
        return String.join(
                "",
                line("BEGIN:VCALENDAR"),
                line("VERSION:2.0"),
                line("PRODID:-//Spinepath//MDT meeting//EN"),
                line("BEGIN:VEVENT"),
                line("UID:mdt-" + UTC.format(meeting.start()) + "@spinepath"),
                line("DTSTAMP:" + UTC.format(writtenAt)),
                line("DTSTART:" + UTC.format(meeting.start())),
                line("DTEND:" + UTC.format(meeting.end())),
                line("SUMMARY:" + escaped(title)),
                line("LOCATION:" + escaped(meeting.place())),
                line("URL:" + link),
                line("END:VEVENT"),
                line("END:VCALENDAR"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folded before the 76th octet, never within a character. */
    private static String line(String content) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            String character = Character.toString(content.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS_PER_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += length;
            at += character.length();
        }
        return folded.append("\r\n").toString();
    }
}
