package org.spinepath.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clinical.presentation.Sex;

/** A referral as the OpenAPI page shows it. It is read by {@link ReferralReader}, which names every problem at once. */
@Schema(name = "Referral")
record ReferralDocument(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[A-Za-z0-9._-]{1,64}", example = "practice-12")
        String sender,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[A-Za-z0-9._-]{1,64}", example = "R-2026-0815")
        String referralId,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Hospital number",
                maxLength = 40,
                example = "H-4711")
        String patientId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "Example Person")
        String patientName,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Not in the future; age at most 120 years",
                example = "1957-03-28")
        LocalDate dateOfBirth,

        @Schema(description = "Computed from dateOfBirth; when sent it must agree", minimum = "0", maximum = "120")
        Integer ageYears,

        Sex sex,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ReferrerRole referrerRole,

        @Schema(maxLength = 64, description = "The practice's group; needed when the sender belongs to several")
        String practice,

        @Schema(maxLength = 200) String referrerName,

        @Schema(maxLength = 4000, description = "Kept outside the process engine")
        String referralReason,

        @Schema(description = "NONE_KNOWN never closes the door")
        CancerHistory cancerHistory,

        @Schema(description = "UNKNOWN: looked for and not identified; absent: not told")
        PrimaryTumour primaryTumour,

        @Schema(description = "A lesion found by chance, for example on a staging scan")
        Boolean spinalLesionAlreadySeen,

        @Schema(description = "Weakness, loss of walking, bladder or bowel trouble, airway trouble")
        Boolean emergencySigns,

        @Schema(description = "What to do when the patient has an open case", defaultValue = "WARN")
        WhenCaseIsOpen whenCaseIsOpen,

        @Schema(maxLength = 4000, description = "Needed with OPEN_ANYWAY")
        String openAnywayReason) {}
