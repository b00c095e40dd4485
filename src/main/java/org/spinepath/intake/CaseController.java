package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.pathway.cases.Steps;
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
    private final CaseReports reports;
    private final DeteriorationReader deteriorations;
    private final ReportReader reader;

    CaseController(Cases cases, CaseReports reports, DeteriorationReader deteriorations, ReportReader reader) {
        this.cases = cases;
        this.reports = reports;
        this.deteriorations = deteriorations;
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            summary = "Where the case stands",
            description = "Names its open steps and what the asking user may do with it, never the patient.")
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
        reports.deterioration(caseNumber, deteriorations.read(deterioration));
    }

    @PostMapping("/death")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Report that the patient died", description = "Ends the case; nothing is deleted.")
    @ApiResponse(responseCode = "204", description = "Reported")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void death(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = DeathDocument.class)))
                    @RequestBody(required = false)
                    JsonNode death) {
        reports.death(caseNumber, reader.dateOfDeath(death));
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw the referral", description = "Ends the case; nothing is deleted.")
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void withdrawal(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WithdrawalDocument.class)))
                    @RequestBody
                    JsonNode withdrawal) {
        reports.withdrawal(caseNumber, reader.withdrawal(withdrawal));
    }

    @PostMapping(path = "/urgency", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Lower the urgency",
            description =
                    "By surgeons, oncologists, coordinators and the clinical lead, with a reason. To raise it, report"
                            + " the deterioration. What is found later may raise it again.")
    @ApiResponse(responseCode = "204", description = "Taken; the case follows at once")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void urgency(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = LoweringDocument.class)))
                    @RequestBody
                    JsonNode lowering) {
        reports.lowering(caseNumber, reader.lowering(lowering));
    }

    @PostMapping(path = "/reopening", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Open a closed case again",
            description =
                    "By coordinators, with a reason. The case goes on under its number, with what it knew, where it"
                            + " stood.")
    @ApiResponse(responseCode = "204", description = "Open again")
    @ApiResponse(responseCode = "400", description = "It cannot go on at that step; the answer lists where it can")
    @ApiResponse(responseCode = "409", description = "The case is open")
    void reopening(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ReopeningDocument.class)))
                    @RequestBody
                    JsonNode reopening) {
        reports.reopening(caseNumber, reader.reopening(reopening));
    }

    /** A deterioration as the OpenAPI page shows it; every field may be absent, which means unknown. */
    @Schema(name = "Deterioration")
    record DeteriorationDocument(
            Walking walking,
            AsiaGrade asiaGrade,
            DeficitProgression deficitProgression,

            @Schema(description = "Hours since it began; absent: it begins now", minimum = "0")
            Integer deficitDurationHours) {}

    /** A death as the OpenAPI page shows it. */
    @Schema(name = "Death")
    record DeathDocument(
            @Schema(description = "The day on which the patient died, when it is known")
            LocalDate dateOfDeath) {}

    /** A withdrawal as the OpenAPI page shows it. */
    @Schema(name = "Withdrawal")
    record WithdrawalDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            WithdrawalReason reasonCode,

            @Schema(description = "In your own words; needed for OTHER", maxLength = 4000)
            String reason) {}

    /** A lowering as the OpenAPI page shows it. */
    @Schema(name = "Lowering")
    record LoweringDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Urgency urgency,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LoweringReason reasonCode,

            @Schema(description = "In your own words; needed for OTHER", maxLength = 4000)
            String reason) {}

    /** A reopening as the OpenAPI page shows it. */
    @Schema(name = "Reopening")
    record ReopeningDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ReopeningReason reasonCode,

            @Schema(description = "In your own words; needed for OTHER", maxLength = 4000)
            String reason,

            @Schema(description = "The step to go on at; absent: where the case stood", example = Steps.PERFORM_IMAGING)
            String step) {}
}
