package org.spinepath.clocks.running;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.clocks.targets.Target;
import org.spinepath.clocks.targets.WaitingTimeTargets;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.springframework.stereotype.Component;

/**
 * The clock of the step that is being entered, as diagrams ask for it: {@code ${stepClock.limit(execution)}}.
 *
 * <p>Whoever asks first, the boundary timer or the task, starts the clock from the targets table; it is kept on the step's own
 * execution and every later question about the same step gets the same instants, whatever the table says by then.
 */
@Component("stepClock")
public class StepClock {

    private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

    private final WaitingTimeTargets targets;
    private final CentreCalendar calendar;
    private final Clock clock;

    StepClock(WaitingTimeTargets targets, CentreCalendar calendar, Clock clock) {
        this.targets = targets;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * When the step is overdue.
     *
     * @throws IllegalStateException when the targets table has no row for the step
     */
    public Date limit(DelegateExecution execution) {
        return Date.from(times(execution).limitAt());
    }

    /**
     * When the step's people are warned that its limit comes near.
     *
     * @throws IllegalStateException when the targets table has no row for the step
     */
    public Date warning(DelegateExecution execution) {
        return Date.from(times(execution).warningAt());
    }

    /** The step's priority in a task list, by the case's urgency; that of URGENT as long as nobody knows it. */
    public int priority(DelegateExecution execution) {
        return UrgencyTier.priority(urgency(execution));
    }

    /** In an escalation: when the clinical lead is told, half the late step's target after it became overdue. */
    public Date secondRung(DelegateExecution execution) {
        Instant overdueSince = ClockVariables.LATE_LIMIT.in(execution).orElseThrow();
        Duration target =
                Duration.parse(ClockVariables.LATE_TARGET.in(execution).orElseThrow());
        CountedIn countedIn = ClockVariables.LATE_COUNTED_IN.in(execution).orElseThrow();
        return Date.from(calendar.count(countedIn).after(overdueSince, target.dividedBy(2)));
    }

    /** The row of the targets table that speaks about an activity in this case. */
    public static String targetRow(String activityId, VariableScope scope) {
        return targetRow(activityId, scope::getVariable);
    }

    /** @param variables of the case, by name */
    public static String targetRow(String activityId, Function<String, Object> variables) {
        boolean repeated = CaseVariables.IMAGING_ROUND
                        .read(variables.apply(CaseVariables.IMAGING_ROUND.name()))
                        .orElse(1)
                > 1;
        return Steps.PERFORM_IMAGING.equals(activityId) && repeated ? Steps.Timed.REPEAT_IMAGING : activityId;
    }

    /** The case's urgency; URGENT as long as nobody knows it. */
    public static Urgency urgency(VariableScope scope) {
        return CaseVariables.URGENCY.in(scope).orElse(Urgency.URGENT);
    }

    /** Whether the referral is known to speak of emergency signs. */
    public static boolean emergencySigns(VariableScope scope) {
        return CaseVariables.EMERGENCY_SIGNS.in(scope).orElse(false);
    }

    private ClockTimes times(DelegateExecution execution) {
        return kept(execution).orElseGet(() -> start(execution));
    }

    private static Optional<ClockTimes> kept(DelegateExecution execution) {
        // One of several instances shares the clock of their common body, which carries the boundary timer.
        return isOneOfSeveral(execution)
                ? ClockTimes.kept(execution::getVariable)
                : ClockTimes.kept(execution::getVariableLocal);
    }

    private static boolean isOneOfSeveral(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance() instanceof Activity activity
                && activity.getLoopCharacteristics() != null;
    }

    private ClockTimes start(DelegateExecution execution) {
        String activityId = execution.getCurrentActivityId().replace(MULTI_INSTANCE_BODY, "");
        Target target = targets.of(targetRow(activityId, execution), urgency(execution), emergencySigns(execution));
        ClockTimes times =
                ClockTimes.starting(startOf(activityId, execution), target, calendar.count(target.countedIn()));

        // A step without timers may have no execution of its own; its clock must not run on into the next step.
        if (!execution.getId().equals(execution.getProcessInstanceId())) {
            execution.setVariablesLocal(times.asVariables());
        }
        return times;
    }

    /** Adjuvant treatment is promised from the operation on, whenever the wound allows the task to begin. */
    private Instant startOf(String activityId, DelegateExecution execution) {
        if (!Steps.GIVE_ADJUVANT_TREATMENT.equals(activityId)) {
            return clock.instant();
        }
        return CaseVariables.TREATMENT_DATE
                .in(execution)
                .map(treated -> treated.atStartOfDay(clock.getZone()).toInstant())
                .orElseGet(clock::instant);
    }
}
