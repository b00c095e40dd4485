package org.spinepath.insight.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spinepath.clinical.presentation.Urgency;

/**
 * What happened to a case, without what was found. Instants that have not come yet are null.
 *
 * @param runs   the first and each reopening, the oldest first
 * @param steps  of the pathway and of its escalations, the oldest first
 * @param clocks the promises over several steps
 */
record CourseOfCase(String caseNumber, List<Run> runs, List<Step> steps, List<CaseClock> clocks, List<Pause> pauses) {

    /**
     * @param definitionId of the diagram the run follows
     * @param passed       ids of the diagram's elements that it passed or stands at
     */
    record Run(
            String instanceId,
            String definitionId,
            Instant startedAt,
            Instant endedAt,
            String endedIn,
            List<String> passed) {}

    /**
     * @param escalation whether it chases a late step
     * @param who        the name of who had it last
     * @param completed  whether somebody did it; otherwise the case took it away
     * @param late       whether its limit passed before it was done
     */
    record Step(
            String id,
            String name,
            boolean escalation,
            Urgency tier,
            String who,
            Instant startedAt,
            Instant endedAt,
            boolean completed,
            Instant limit,
            boolean late) {

        Step doneBy(Map<String, String> names) {
            return new Step(
                    id,
                    name,
                    escalation,
                    tier,
                    who == null ? null : names.get(who),
                    startedAt,
                    endedAt,
                    completed,
                    limit,
                    late);
        }
    }

    /** @param stoppedBecause REACHED or CASE_ENDED; null while it runs */
    record CaseClock(
            String title, Instant startedAt, Instant limit, Instant stoppedAt, String stoppedBecause, boolean late) {}

    record Pause(String title, String reason, Instant pausedAt, Instant resumedAt) {}
}
