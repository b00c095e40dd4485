package org.spinepath.intake;

/** What to do with a referral of a patient who has an open case. */
enum WhenCaseIsOpen {
    /** Open another case and say so in a warning: what a system gets that cannot be asked. */
    WARN,
    /** Open nothing and answer 409 with the open case's number, so that a person can be asked. */
    ASK,
    /** Add the referral to the open case. */
    ADD,
    /** Open another case, for the reason given. */
    OPEN_ANYWAY
}
