package org.spinepath.clocks.pausing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.Pause;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.clocks.running.RunningEscalations;
import org.spinepath.clocks.running.StepTimers;
import org.spinepath.clocks.targets.ClockTimes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lets running clocks stand still and run on. A clock that stands still warns and escalates at no instant, and its task shows no dates;
 * of one that is overdue only the second rung waits, and the task keeps its dates.
 */
@Component
public class Pausing {

    private final RunningClocks clocks;
    private final RunningEscalations escalations;
    private final StepTimers stepTimers;
    private final ClockPauses pauses;
    private final CentreCalendar calendar;
    private final Clock clock;

    Pausing(
            RunningClocks clocks,
            RunningEscalations escalations,
            StepTimers stepTimers,
            ClockPauses pauses,
            CentreCalendar calendar,
            Clock clock) {
        this.clocks = clocks;
        this.escalations = escalations;
        this.stepTimers = stepTimers;
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param running the clocks of the case
     * @param chosen  ids of those that shall stand still; empty: all that do not
     * @throws ClocksRefused when one of them does not run any more, or nothing is left to pause
     */
    public void pause(
            String caseNumber,
            List<RunningClock> running,
            Optional<Collection<String>> chosen,
            PauseReason reason,
            String pausedBy) {
        Map<String, Pause> paused = paused(running);
        List<RunningClock> selected = select(running, chosen, one -> !paused.containsKey(one.subjectId()));
        if (selected.isEmpty()) {
            throw ClocksRefused.overtaken("No clock of this case runs. Somebody may have paused them before you.");
        }
        selected.forEach(one -> pause(caseNumber, one, reason, pausedBy));
    }

    /**
     * @param chosen ids of the clocks that shall run on; empty: all that stand still
     * @throws ClocksRefused when one of them does not stand still any more, or none does
     */
    public void resume(List<RunningClock> running, Optional<Collection<String>> chosen, String resumedBy) {
        Map<String, Pause> paused = paused(running);
        List<RunningClock> selected = select(running, chosen, one -> paused.containsKey(one.subjectId()));
        if (selected.isEmpty()) {
            throw ClocksRefused.overtaken(
                    "No clock of this case is paused. Somebody may have resumed them before you.");
        }
        selected.forEach(one -> resume(one, paused.get(one.subjectId()), Optional.of(resumedBy)));
    }

    /** Ends every pause of these clocks, by the pathway itself. */
    public void resumeAll(List<RunningClock> running) {
        Map<String, Pause> paused = paused(running);
        running.stream()
                .filter(one -> paused.containsKey(one.subjectId()))
                .forEach(one -> resume(one, paused.get(one.subjectId()), Optional.empty()));
    }

    /** The pauses that last, by their clocks. */
    Map<String, Pause> paused(List<RunningClock> running) {
        return pauses.open(running.stream().map(RunningClock::subjectId).toList()).stream()
                .collect(Collectors.toMap(Pause::subjectId, Function.identity()));
    }

    private void pause(String caseNumber, RunningClock one, PauseReason reason, String pausedBy) {
        Instant now = clock.instant();
        if (one.timers().stream().anyMatch(timer -> !timer.due().isAfter(now))) {
            throw ClocksRefused.overtaken(one.title()
                    + " is being warned about or escalated at this very moment. Please try again in a minute.");
        }
        try {
            pauses.begin(caseNumber, one.subjectId(), one.title(), reason, pausedBy);
        } catch (DuplicateKeyException doubled) {
            throw ClocksRefused.overtaken("Somebody else has just paused " + one.title() + ". Please look again.");
        }
        one.timers().forEach(stepTimers::hold);
        escalations.hold(one.subjectId());
        if (one.times().limitAt().isAfter(now)) {
            clocks.hideDates(one);
        }
    }

    private void resume(RunningClock one, Pause pause, Optional<String> resumedBy) {
        Instant now = clock.instant();
        if (!pauses.end(one.subjectId(), resumedBy)) {
            throw ClocksRefused.overtaken("Somebody else has just resumed " + one.title() + ". Please look again.");
        }
        ClockTimes times = one.times();
        clocks.set(one, times.resumed(pause.pausedAt(), now, calendar.count(times.countedIn())));
        one.timers().forEach(stepTimers::release);
        escalations.release(pause, now);
    }

    /** Clocks that share a timer are one clock: they stand still and run on together. */
    private static List<RunningClock> select(
            List<RunningClock> running, Optional<Collection<String>> chosen, Predicate<RunningClock> can) {
        chosen.ifPresent(ids -> ids.forEach(id -> require(id, running, can)));
        return running.stream()
                .filter(can)
                .filter(one -> chosen.isEmpty()
                        || running.stream()
                                .filter(other -> chosen.get().contains(other.subjectId()))
                                .anyMatch(other -> areOne(one, other)))
                .toList();
    }

    private static void require(String id, List<RunningClock> running, Predicate<RunningClock> can) {
        RunningClock found = running.stream()
                .filter(one -> one.subjectId().equals(id))
                .findFirst()
                .orElseThrow(() -> ClocksRefused.overtaken(
                        "One of these clocks does not run in this case: its step may be done. Please look again."));
        if (!can.test(found)) {
            throw ClocksRefused.overtaken(
                    "Somebody else has just paused or resumed " + found.title() + ". Please look again.");
        }
    }

    private static boolean areOne(RunningClock one, RunningClock other) {
        return one.subjectId().equals(other.subjectId()) || !Collections.disjoint(one.keptOn(), other.keptOn());
    }
}
