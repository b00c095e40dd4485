package org.spinepath.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds the cards of the task list in Tasklist. */
@RestController
@RequestMapping(path = "/api/task-cards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Task list", description = "What a card of the task list shows")
class TaskCardController {

    private final TaskCards cards;

    TaskCardController(TaskCards cards) {
        this.cards = cards;
    }

    @GetMapping
    @Operation(
            summary = "Case number, initials and urgency of tasks",
            description = "Initials are for clinicians only; the look is recorded once a day.")
    @ApiResponse(responseCode = "200", description = "The cards of those tasks that the user may read")
    List<TaskCard> of(@RequestParam List<String> taskId) {
        return cards.of(taskId);
    }
}
