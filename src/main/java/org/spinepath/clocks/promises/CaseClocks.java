package org.spinepath.clocks.promises;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.clocks.running.StepClock;
import org.spinepath.clocks.targets.CaseClockTable;
import org.spinepath.clocks.targets.CaseClockTable.Row;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.clocks.targets.Target;
import org.spinepath.clocks.targets.WaitingTimeTargets;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.variables.VariableType;
import org.spinepath.pathway.vocabulary.ClockStop;
import org.springframework.stereotype.Component;

/**
 * Starts and stops the clocks over several steps, as the table of case clocks says. Each is a process instance beside its case; a clock
 * counts from the same moment only once. Called in the transaction of what the case does.
 */
@Component
public class CaseClocks {

    private static final VariableType.Moment MOMENT = new VariableType.Moment();

    private final CaseClockTable table;
    private final WaitingTimeTargets targets;
    private final CentreCalendar calendar;
    private final RunningClocks clocks;
    private final PastClocks pastClocks;
    private final Pausing pausing;
    private final ClockPauses pauses;
    private final RuntimeService runtimeService;
    private final Clock clock;

    CaseClocks(
            CaseClockTable table,
            WaitingTimeTargets targets,
            CentreCalendar calendar,
            RunningClocks clocks,
            PastClocks pastClocks,
            Pausing pausing,
            ClockPauses pauses,
            RuntimeService runtimeService,
            Clock clock) {
        this.table = table;
        this.targets = targets;
        this.calendar = calendar;
        this.clocks = clocks;
        this.pastClocks = pastClocks;
        this.pausing = pausing;
        this.pauses = pauses;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    /**
     * The case has reached a milestone: stops and starts what the table names.
     *
     * @throws IllegalStateException when a table has no readable row for a clock that starts
     */
    public void reached(String milestone, DelegateExecution theCase) {
        List<Row> rows = table.at(milestone, theCase);
        if (rows.isEmpty()) {
            return;
        }
        List<RunningClock> running = clocks.overSeveralSteps(theCase.getProcessBusinessKey());
        for (Row row : rows) {
            Optional<RunningClock> same = running.stream()
                    .filter(other -> other.step().equals(row.clock()))
                    .findFirst();
            switch (row.action()) {
                case STOP -> same.ifPresent(reached -> stop(reached, ClockStop.REACHED));
                case START ->
                    same.ifPresentOrElse(known -> hasten(known, theCase), () -> startUnlessCounted(row, theCase));
            }
        }
    }

    /**
     * A step of the case is done: clocks over several steps that were paused during it run on, so that no promise stands still unseen
     * behind a case that has moved on.
     */
    public void stepCompleted(String caseNumber) {
        if (pauses.lastIn(caseNumber)) {
            pausing.resumeAll(clocks.overSeveralSteps(caseNumber));
        }
    }

    /** The case has ended, in whatever way: nobody waits any more. Pauses end first, so that what is kept tells what was left. */
    public void caseEnded(DelegateExecution theCase) {
        List<RunningClock> running = clocks.overSeveralSteps(theCase.getProcessBusinessKey());
        pausing.resumeAll(running);
        running.forEach(one -> stop(one, ClockStop.CASE_ENDED));
    }

    /**
     * A case begins. Where its number is that of a case that was closed, the clocks which that end had stopped go on with what they had
     * promised: the patient has waited all the while. What has fallen due meanwhile is told at once.
     */
    public void caseStarted(DelegateExecution theCase) {
        pastClocks
                .stoppedByTheEndOfTheCase(theCase.getProcessBusinessKey())
                .forEach(past -> begin(past.clock(), past.title(), past.times(), past.urgency(), theCase));
    }

    /** Correlated by the clock's own id: a case has several. */
    private void stop(RunningClock running, ClockStop because) {
        runtimeService.setVariable(
                running.subjectId(),
                ClockVariables.CLOCK_STOPPED_BECAUSE.name(),
                ClockVariables.CLOCK_STOPPED_BECAUSE.written(because));
        runtimeService
                .createMessageCorrelation(PathwayMessages.CLOCK_STOPPED)
                .processInstanceId(running.subjectId())
                .correlate();
    }

    /** A promise that runs is shortened by a risen urgency only, which ends its pause; it never gets later. */
    private void hasten(RunningClock known, DelegateExecution theCase) {
        Urgency urgency = StepClock.urgency(theCase);
        if (urgency.compareTo(clocks.countingUrgency(known)) <= 0) {
            return;
        }
        pausing.resumeAll(List.of(known));
        Target target = targets.of(known.step(), urgency, StepClock.emergencySigns(theCase));
        clocks.overSeveralSteps(theCase.getProcessBusinessKey(), known.subjectId())
                .ifPresent(running -> clocks.raise(
                        running,
                        running.times().raised(clock.instant(), target, calendar.count(target.countedIn())),
                        urgency));
    }

    private void startUnlessCounted(Row row, DelegateExecution theCase) {
        start(row, theCase)
                .filter(from -> !pastClocks.hasCounted(theCase.getProcessBusinessKey(), row.clock(), from))
                .ifPresent(from -> {
                    Urgency urgency = StepClock.urgency(theCase);
                    Target target = targets.of(row.clock(), urgency, StepClock.emergencySigns(theCase));
                    ClockTimes times = ClockTimes.starting(from, target, calendar.count(target.countedIn()));
                    begin(row.clock(), row.title(), times, urgency, theCase);
                });
    }

    /** The moment from which the clock counts; empty while the case does not know it. */
    private Optional<Instant> start(Row row, DelegateExecution theCase) {
        if (row.countsFrom().isEmpty()) {
            return Optional.of(clock.instant());
        }
        String moment = row.countsFrom().get();
        try {
            return MOMENT.read(theCase.getVariable(moment));
        } catch (IllegalArgumentException noMoment) {
            throw new IllegalStateException(
                    "The clock " + row.clock() + " cannot count from " + moment + ", which is no date with time.",
                    noMoment);
        }
    }

    private void begin(String id, String title, ClockTimes times, Urgency urgency, DelegateExecution theCase) {
        VariableMap variables = Variables.createVariables();
        variables.putAll(times.asVariables());
        put(variables, ClockVariables.CLOCK, id);
        put(variables, ClockVariables.CLOCK_TITLE, title);
        put(variables, CaseVariables.URGENCY, urgency);
        put(variables, CaseVariables.CASE_NUMBER, theCase.getProcessBusinessKey());
        runtimeService.startProcessInstanceByKey(Processes.CASE_CLOCK, theCase.getProcessBusinessKey(), variables);
    }

    private static <T> void put(VariableMap variables, CaseVariable<T> variable, T value) {
        variables.put(variable.name(), variable.written(value));
    }
}
