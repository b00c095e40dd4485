package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Walking;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What clinicians can tell a case at any time, from any stage. */
@RestController
@RequestMapping(path = "/api/cases/{caseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "Where a case stands, and what is reported to it")
@ApiResponse(responseCode = "403", description = "The user has no right on this case")
@ApiResponse(responseCode = "404", description = "There is no such case")
class CaseController {

    private final Cases cases;
    private final DeteriorationReader reader;

    CaseController(Cases cases, DeteriorationReader reader) {
        this.cases = cases;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "Where the case stands", description = "Names its open steps, never the patient.")
    @ApiResponse(responseCode = "200", description = "Open with its steps, or closed with its outcome")
    CaseStatus status(@PathVariable String caseNumber) {
        return cases.status(caseNumber);
    }

    @PostMapping(path = "/deterioration", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Report a deterioration",
            description = "The case becomes an EMERGENCY; grading and recommendation are made anew.")
    @ApiResponse(responseCode = "204", description = "Reported")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void deterioration(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DeteriorationDocument.class)))
                    @RequestBody
                    JsonNode deterioration) {
        cases.reportDeterioration(caseNumber, reader.read(deterioration));
    }

    @PostMapping("/death")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Report that the patient died", description = "Ends the case; nothing is deleted.")
    @ApiResponse(responseCode = "204", description = "Reported")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void death(@PathVariable String caseNumber) {
        cases.reportDeath(caseNumber);
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw the referral", description = "Ends the case; nothing is deleted.")
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void withdrawal(@PathVariable String caseNumber) {
        cases.withdraw(caseNumber);
    }

    /** A deterioration as the OpenAPI page shows it; every field may be absent, which means unknown. */
    @Schema(name = "Deterioration")
    record DeteriorationDocument(
            Walking walking,
            AsiaGrade asiaGrade,
            DeficitProgression deficitProgression,

            @Schema(description = "Hours since it began; absent: it begins now", minimum = "0")
            Integer deficitDurationHours) {}
}
