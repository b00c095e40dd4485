package org.spinepath.intake;

import java.util.Optional;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.patients.PatientIdentity;

/**
 * A referral as it was received, checked.
 *
 * @param sender     which system or practice sent it; with {@code referralId} unique
 * @param digest     SHA-256 of all that was sent, in hexadecimal
 * @param practice   group of the practice for which the sender refers; empty: the only one they belong to
 * @param whenOpen   what to do when the patient has an open case
 * @param openReason why another case is opened beside an open one
 */
record Referral(
        String sender,
        String referralId,
        String digest,
        PatientIdentity patient,
        int ageYears,
        ReferrerRole referrerRole,
        Optional<String> practice,
        Optional<String> referrerName,
        Optional<String> referralReason,
        Optional<CancerHistory> cancerHistory,
        Optional<PrimaryTumour> primaryTumour,
        Optional<Boolean> spinalLesionAlreadySeen,
        Optional<Boolean> emergencySigns,
        WhenCaseIsOpen whenOpen,
        Optional<String> openReason) {

    /** Names nobody, because it may end in a log. */
    @Override
    public String toString() {
        return "Referral[" + sender + " " + referralId + "]";
    }
}
