package org.spinepath.clocks;

/** The rungs of the ladder on which people are told about one task; each at most once. */
enum Rung {
    /** The limit comes near: told is the responsible group. */
    WARNING,
    /** The limit has passed: told is the responsible group, and the coordinator gets a task. */
    OVERDUE,
    /** The case became an emergency while the task was open: told is the responsible group. */
    RAISED
}
