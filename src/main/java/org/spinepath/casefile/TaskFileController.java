package org.spinepath.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Feeds the patient's tab, the identity strip and the opinions of the open task in Tasklist. */
@RestController
@RequestMapping(path = "/api/tasks/{taskId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Open task", description = "What a clinician sees beside the form of a task they may read")
@ApiResponse(responseCode = "403", description = "The user treats no patients")
@ApiResponse(responseCode = "404", description = "There is no such task, or the user may not read it")
class TaskFileController {

    private final TaskFile file;

    TaskFileController(TaskFile file) {
        this.file = file;
    }

    @GetMapping("/patient")
    @Operation(summary = "Whose case it is", description = "Every look is recorded with the user and the time.")
    @ApiResponse(responseCode = "200", description = "The patient, or only the case number when the person was erased")
    PatientView patient(@PathVariable String taskId) {
        return file.patient(taskId);
    }

    @GetMapping("/notes")
    @Operation(
            summary = "What was written about the case",
            description = "The oldest first; without the words of opinions.")
    @ApiResponse(responseCode = "200", description = "The notes, possibly none")
    List<NoteView> notes(@PathVariable String taskId) {
        return file.notes(taskId);
    }

    @GetMapping("/opinions")
    @Operation(
            summary = "What the invited members would do",
            description = "The others' opinions are held back from an invited discipline until it has given its own.")
    @ApiResponse(responseCode = "200", description = "The opinions the user may see, possibly none")
    OpinionsView opinions(@PathVariable String taskId) {
        return file.opinions(taskId);
    }
}
