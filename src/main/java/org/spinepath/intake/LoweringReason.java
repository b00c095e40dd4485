package org.spinepath.intake;

/** Why an urgency is lowered. */
enum LoweringReason {
    /** The finding that made it urgent was not confirmed. */
    OVER_TRIAGED,
    /** The finding was there and has improved. */
    IMPROVED,
    /** What was reported did not happen, or to somebody else. */
    REPORTED_IN_ERROR,
    OTHER
}
