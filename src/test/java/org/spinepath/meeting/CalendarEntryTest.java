package org.spinepath.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {

    private static final Instant START = Instant.parse("2026-11-26T13:00:00Z");

    @Test
    void textIsEscaped() {
        assertThat(entryAt("Room 1, east; wing\\2\nfloor").lines())
                .contains("LOCATION:Room 1\\, east\\; wing\\\\2\\nfloor", "DTSTART:20261126T130000Z");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String place = "Sała konferencyjna ".repeat(12);

        String text = entryAt(place);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("LOCATION:" + place);
    }

    private static String entryAt(String place) {
        Meeting meeting = new Meeting(START, START.plusSeconds(3600), ZoneOffset.UTC, place);
        return new CalendarEntry(meeting, 3, URI.create("https://spinepath.example.org/meetings/next"), START).text();
    }
}
