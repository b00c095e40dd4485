package org.spinepath.pathway.variables;

import java.time.Instant;
import java.util.List;
import org.spinepath.pathway.vocabulary.ClockStop;
import org.spinepath.pathway.vocabulary.CountedIn;

/** The variables that the clocks write, declared once: those of the case, of a step, and of an escalation. */
public final class ClockVariables {

    public static final CaseVariable<Instant> SUSPECTED_AT = moment(
            "suspectedAt", "suspected", "When the metastasis was suspected; clocks over several steps count from here");

    public static final CaseVariable<Instant> STEP_STARTED_AT =
            moment("stepStartedAt", "step started", "The instant the step's limit counts from; kept with the step");
    public static final CaseVariable<Instant> STEP_LIMIT_AT =
            moment("stepLimitAt", "limit of the step", "When the step is overdue; kept with the step");
    public static final CaseVariable<Instant> STEP_WARNING_AT =
            moment("stepWarningAt", "warning of the step", "When the step's people are warned; kept with the step");
    public static final CaseVariable<String> STEP_TARGET =
            text("stepTarget", "target of the step", "The promised time, ISO-8601; kept with the step");

    public static final CaseVariable<CountedIn> STEP_COUNTED_IN = countedIn(
            "stepCountedIn", "what the target is counted in", "Elapsed time or working days; kept with the step");
    public static final CaseVariable<String> STEP_TOLD = text(
            "stepTold",
            "told when overdue",
            "Ids of the groups that are told when the step is overdue; kept with the step");
    public static final CaseVariable<String> STEP_TOLD_NEXT = text(
            "stepToldNext",
            "told when still overdue",
            "Ids of the groups that are told when the step is still overdue; kept with the step");

    public static final CaseVariable<String> CLOCK =
            text("clock", "clock", "Id of a clock over several steps, as the targets table names it");
    public static final CaseVariable<String> CLOCK_TITLE =
            text("clockTitle", "name of the clock", "What people call a clock over several steps");
    public static final CaseVariable<ClockStop> CLOCK_STOPPED_BECAUSE = new CaseVariable<>(
            "clockStoppedBecause",
            "why the clock stopped",
            VariableType.choice(ClockStop.class),
            "Whether a clock over several steps stopped at its milestone or with its case");

    public static final CaseVariable<String> LATE_TASK_ID = text(
            "lateTaskId",
            "late task",
            "Id of the task, or of the clock over several steps, that is late; the escalation ends with it");
    public static final CaseVariable<String> LATE_TASK_NAME = text("lateTaskName", "late task's name", "What is late");
    public static final CaseVariable<String> LATE_STEP =
            text("lateStep", "late step", "Id of the activity that is late");
    public static final CaseVariable<String> LATE_GROUP =
            text("lateGroup", "late task's groups", "Ids of the groups the late task waits for: whom to call");
    public static final CaseVariable<Instant> LATE_LIMIT =
            moment("lateLimit", "limit of the late step", "Since when the step is overdue");
    public static final CaseVariable<String> LATE_TARGET = text(
            "lateTarget",
            "target of the late step",
            "The promised time, ISO-8601; half of it again is the second rung");
    public static final CaseVariable<CountedIn> LATE_COUNTED_IN =
            countedIn("lateCountedIn", "what the late step's target is counted in", "Elapsed time or working days");
    public static final CaseVariable<String> LATE_SINCE = text(
            "lateSince", "overdue since", "Since when the step is overdue, in the centre's local time, for reading");
    public static final CaseVariable<String> LATE_CONTACT =
            text("lateContact", "whom to call", "Who has the late step, or the groups it waits for, by name");
    public static final CaseVariable<String> LATE_TOLD =
            text("lateTold", "told when overdue", "Ids of the groups that chase the late step");
    public static final CaseVariable<String> LATE_TOLD_NEXT = text(
            "lateToldNext", "told when still overdue", "Ids of the groups that are asked when chasing did not help");

    /** All of them, in the order above. */
    public static final List<CaseVariable<?>> ALL = List.of(
            SUSPECTED_AT,
            STEP_STARTED_AT,
            STEP_LIMIT_AT,
            STEP_WARNING_AT,
            STEP_TARGET,
            STEP_COUNTED_IN,
            STEP_TOLD,
            STEP_TOLD_NEXT,
            CLOCK,
            CLOCK_TITLE,
            CLOCK_STOPPED_BECAUSE,
            LATE_TASK_ID,
            LATE_TASK_NAME,
            LATE_STEP,
            LATE_GROUP,
            LATE_LIMIT,
            LATE_TARGET,
            LATE_COUNTED_IN,
            LATE_SINCE,
            LATE_CONTACT,
            LATE_TOLD,
            LATE_TOLD_NEXT);

    private ClockVariables() {}

    private static CaseVariable<Instant> moment(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Moment(), meaning);
    }

    private static CaseVariable<CountedIn> countedIn(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, VariableType.choice(CountedIn.class), meaning);
    }

    private static CaseVariable<String> text(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Text(255), meaning);
    }
}
