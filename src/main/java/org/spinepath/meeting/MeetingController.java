package org.spinepath.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Feeds the page of the meeting, the link to it and the members' calendars. */
@RestController
@RequestMapping("/api/meetings")
@EnableConfigurationProperties(MeetingSettings.class)
@Tag(name = "MDT meeting", description = "The present or next meeting and its list")
@ApiResponse(responseCode = "403", description = "The user is no member of the MDT")
class MeetingController {

    private final Agendas agendas;
    private final Clock clock;

    MeetingController(Agendas agendas, Clock clock) {
        this.agendas = agendas;
        this.clock = clock;
    }

    @GetMapping(path = "/next", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The list of the meeting",
            description = "In the order of discussion, standard cases last. Every name is a look, and recorded.")
    @ApiResponse(responseCode = "200", description = "The cases whose review the user may read, possibly none")
    Agenda next() {
        return agendas.agenda();
    }

    @GetMapping(path = "/next/time", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "When and where it is", description = "Looks at no case.")
    @ApiResponse(responseCode = "200", description = "The present or next meeting")
    Meeting time() {
        return agendas.meeting();
    }

    @GetMapping(path = "/next.ics", produces = "text/calendar")
    @Operation(summary = "The meeting for a calendar", description = "Carries no patient and no case.")
    @ApiResponse(responseCode = "200", description = "An iCalendar entry")
    ResponseEntity<String> calendarEntry() {
        CalendarEntry entry = new CalendarEntry(
                agendas.meeting(),
                agendas.cases(),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/meetings/next")
                        .build()
                        .toUri(),
                clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mdt-meeting.ics\"")
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(entry.text());
    }
}
