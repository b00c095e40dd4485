package org.spinepath.pathway.vocabulary;

/** What was done about an overdue step. */
public enum ActionTaken {
    CONTACTED_TEAM,
    REASSIGNED,
    NO_CAPACITY,
    OTHER
}
