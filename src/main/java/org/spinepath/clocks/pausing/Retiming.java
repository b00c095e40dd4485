package org.spinepath.clocks.pausing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.Pause;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.clocks.running.StepClock;
import org.spinepath.clocks.running.StepTimers;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.clocks.targets.Target;
import org.spinepath.clocks.targets.WaitingTimeTargets;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.stereotype.Component;

/** Gives the running clocks of a case other targets: when its urgency changes, or when the coordinator applies a changed table. */
@Component
public class Retiming {

    private final RuntimeService runtimeService;
    private final WaitingTimeTargets targets;
    private final CentreCalendar calendar;
    private final RunningClocks clocks;
    private final StepTimers stepTimers;
    private final Pausing pausing;
    private final ClockPauses pauses;
    private final Clock clock;

    Retiming(
            RuntimeService runtimeService,
            WaitingTimeTargets targets,
            CentreCalendar calendar,
            RunningClocks clocks,
            StepTimers stepTimers,
            Pausing pausing,
            ClockPauses pauses,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.targets = targets;
        this.calendar = calendar;
        this.clocks = clocks;
        this.stepTimers = stepTimers;
        this.pausing = pausing;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Every running clock gets the emergency target from now on, where that is earlier than what it had. An emergency waits for nothing:
     * pauses end first.
     *
     * @return the clocks with their new times
     */
    public List<RunningClock> raised(DelegateExecution execution) {
        pausing.resumeAll(clocksOf(execution));
        stepTimers.prioritise(execution.getProcessBusinessKey(), Urgency.EMERGENCY);
        Instant raisedAt = clock.instant();
        return clocksOf(execution).stream()
                .map(running -> {
                    Target emergency = emergencyTarget(running.step(), execution);
                    ClockTimes raised =
                            running.times().raised(raisedAt, emergency, calendar.count(emergency.countedIn()));
                    clocks.raise(running, raised, Urgency.EMERGENCY);
                    return running.showing(raised);
                })
                .toList();
    }

    /** A reported deterioration is an emergency sign, whatever the referral said. */
    public Target emergencyTarget(String step, DelegateExecution execution) {
        return targets.of(StepClock.targetRow(step, execution), Urgency.EMERGENCY, true);
    }

    /**
     * Every running clock gets what the lower tier would have promised it from its own start on, where that is later than what it had. A
     * clock that is overdue stays overdue.
     */
    public void lowered(DelegateExecution execution, Urgency urgency) {
        Instant now = clock.instant();
        stepTimers.prioritise(execution.getProcessBusinessKey(), urgency);
        List<RunningClock> running = clocksOf(execution);
        Map<String, Pause> paused = pausing.paused(running);
        running.forEach(one -> {
            clocks.keepUrgency(one, urgency);
            Target target = targets.of(
                    StepClock.targetRow(one.step(), execution), urgency, StepClock.emergencySigns(execution));
            reset(one, paused.get(one.subjectId()), one.times().lowered(promised(one, target), now));
        });
    }

    /** Every running clock gets the target that the table has for it today, and the renewal is kept. A clock that is overdue stays so. */
    public void renewed(String caseNumber, ProcessInstance theCase, String renewedBy) {
        Instant now = clock.instant();
        Map<String, Object> variables = runtimeService.getVariables(
                theCase.getId(),
                List.of(
                        CaseVariables.URGENCY.name(),
                        CaseVariables.EMERGENCY_SIGNS.name(),
                        CaseVariables.IMAGING_ROUND.name()));
        Urgency urgency = CaseVariables.URGENCY
                .read(variables.get(CaseVariables.URGENCY.name()))
                .orElse(Urgency.URGENT);
        // An emergency that nobody has triaged yet was raised by a report, and that is an emergency sign.
        boolean emergencySigns = urgency == Urgency.EMERGENCY
                || CaseVariables.EMERGENCY_SIGNS
                        .read(variables.get(CaseVariables.EMERGENCY_SIGNS.name()))
                        .orElse(false);
        List<RunningClock> running = clocks.of(caseNumber, theCase.getId());
        Map<String, Pause> paused = pausing.paused(running);
        running.forEach(one -> {
            Target target = targets.of(StepClock.targetRow(one.step(), variables::get), urgency, emergencySigns);
            ClockTimes renewed = one.times().renewed(target, calendar, now);
            if (!renewed.equals(one.times()) && reset(one, paused.get(one.subjectId()), renewed)) {
                pauses.enterRenewal(caseNumber, one, renewed.limitAt(), renewedBy);
            }
        });
    }

    /** @return whether it was set: not when it is overdue */
    private boolean reset(RunningClock one, Pause pause, ClockTimes times) {
        Instant at = pause == null ? clock.instant() : pause.pausedAt();
        if (!one.times().limitAt().isAfter(at)) {
            return false;
        }
        if (pause == null) {
            clocks.set(one, times);
        } else {
            clocks.setUnseen(one, times);
        }
        return true;
    }

    /** What this target would have promised from the clock's start on, with the times in which it stood still. */
    private ClockTimes promised(RunningClock one, Target target) {
        ClockTimes promised = ClockTimes.starting(one.times().startedAt(), target, calendar.count(target.countedIn()));
        for (Pause pause : pauses.over(one.subjectId())) {
            promised = promised.resumed(
                    pause.pausedAt(), pause.resumedAt().orElseThrow(), calendar.count(target.countedIn()));
        }
        return promised;
    }

    private List<RunningClock> clocksOf(DelegateExecution execution) {
        return clocks.of(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
