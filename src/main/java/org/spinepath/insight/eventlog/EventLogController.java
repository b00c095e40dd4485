package org.spinepath.insight.eventlog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.spinepath.insight.ParameterRefused;
import org.spinepath.insight.Period;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the event log. */
@RestController
@RequestMapping("/api/insight/event-log")
@Tag(name = "Insight", description = "What those see who watch the pathway")
class EventLogController {

    private final EventLogExport export;
    private final Clock clock;

    EventLogController(EventLogExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The event log for process mining",
            description =
                    "The cases that started in the period, under pseudonyms, for coordinators, clinical leads and managers. Values"
                            + " that stand in fewer than five of these cases are written as SUPPRESSED.")
    @ApiResponse(responseCode = "200", description = "A file: XES (IEEE 1849-2016), OCEL 2.0 as JSON, or CSV")
    @ApiResponse(responseCode = "400", description = "A parameter cannot be read")
    @ApiResponse(responseCode = "403", description = "The user does not watch the pathway")
    void of(
            @RequestParam String from,
            @Parameter(description = "The last day, included") @RequestParam String to,
            @Parameter(description = "xes, ocel or csv") @RequestParam String format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Period period = Period.of(from, to, clock.getZone());
        EventLogFormat chosen = EventLogFormat.named(format)
                .orElseThrow(() -> new ParameterRefused(
                        "format", "Send one of " + String.join(", ", EventLogFormat.parameters()) + "."));
        EventLogExport.Download download = export.of(period, chosen);

        response.setContentType(chosen.mediaType().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("event-log-" + period.firstDay() + "-to-" + period.lastDay() + "."
                                + chosen.fileEnding())
                        .build()
                        .toString());
        try {
            download.writeTo(response.getOutputStream());
        } catch (IOException | RuntimeException broken) {
            if (response.isCommitted()) {
                throw new DownloadBroken(broken);
            }
            response.reset();
            throw broken;
        }
    }
}
