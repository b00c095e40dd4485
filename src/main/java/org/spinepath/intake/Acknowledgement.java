package org.spinepath.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spinepath.clinical.evidence.Warning;

/** What the sender of a referral is told: it is safe with us, under this number. */
public record Acknowledgement(
        @Schema(example = "SP-2026-000123") String caseNumber,

        @Schema(description = "OPENED a new case, ADDED to an open case, or KNOWN: this referral had been taken before")
        Result result,

        List<Warning> warnings) {

    public enum Result {
        OPENED,
        ADDED,
        KNOWN
    }
}
