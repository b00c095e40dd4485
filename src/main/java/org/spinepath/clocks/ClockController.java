package org.spinepath.clocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spinepath.clocks.running.PauseReason;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clocks of a case, and lets the coordinator pause, resume and renew them. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Clocks",
        description = "How long the steps of a case may still take; says nothing about who the patient is")
class ClockController {

    private final ClocksOfCase clocks;
    private final ClockCards cards;
    private final ClockOrders orders;

    ClockController(ClocksOfCase clocks, ClockCards cards, ClockOrders orders) {
        this.clocks = clocks;
        this.cards = cards;
        this.orders = orders;
    }

    @GetMapping("/cases/{caseNumber}/clocks")
    @Operation(summary = "The clocks of a case", description = "Those of its open steps and those over several steps.")
    @ApiResponse(responseCode = "200", description = "The clocks, none when the case is closed, and their pauses")
    @ApiResponse(responseCode = "403", description = "The user treats no patients")
    @ApiResponse(responseCode = "404", description = "There is no such case, or it is not the user's to see")
    CaseClocksView ofCase(@PathVariable String caseNumber) {
        return clocks.ofCase(caseNumber);
    }

    @GetMapping("/tasks/{taskId}/clocks")
    @Operation(summary = "The clocks of an open task's case")
    @ApiResponse(responseCode = "200", description = "All clocks of the case, and their pauses")
    @ApiResponse(responseCode = "404", description = "There is no such task, or the user may not read it")
    CaseClocksView ofTask(@PathVariable String taskId) {
        return clocks.ofTask(taskId);
    }

    @GetMapping("/clock-cards")
    @Operation(summary = "The clocks of tasks, for a task list")
    @ApiResponse(responseCode = "200", description = "Of those tasks that the user may read and that have a clock")
    List<ClockCard> cards(@RequestParam List<String> taskId) {
        return cards.of(taskId);
    }

    @PostMapping(path = "/cases/{caseNumber}/clocks/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Pause clocks",
            description =
                    "They warn and escalate at no instant until they are resumed. Members of one step share one clock.")
    @ApiResponse(responseCode = "204", description = "Paused")
    @ApiResponse(responseCode = "400", description = "Without one of the coded reasons, or with unknown fields")
    @ApiResponse(responseCode = "403", description = "The user does not coordinate")
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "Somebody was faster, or an emergency was to wait for tissue")
    void pause(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PauseDocument.class)))
                    @RequestBody
                    JsonNode order) {
        ClockOrder pause = ClockOrder.pause(order);
        orders.pause(caseNumber, pause.reason(), pause.clocks());
    }

    @PostMapping(path = "/cases/{caseNumber}/clocks/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Resume clocks", description = "What was left of them when they were paused is left now.")
    @ApiResponse(responseCode = "204", description = "Resumed")
    @ApiResponse(responseCode = "403", description = "The user does not coordinate")
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "Somebody was faster")
    void resume(
            @PathVariable String caseNumber,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ResumeDocument.class)))
                    @RequestBody
                    JsonNode order) {
        orders.resume(caseNumber, ClockOrder.resume(order).clocks());
    }

    @PostMapping("/cases/{caseNumber}/clocks/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Apply the current targets table to the running clocks",
            description = "They are counted from where they were counted from; a clock that is overdue stays overdue.")
    @ApiResponse(responseCode = "204", description = "Renewed")
    @ApiResponse(responseCode = "403", description = "The user does not coordinate")
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "The case is closed")
    void renew(@PathVariable String caseNumber) {
        orders.renew(caseNumber);
    }

    /** As the OpenAPI page shows it. */
    @Schema(name = "PauseOfClocks")
    record PauseDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            PauseReason reason,

            @Schema(description = "Ids (subjectId) of clocks; absent: all that run")
            List<String> clocks) {}

    /** As the OpenAPI page shows it. */
    @Schema(name = "ResumptionOfClocks")
    record ResumeDocument(
            @Schema(description = "Ids (subjectId) of clocks; absent: all that are paused")
            List<String> clocks) {}
}
