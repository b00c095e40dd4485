package org.spinepath.intake;

/** Why a closed case is opened again. */
enum ReopeningReason {
    WRONGLY_CLOSED,
    PATIENT_FOUND,
    /** The death or the withdrawal that closed it was reported in error. */
    REPORTED_IN_ERROR,
    OTHER
}
