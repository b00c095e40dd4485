package org.spinepath.intake;

/** Why a referral is withdrawn. */
public enum WithdrawalReason {
    PATIENT_CHOICE,
    REFERRED_IN_ERROR,
    DUPLICATE,
    TREATED_ELSEWHERE,
    OTHER
}
