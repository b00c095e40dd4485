package org.spinepath.insight.eventlog;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened in a case.
 *
 * @param activityId the step's id in the diagram
 * @param activity   the step's name
 * @param step       tells the steps of a case apart: start and completion have the same; null for what is no step
 * @param tier       the urgency that the step had last; null for what is no step
 * @param limit      when the step was due; null for what is no step, has no clock or is paused
 * @param late       whether the step took longer than its limit, or has until now; null for what is no step
 * @param cancelled  at its completion, whether the case took the step away; else null
 * @param roles      the groups to which the step was offered, possibly none
 * @param resource   pseudonym of who completed the step; null when nobody is known to have
 * @param outcome    at the end of a case, how it ended; else null
 */
record LoggedEvent(
        String activityId,
        String activity,
        Lifecycle lifecycle,
        Instant at,
        Integer step,
        String tier,
        Instant limit,
        Boolean late,
        Boolean cancelled,
        List<String> roles,
        String resource,
        String outcome) {

    /** What happened to the activity, in the words of the standard life cycle of XES. */
    enum Lifecycle {
        START("start"),
        COMPLETE("complete");

        private final String word;

        Lifecycle(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    LoggedEvent {
        roles = List.copyOf(roles);
    }

    /** Of the case itself, not of a step. */
    static LoggedEvent ofCase(String activityId, String activity, Instant at, String outcome) {
        return new LoggedEvent(
                activityId, activity, Lifecycle.COMPLETE, at, null, null, null, null, null, List.of(), null, outcome);
    }
}
