package org.spinepath.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The notices of the user who asks. */
@RestController
@RequestMapping(path = "/api/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notices", description = "What the user's groups were told about time, until it is over")
@ApiResponse(responseCode = "403", description = "The user treats nobody")
class NoticeController {

    private static final int AT_ONCE = 100;

    private final NoticeList notices;
    private final CurrentUser currentUser;

    NoticeController(NoticeList notices, CurrentUser currentUser) {
        this.notices = notices;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "My notices, newest first", description = "At most 100; says nothing about who a patient is.")
    @ApiResponse(responseCode = "200", description = "What is not over; limitAt is when the step is or was due")
    List<NoticeList.Entry> mine() {
        SignedInUser user = clinician();
        return notices.of(user.id(), user.groups());
    }

    @PostMapping(path = "/seen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark notices as seen", description = "By this user; others still see them as new.")
    @ApiResponse(responseCode = "204", description = "Those of them that are the user's are marked")
    @ApiResponse(responseCode = "400", description = "No ids, or too many at once")
    void seen(@RequestBody Seen seen) {
        SignedInUser user = clinician();
        if (seen.ids() == null
                || seen.ids().size() > AT_ONCE
                || seen.ids().stream().anyMatch(Objects::isNull)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Send in ids the notices that were seen, at most " + AT_ONCE + " at once.");
        }
        if (!seen.ids().isEmpty()) {
            notices.seen(user.id(), user.groups(), seen.ids());
        }
    }

    private SignedInUser clinician() {
        SignedInUser user = currentUser.get();
        if (!user.isClinician()) {
            throw new AccessRefused("Only clinicians have notices.");
        }
        return user;
    }

    /** The ids of the notices that were seen. */
    record Seen(List<String> ids) {}
}
