package org.spinepath.clocks;

import java.time.Instant;
import java.util.List;
import org.spinepath.pathway.CaseVariable;
import org.spinepath.pathway.VariableType;

/** The variables that the clocks write, declared once: those of the case, of a step, and of an escalation. */
public final class ClockVariables {

    public static final CaseVariable<Instant> SUSPECTED_AT = moment(
            "suspectedAt",
            "suspected",
            "When the metastasis was suspected; the clocks of the whole case count from here");
    public static final CaseVariable<Instant> IMAGING_DUE_AT =
            moment("imagingDueAt", "imaging due", "When imaging after the suspicion is due");
    public static final CaseVariable<Instant> PLAN_DUE_AT =
            moment("planDueAt", "plan due", "When a plan after the suspicion is due");

    public static final CaseVariable<Instant> STEP_STARTED_AT =
            moment("stepStartedAt", "step started", "The instant the step's limit counts from; kept with the step");
    public static final CaseVariable<Instant> STEP_LIMIT_AT =
            moment("stepLimitAt", "limit of the step", "When the step is overdue; kept with the step");
    public static final CaseVariable<Instant> STEP_WARNING_AT =
            moment("stepWarningAt", "warning of the step", "When the step's people are warned; kept with the step");
    public static final CaseVariable<String> STEP_TARGET =
            text("stepTarget", "target of the step", "The promised elapsed time, ISO-8601; kept with the step");

    public static final CaseVariable<String> LATE_TASK_ID =
            text("lateTaskId", "late task", "Id of the task that is late; the escalation ends with it");
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
            "The promised elapsed time, ISO-8601; half of it again is the second rung");

    /** All of them, in the order above. */
    public static final List<CaseVariable<?>> ALL = List.of(
            SUSPECTED_AT,
            IMAGING_DUE_AT,
            PLAN_DUE_AT,
            STEP_STARTED_AT,
            STEP_LIMIT_AT,
            STEP_WARNING_AT,
            STEP_TARGET,
            LATE_TASK_ID,
            LATE_TASK_NAME,
            LATE_STEP,
            LATE_GROUP,
            LATE_LIMIT,
            LATE_TARGET);

    private ClockVariables() {}

    private static CaseVariable<Instant> moment(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Moment(), meaning);
    }

    private static CaseVariable<String> text(String name, String label, String meaning) {
        return new CaseVariable<>(name, label, new VariableType.Text(255), meaning);
    }
}
