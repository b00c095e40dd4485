package org.spinepath.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** How many cases of a period were emergencies, and how many of them were none. */
@Schema(name = "TriageQuality")
record TriageCount(
        LocalDate from,

        @Schema(description = "The last day, included") LocalDate to,

        @Schema(
                description =
                        "Cases whose urgency became EMERGENCY in the period, by triage, by grading or by a report")
        int raised,

        @Schema(description = "Of these, how many a clinician has lowered from EMERGENCY since")
        int lowered,

        @Schema(description = "Of the lowered, how many because the finding was not confirmed")
        int overTriaged) {}
