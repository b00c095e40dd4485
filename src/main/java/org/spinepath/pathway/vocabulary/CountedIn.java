package org.spinepath.pathway.vocabulary;

/** What the time of a target is made of. */
public enum CountedIn {
    /** Every hour counts, by day and night: 24 hours are 24 hours, also when the clocks change. */
    ELAPSED,
    /** Days off do not count; a day of the target is a working day and ends at the local time at which it began. */
    WORKING_DAYS
}
