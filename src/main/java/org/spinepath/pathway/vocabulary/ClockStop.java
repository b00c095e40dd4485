package org.spinepath.pathway.vocabulary;

/** Why a clock over several steps stopped. */
public enum ClockStop {
    /** The milestone was reached that keeps its promise, or makes it void. */
    REACHED,
    /** Its case ended first; a case that is opened again goes on with it. */
    CASE_ENDED
}
