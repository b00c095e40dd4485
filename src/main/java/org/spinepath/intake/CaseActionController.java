package org.spinepath.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spinepath.people.CurrentUser;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page what to offer before a case is chosen. */
@RestController
@RequestMapping(path = "/api/case-actions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseActionController {

    private final CurrentUser currentUser;

    CaseActionController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "What the user may do with cases", description = "Of one case, the case itself tells it.")
    @ApiResponse(responseCode = "200", description = "The actions; none for who treats nobody")
    List<CaseAction> mine() {
        return CaseAction.of(currentUser.get());
    }
}
