package org.spinepath.insight.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The formats in which the event log can be had. */
enum EventLogFormat {
    XES("xes", "application/xml", new XesWriter()),
    OCEL("jsonocel", "application/json", new OcelWriter()),
    CSV("csv", "text/csv;charset=UTF-8", new CsvWriter());

    private final String fileEnding;
    private final MediaType mediaType;
    private final EventLogWriter writer;

    EventLogFormat(String fileEnding, String mediaType, EventLogWriter writer) {
        this.fileEnding = fileEnding;
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.writer = writer;
    }

    static Optional<EventLogFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.parameter().equals(name))
                .findFirst();
    }

    static List<String> parameters() {
        return Arrays.stream(values()).map(EventLogFormat::parameter).toList();
    }

    String fileEnding() {
        return fileEnding;
    }

    MediaType mediaType() {
        return mediaType;
    }

    EventLogWriter writer() {
        return writer;
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
