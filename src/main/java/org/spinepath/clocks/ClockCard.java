package org.spinepath.clocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.spinepath.clocks.running.PauseReason;

/**
 * The clock of a task, as short as a card of the task list has room for.
 *
 * @param limitAt     absent while the clock stands still before its limit
 * @param pauseReason absent while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockCard(String taskId, Instant limitAt, ClockState state, boolean overdue, PauseReason pauseReason) {}
