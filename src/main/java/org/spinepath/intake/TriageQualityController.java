package org.spinepath.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how good triage is. */
@RestController
@RequestMapping(path = "/api/triage-quality", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quality", description = "Numbers about the pathway, without any case")
class TriageQualityController {

    private final TriageQuality quality;

    TriageQualityController(TriageQuality quality) {
        this.quality = quality;
    }

    @GetMapping
    @Operation(
            summary = "How often an emergency was none",
            description = "For coordinators, clinical leads and managers; names no case and no patient.")
    @ApiResponse(responseCode = "200", description = "The numbers of the period")
    @ApiResponse(responseCode = "403", description = "The user does not watch the pathway")
    TriageCount of(@RequestParam String from, @RequestParam String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw FieldsRefused.of("to", "The period ends before it begins. Send a later day.");
        }
        return quality.of(first, last);
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (FieldReader.isInOurTime(day)) {
                return day;
            }
            throw FieldsRefused.of(
                    field, "Send a year from " + FieldReader.FIRST_YEAR + " to " + FieldReader.LAST_YEAR + ".");
        } catch (DateTimeParseException notADay) {
            throw FieldsRefused.of(field, "Send a date as year-month-day, for example 2026-03-28.");
        }
    }
}
