package org.spinepath.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.Duty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the administrator sees of the mail that waits. */
@RestController
@RequestMapping(path = "/api/mail-outbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mail outbox", description = "Notices on their way by e-mail; for administrators")
@ApiResponse(responseCode = "403", description = "The user is no administrator")
class MailOutboxController {

    private final MailOutbox outbox;
    private final MailSettings settings;
    private final CurrentUser currentUser;

    MailOutboxController(MailOutbox outbox, MailSettings settings, CurrentUser currentUser) {
        this.outbox = outbox;
        this.settings = settings;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "What waits to be mailed, and why", description = "Names users, never an address or a case.")
    @ApiResponse(responseCode = "200", description = "The state of the outbox")
    OutboxView state() {
        requireAdministrator();
        MailOutbox.Waiting waiting = outbox.waiting();
        return new OutboxView(
                settings.enabled(),
                waiting.waiting(),
                waiting.failed(),
                waiting.oldest(),
                outbox.troubles().stream()
                        .map(trouble -> new TroubleView(
                                trouble.recipient(),
                                trouble.problem(),
                                trouble.problem().sentence(),
                                trouble.mails(),
                                trouble.attempts()))
                        .toList());
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Try everything again now", description = "Also to users who had no address until now.")
    @ApiResponse(responseCode = "204", description = "All that waits is due")
    void retry() {
        requireAdministrator();
        outbox.retry();
    }

    private void requireAdministrator() {
        if (!currentUser.get().has(Duty.ADMINISTERS)) {
            throw new AccessRefused("Only administrators may look after the mail.");
        }
    }

    /**
     * @param failed      of those that wait: tried in vain, and tried again
     * @param oldestSince when the longest waiting was posted
     */
    record OutboxView(
            boolean enabled, int waiting, int failed, Optional<Instant> oldestSince, List<TroubleView> troubles) {}

    /** One user's mails that meet one problem. */
    record TroubleView(String user, MailProblem problem, String sentence, int mails, int attempts) {}
}
