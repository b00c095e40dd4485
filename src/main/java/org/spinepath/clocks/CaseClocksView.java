package org.spinepath.clocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.pathway.vocabulary.CountedIn;

/**
 * The clocks of a case as people see them; people and groups by their names.
 *
 * @param urgency absent as long as nobody knows it
 * @param clocks  those that run, the soonest limit first, then those that stand still
 * @param pauses  the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseClocksView(
        String caseNumber,
        Urgency urgency,

        @Schema(description = "Whether the user may pause, resume and renew the clocks")
        boolean mayPause,

        List<ClockView> clocks,
        List<PauseView> pauses,
        List<RenewalView> renewals) {

    enum Kind {
        /** The clock of one open step. */
        STEP,
        /** A clock over several steps. */
        CASE
    }

    @Schema(name = "Clock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockView(
            String subjectId,

            @Schema(description = "As the targets table names it")
            String clock,

            String title,
            Kind kind,
            String taskId,
            Instant startedAt,
            Instant warningAt,

            @Schema(description = "Of a paused clock: what it was; resuming moves it by the pause")
            Instant limitAt,

            @Schema(description = "The promised time", type = "string", example = "PT24H")
            Duration target,

            CountedIn countedIn,
            ClockState state,

            @Schema(description = "A clock may be overdue and paused")
            boolean overdue,

            Instant pausedAt,
            PauseReason pauseReason,

            @Schema(
                    description = "Of a paused clock: the time that is left when it is resumed",
                    type = "string",
                    example = "PT5H")
            Duration left,

            List<String> told,
            List<String> toldNext) {}

    @Schema(name = "ClockPause")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PauseView(
            String title,
            PauseReason reason,
            Instant pausedAt,
            String pausedBy,
            Instant resumedAt,

            @Schema(description = "Absent as long as the pause lasts, and when the pathway itself ended it")
            String resumedBy) {}

    @Schema(name = "ClockRenewal")
    record RenewalView(String title, Instant limitBefore, Instant limitAfter, Instant renewedAt, String renewedBy) {}
}
