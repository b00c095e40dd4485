package org.spinepath.notices;

/** The rungs of the ladder on which people are told about one clock; each at most once. */
public enum Rung {
    /** The limit comes near: told is the responsible group. */
    WARNING,
    /** The limit has passed: told are the responsible group and whom the targets table names, usually the coordinator. */
    OVERDUE,
    /** Late by half its target again: told is whom the targets table names next, usually the clinical lead. */
    STILL_OVERDUE,
    /** The case became an emergency while the clock ran: told is the responsible group. */
    RAISED
}
