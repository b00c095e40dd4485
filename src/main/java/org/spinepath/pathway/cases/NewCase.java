package org.spinepath.pathway.cases;

import java.time.Instant;
import java.util.Objects;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clinical.presentation.Sex;

/**
 * What a case starts with. Nothing here says who the patient is. A component that is not required may be null, which means unknown.
 *
 * @param caseNumber              required; becomes the business key
 * @param patientRef              required; the patient's random reference
 * @param referrerTeam            required; group id of the referring practice
 * @param referrerRole            required
 * @param receivedAt              required; when the referral was acknowledged
 * @param ageYears                0 to 120
 * @param referralReasonNote      id of the note with the referrer's words
 */
public record NewCase(
        String caseNumber,
        String patientRef,
        String referrerTeam,
        ReferrerRole referrerRole,
        Instant receivedAt,
        Integer ageYears,
        Sex sex,
        CancerHistory cancerHistory,
        PrimaryTumour primaryTumour,
        Boolean spinalLesionAlreadySeen,
        Boolean emergencySigns,
        String referralReasonNote) {

    public NewCase {
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(patientRef, "patientRef");
        Objects.requireNonNull(referrerTeam, "referrerTeam");
        Objects.requireNonNull(referrerRole, "referrerRole");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
