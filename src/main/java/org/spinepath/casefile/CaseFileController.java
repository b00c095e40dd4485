package org.spinepath.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Feeds the tab Case of the open task in Tasklist. */
@RestController
@RequestMapping(path = "/api/tasks/{taskId}/case", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Open task", description = "What a clinician sees beside the form of a task they may read")
@ApiResponse(responseCode = "403", description = "The user treats no patients")
@ApiResponse(responseCode = "404", description = "There is no such task, or the user may not read it")
class CaseFileController {

    private final CaseFile file;

    CaseFileController(CaseFile file) {
        this.file = file;
    }

    @GetMapping
    @Operation(
            summary = "The whole case at one look",
            description =
                    "Urgency, recommendation with reasons, warnings, what is missing and what would change it, findings and"
                            + " scores, the course so far. Says nothing about who the patient is, and holds no opinion of a"
                            + " member.")
    @ApiResponse(responseCode = "200", description = "The case")
    CaseView of(@PathVariable String taskId) {
        return file.of(taskId);
    }
}
